package dev.solde.billing.core;

import dev.solde.billing.core.memory.UnitOfWork;
import dev.solde.billing.port.HostTransaction;

/**
 * A transaction of the host on an {@link InMemoryBillingStorage}, so that joining can be tried without a database. It belongs
 * to the thread that began it and keeps all others out until it ends.
 */
public final class InMemoryTransaction implements HostTransaction, AutoCloseable {

    private final InMemoryBillingStorage storage;
    private final UnitOfWork unit;

    InMemoryTransaction(InMemoryBillingStorage storage, UnitOfWork unit) {
        this.storage = storage;
        this.unit = unit;
    }

    boolean isOf(InMemoryBillingStorage other) {
        return storage == other;
    }

    UnitOfWork unit() {
        return unit;
    }

    /** Makes everything visible that was done in this transaction, and ends it. {@link IllegalStateException} if it ended. */
    public void commit() {
        unit.commit();
    }

    /** Forgets everything that was done in this transaction, and ends it. {@link IllegalStateException} if it ended. */
    public void rollback() {
        unit.rollback();
    }

    /** Rolls back, unless the transaction has ended. */
    @Override
    public void close() {
        unit.close();
    }
}
