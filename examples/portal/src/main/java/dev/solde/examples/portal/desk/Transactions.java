package dev.solde.examples.portal.desk;

import dev.solde.billing.Billing;
import dev.solde.billing.jdbc.JdbcTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One transaction for the application's own tables and for the ledger: both are written, or neither. */
public final class Transactions {

    private final DataSource dataSource;
    private final Billing billing;

    /** Transactions on the database of this kernel. */
    public Transactions(DataSource dataSource, Billing billing) {
        this.dataSource = dataSource;
        this.billing = billing;
    }

    /** What is done in a transaction. */
    public interface Work<T> {
        /** The kernel joins the transaction of the connection. */
        T with(Connection connection, Billing billing) throws SQLException;
    }

    /** Does it and commits; rolls back whatever it throws, a refusal too. */
    public <T> T run(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection, billing.within(JdbcTransaction.of(connection)));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                undo(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the transaction failed: " + e.getMessage(), e);
        }
    }

    private static void undo(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The connection is gone and the transaction with it; what went wrong first is what counts.
            reason.addSuppressed(e);
        }
    }
}
