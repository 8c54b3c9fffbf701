package dev.solde.billing.jdbc;

import dev.solde.billing.BillingException;
import dev.solde.billing.jdbc.sql.ConcurrentChangeException;
import dev.solde.billing.jdbc.sql.Dialect;
import dev.solde.billing.jdbc.sql.Refusal;
import dev.solde.billing.jdbc.sql.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Connections and transactions of the storage's own: READ COMMITTED, ended by the storage, and run again when the database
 * refuses because of what another transaction did meanwhile.
 */
final class OwnConnections implements Connecting {

    private static final int ATTEMPTS = 5;

    private final DataSource dataSource;
    private final Dialect dialect;
    private final Duration lockTimeout;
    private final String prologue;

    OwnConnections(DataSource dataSource, Dialect dialect, Duration lockTimeout) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.lockTimeout = lockTimeout;
        this.prologue = dialect.prologue(lockTimeout);
    }

    @Override
    public boolean isJoined() {
        return false;
    }

    @Override
    public <T> T write(Function<Session, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (ConcurrentChangeException e) {
                if (attempt == ATTEMPTS) {
                    throw new BillingException(
                            "gave up after " + ATTEMPTS + " attempts, each met by a concurrent change: "
                                    + e.getMessage(),
                            e);
                }
            }
        }
    }

    private <T> T once(Function<Session, T> work) {
        Connection connection = open();
        return ended(connection::close, () -> ended(begin(connection), () -> committed(connection, work)));
    }

    private Connection open() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new BillingException("could not get a connection: " + e.getMessage(), e);
        }
    }

    /** Sets the connection up for a transaction, and answers how to give it back as it came. */
    private Dialect.Undo begin(Connection connection) {
        try {
            boolean autoCommit = connection.getAutoCommit();
            Dialect.Undo undo = dialect.begin(connection, lockTimeout);
            connection.setAutoCommit(false);
            return () -> {
                undo.run();
                connection.setAutoCommit(autoCommit);
            };
        } catch (SQLException e) {
            throw new BillingException("could not begin a transaction: " + e.getMessage(), e);
        }
    }

    /** Runs the work and then, whatever came of it, the end, whose failure does not hide that of the work. */
    private static <T> T ended(Dialect.Undo end, Supplier<T> work) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            try {
                end.run();
            } catch (SQLException ending) {
                e.addSuppressed(ending);
            }
            throw e;
        }
        try {
            end.run();
            return result;
        } catch (SQLException e) {
            throw new BillingException("could not give back a connection: " + e.getMessage(), e);
        }
    }

    private <T> T committed(Connection connection, Function<Session, T> work) {
        Session session = Session.own(connection, dialect, prologue);
        T result;
        try {
            result = work.apply(session);
        } catch (RuntimeException | Error e) {
            rollBack(connection, e);
            throw e;
        }
        try {
            connection.commit();
            return result;
        } catch (SQLException e) {
            BillingException failure = commitFailed(e);
            rollBack(connection, failure);
            throw failure;
        }
    }

    /** A refused commit is known not to have happened; any other failure leaves that open. */
    private static BillingException commitFailed(SQLException e) {
        return switch (Refusal.of(e)) {
            case STALE, DEADLOCK -> new ConcurrentChangeException("could not commit", e);
            default ->
                new BillingException(
                        "the commit failed, and whether it took effect is not known; a retry with the same command key"
                                + " is safe: " + e.getMessage(),
                        e);
        };
    }

    private static void rollBack(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public <T> T read(Function<Session, T> work) {
        Connection connection = open();
        return ended(
                connection::close,
                () -> ended(() -> endRead(connection), () -> work.apply(Session.joined(connection, dialect))));
    }

    /** A pool that hands out connections without autocommit would otherwise keep the read transaction open. */
    private static void endRead(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }
}
