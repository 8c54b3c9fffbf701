package dev.solde.scenarios;

import dev.solde.billing.jdbc.JdbcTransaction;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.HostTransaction;
import dev.solde.billing.testkit.HostTransactionFactory;
import dev.solde.billing.testkit.HostedTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions of a host on a data source, as an application has them without a framework. */
record JdbcHostTransactions(DataSource dataSource) implements HostTransactionFactory {

    @Override
    public HostedTransaction begin(BillingStorage storage) {
        try {
            Connection connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            return new Hosted(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Hosted(Connection connection) implements HostedTransaction {

        @Override
        public HostTransaction handle() {
            return JdbcTransaction.of(connection);
        }

        @Override
        public void commit() {
            run(connection::commit);
        }

        @Override
        public void rollback() {
            run(connection::rollback);
        }

        @Override
        public void close() {
            run(() -> {
                try (connection) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            });
        }

        private static void run(Work work) {
            try {
                work.run();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private interface Work {
        void run() throws SQLException;
    }
}
