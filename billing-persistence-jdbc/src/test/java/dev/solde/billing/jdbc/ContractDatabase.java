package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.HostTransaction;
import dev.solde.billing.testkit.HostTransactionFactory;
import dev.solde.billing.testkit.HostedTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One database for all tests of a contract; each storage has tables of its own, told apart by their prefix. */
final class ContractDatabase implements HostTransactionFactory {

    private static final Map<TestDatabase, ContractDatabase> ALL = new EnumMap<>(TestDatabase.class);

    private final DataSource dataSource;
    private final AtomicInteger storages = new AtomicInteger();

    private ContractDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static synchronized ContractDatabase of(TestDatabase database) {
        return ALL.computeIfAbsent(database, kind -> new ContractDatabase(kind.empty()));
    }

    /** Transactions of a host on this data source. */
    static HostTransactionFactory transactionsOn(DataSource dataSource) {
        return new ContractDatabase(dataSource);
    }

    BillingStorage newStorage() {
        return JdbcBillingStorage.builder(dataSource)
                .tablePrefix("t" + storages.incrementAndGet() + "_")
                .createSchema()
                .build();
    }

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
                connection.rollback();
                connection.setAutoCommit(true);
                connection.close();
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
