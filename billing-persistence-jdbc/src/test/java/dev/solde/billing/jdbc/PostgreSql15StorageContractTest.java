package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.HostTransactionFactory;
import dev.solde.billing.testkit.StorageContract;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

/** The JDBC storage on PostgreSQL 15 keeps the contract. */
@Tag(OtherDatabases.TAG)
class PostgreSql15StorageContractTest extends StorageContract {

    @Override
    protected BillingStorage newStorage() {
        return ContractDatabase.of(TestDatabase.POSTGRESQL_15).newStorage();
    }

    @Override
    protected Optional<HostTransactionFactory> transactions() {
        return Optional.of(ContractDatabase.of(TestDatabase.POSTGRESQL_15));
    }
}
