package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.HostTransactionFactory;
import dev.solde.billing.testkit.StorageContract;
import java.util.Optional;

/** The JDBC storage on H2 keeps the contract. */
class H2StorageContractTest extends StorageContract {

    @Override
    protected BillingStorage newStorage() {
        return ContractDatabase.of(TestDatabase.H2_MEMORY).newStorage();
    }

    @Override
    protected Optional<HostTransactionFactory> transactions() {
        return Optional.of(ContractDatabase.of(TestDatabase.H2_MEMORY));
    }
}
