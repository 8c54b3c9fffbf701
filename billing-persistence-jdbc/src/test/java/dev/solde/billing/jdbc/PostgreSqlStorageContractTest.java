package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.HostTransactionFactory;
import dev.solde.billing.testkit.StorageContract;
import java.util.Optional;

/** The JDBC storage on PostgreSQL keeps the contract. */
class PostgreSqlStorageContractTest extends StorageContract {

    @Override
    protected BillingStorage newStorage() {
        return ContractDatabase.of(TestDatabase.POSTGRESQL).newStorage();
    }

    @Override
    protected Optional<HostTransactionFactory> transactions() {
        return Optional.of(ContractDatabase.of(TestDatabase.POSTGRESQL));
    }
}
