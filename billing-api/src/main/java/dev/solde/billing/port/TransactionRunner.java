package dev.solde.billing.port;

import java.util.function.Function;

/** Runs one unit of work against the ports: all of it or nothing. */
public interface TransactionRunner {

    /**
     * Runs the work and commits. In a transaction of its own, an exception of the work rolls back and is passed on; when the
     * database refuses because of a concurrent change, the work is run again, a bounded number of times, on a new snapshot.
     * In a joined transaction nothing is committed or rolled back and nothing is repeated.
     *
     * @throws dev.solde.billing.OutcomeUnknownException when the answer to the commit was lost, so that all of it may be written
     * @throws dev.solde.billing.StorageUnreachableException when there is no connection, or it was lost before the commit
     * @throws dev.solde.billing.BillingException when the storage failed otherwise; nothing was written
     */
    <T> T run(Function<? super LedgerTransaction, ? extends T> work);

    /**
     * Whether the work runs in transactions of the host, who ends them: a joined one, or that of a transaction manager. What fails
     * there is for the host to roll back.
     */
    boolean isJoined();
}
