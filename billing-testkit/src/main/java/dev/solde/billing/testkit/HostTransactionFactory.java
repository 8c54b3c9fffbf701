package dev.solde.billing.testkit;

import dev.solde.billing.port.BillingStorage;

/** Begins transactions of a host, so that the contract can join them. */
@FunctionalInterface
public interface HostTransactionFactory {

    /** Begins a transaction on the place where this storage keeps its books. */
    HostedTransaction begin(BillingStorage storage);
}
