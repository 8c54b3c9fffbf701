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
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            Dialect.Undo undo = dialect.begin(connection, lockTimeout);
            connection.setAutoCommit(false);
            try {
                return committed(connection, work);
            } finally {
                undo.run();
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw new BillingException("could not get or give back a connection: " + e.getMessage(), e);
        }
    }

    private <T> T committed(Connection connection, Function<Session, T> work) {
        Session session = Session.own(connection, dialect, prologue);
        T result;
        try {
            result = work.apply(session);
            session.requireSound();
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
        try (Connection connection = dataSource.getConnection()) {
            try {
                return work.apply(Session.joined(connection, dialect));
            } finally {
                // A pool that hands out connections without autocommit would otherwise keep the read transaction open.
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new BillingException("could not get or give back a connection: " + e.getMessage(), e);
        }
    }
}
