package dev.solde.billing.testkit.scenario;

import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.HostTransactionFactory;
import dev.solde.billing.testkit.InMemoryHostTransactions;

/**
 * Where scenarios are played. Each gets a tenant of its own, so that one storage serves for all of them.
 *
 * @param transactions how a host begins a transaction on the storage: a step that takes several commands is played in one
 */
public record ScenarioStorage(BillingStorage storage, HostTransactionFactory transactions) {

    /** A new storage in memory. */
    public static ScenarioStorage inMemory() {
        return new ScenarioStorage(InMemoryBillingStorage.create(), new InMemoryHostTransactions());
    }
}
