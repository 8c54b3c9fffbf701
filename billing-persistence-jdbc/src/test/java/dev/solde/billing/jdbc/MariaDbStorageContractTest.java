package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.HostTransactionFactory;
import dev.solde.billing.testkit.StorageContract;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

/** The JDBC storage on MariaDB keeps the contract. */
@Tag(OtherDatabases.TAG)
class MariaDbStorageContractTest extends StorageContract {

    @Override
    protected BillingStorage newStorage() {
        return ContractDatabase.of(TestDatabase.MARIADB).newStorage();
    }

    @Override
    protected Optional<HostTransactionFactory> transactions() {
        return Optional.of(ContractDatabase.of(TestDatabase.MARIADB));
    }
}
