package dev.solde.billing.testkit;

import dev.solde.billing.port.HostTransaction;

/** A transaction that the test holds in the place of a host application. Used by the thread that began it. */
public interface HostedTransaction extends AutoCloseable {

    /** What {@link dev.solde.billing.Billing#within} takes. */
    HostTransaction handle();

    /** Commits and ends it. */
    void commit();

    /** Rolls back and ends it. */
    void rollback();

    /** Rolls back, unless it has ended. */
    @Override
    void close();
}
