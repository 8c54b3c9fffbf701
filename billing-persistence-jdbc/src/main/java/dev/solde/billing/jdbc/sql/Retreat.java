package dev.solde.billing.jdbc.sql;

import dev.solde.billing.BillingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
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

    /** Takes back what was written, or keeps all of the transaction from being committed; where neither works, it is said. */
    void take(Throwable reason) {
        if (!isNeeded) {
            return;
        }
        if (dialect.abortion().isEmpty()) {
            // If it fails, the transaction ended already, or its connection.
            failure("rollback to savepoint " + savepoint).ifPresent(e -> suppress(reason, e));
            return;
        }
        failure(dialect.abortion()).ifPresent(e -> suppress(reason, e));
        if (failure("select 1").isEmpty()) {
            suppress(
                    reason,
                    new BillingException(
                            "roll back: the connection goes on after a failed statement (autosave=always of its"
                                    + " driver), so that a commit would keep a part of the command"));
        }
    }

    private Optional<Exception> failure(String sql) {
        try {
            execute(sql);
            return Optional.empty();
        } catch (SQLException | RuntimeException e) {
            return Optional.of(e);
        }
    }

    private static void suppress(Throwable reason, Throwable e) {
        if (e != reason) {
            reason.addSuppressed(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
