package com.example.consumer;

import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.HostTransactionFactory;
import dev.solde.billing.testkit.InMemoryHostTransactions;
import dev.solde.billing.testkit.StorageContract;
import java.util.Optional;

/** A storage of one's own runs the contract of all; in place of one that does not exist stands one that ships. */
class OwnStorageTest extends StorageContract {
    @Override
    protected BillingStorage newStorage() {
        return InMemoryBillingStorage.create();
    }

    @Override
    protected Optional<HostTransactionFactory> transactions() {
        return Optional.of(new InMemoryHostTransactions());
    }
}
