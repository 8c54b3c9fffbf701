package dev.solde.billing.testkit;

import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.port.BillingStorage;
import java.util.Optional;

/** The in-memory storage keeps the contract; it is the specification that others are compared with. */
class InMemoryStorageContractTest extends StorageContract {

    @Override
    protected BillingStorage newStorage() {
        return InMemoryBillingStorage.create();
    }

    @Override
    protected Optional<HostTransactionFactory> transactions() {
        return Optional.of(new InMemoryHostTransactions());
    }
}
