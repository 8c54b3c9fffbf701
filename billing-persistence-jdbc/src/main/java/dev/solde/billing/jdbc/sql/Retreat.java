package dev.solde.billing.jdbc.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * The way back from a unit of work that fails in a transaction of the host, who may catch that and commit. Where the database
 * undoes no more than the statement that failed, a savepoint is set before the first change; one that is asked for in SQL,
 * because transaction managers refuse the method of the connection. Where it refuses everything after a failed statement, that
 * is enough, and made sure of.
 */
final class Retreat {

    private final Connection connection;
    private final Dialect dialect;
    private final String savepoint = "solde_" + UUID.randomUUID().toString().replace('-', '_');
    private boolean isNeeded;

    Retreat(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Before something is changed. */
    void prepare() throws SQLException {
        if (!isNeeded && dialect.abortion().isEmpty()) {
            execute("savepoint " + savepoint);
        }
        isNeeded = true;
    }

    /** After everything was written. */
    void forget() throws SQLException {
        if (isNeeded && dialect.abortion().isEmpty()) {
            execute("release savepoint " + savepoint);
        }
        isNeeded = false;
    }

    /** Takes back what was written, or keeps all of the transaction from being committed. */
    void take(Throwable reason) {
        if (isNeeded) {
            try {
                execute(dialect.abortion().isEmpty() ? "rollback to savepoint " + savepoint : dialect.abortion());
            } catch (SQLException | RuntimeException e) {
                // Of an abortion this is what was wanted; otherwise the transaction ended already, or its connection.
                if (e != reason) {
                    reason.addSuppressed(e);
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
