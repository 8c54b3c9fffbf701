package dev.solde.billing.port;

/** The writing ports inside one transaction. Used by one thread, and only while the unit of work runs. */
public interface LedgerTransaction {

    /** The accounts. */
    LedgerRepository ledgers();

    /** The document numbers. */
    DocumentNumbers numbers();

    /** The drafts. */
    DraftRepository drafts();

    /** The tenant's lock date. */
    TenantLock tenantLock();

    /**
     * The reads of this transaction: what it sees, its own changes included. Of an account that it has locked they are of one moment;
     * of another, only with a view that says what is known.
     */
    BillingReader reader();

    /** Whether the transaction is the host's and goes on after this unit of work. */
    boolean isJoined();

    /** Writes what was kept back, so that others who share the connection see it. */
    void flush();
}
