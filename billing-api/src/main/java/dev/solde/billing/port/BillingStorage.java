package dev.solde.billing.port;

import dev.solde.billing.ledger.TenantId;

/**
 * The ports in one hand. Safe for use by many threads. Everything that it hands out sees the rows of one tenant only; no
 * method takes a tenant that could be forgotten.
 */
public interface BillingStorage {

    /** Runs commands in transactions of the storage's own, or in those of a transaction manager. */
    TransactionRunner transactions(TenantId tenant);

    /** Runs commands in a transaction of the host. {@link IllegalArgumentException} for one of another storage. */
    TransactionRunner joining(TenantId tenant, HostTransaction transaction);

    /** Reads what is committed. */
    BillingReader reader(TenantId tenant);

    /** Reads what the host's transaction sees, its own uncommitted changes included. */
    BillingReader reader(TenantId tenant, HostTransaction transaction);

    /**
     * The event feed. {@link IllegalStateException} when the storage has no transactions of its own, because positions that were read
     * must not be rolled back.
     */
    FeedRepository feed(TenantId tenant);
}
