package dev.solde.billing.jdbc;

import dev.solde.billing.BillingException;
import dev.solde.billing.jdbc.sql.ConcurrentChangeException;
import dev.solde.billing.jdbc.sql.Dialect;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.jdbc.sql.Timeouts;
import java.sql.Connection;
import java.sql.SQLException;
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
    private final Timeouts timeouts;
    private final String prologue;

    OwnConnections(DataSource dataSource, Dialect dialect, Timeouts timeouts) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.timeouts = timeouts;
        this.prologue = dialect.prologue(timeouts);
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
        Connection connection = Connecting.open(dataSource);
        return Ending.ended(connection::close, () -> {
            OwnTransaction transaction = OwnTransaction.begin(connection, dialect, timeouts);
            return Ending.ended(
                    transaction::giveBack,
                    () -> transaction.committed(Session.own(connection, dialect, prologue), work));
        });
    }

    @Override
    public <T> T read(Function<Session, T> work) {
        Connection connection = Connecting.open(dataSource);
        return Ending.ended(
                connection::close,
                () -> Ending.ended(
                        beginRead(connection),
                        () -> work.apply(Session.reading(connection, dialect, dialect.secondsPerRead(timeouts)))));
    }

    private Dialect.Undo beginRead(Connection connection) {
        try {
            Dialect.Undo undo = dialect.beginRead(connection, timeouts);
            return () -> {
                endRead(connection);
                undo.run();
            };
        } catch (SQLException e) {
            throw Connecting.unusable("could not begin to read", e);
        }
    }

    /** A pool that hands out connections without autocommit would otherwise keep the read transaction open. */
    private static void endRead(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }
}
