package dev.solde.billing.core;

import dev.solde.billing.core.memory.MemoryStore;
import dev.solde.billing.core.memory.UnitOfWork;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.FeedRepository;
import dev.solde.billing.port.HostTransaction;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.TransactionRunner;
import java.util.function.Function;

/**
 * Keeps the books in memory: for tests, for trying things out, and as the readable specification of what any storage does.
 * Not for production: what is kept ends with the process, and one unit of work runs at a time.
 *
 * <p>One lock is held from the beginning of a transaction to its end, whatever it touches. Readers never wait for it: they
 * see what is committed.
 */
public final class InMemoryBillingStorage implements BillingStorage {

    private final MemoryStore store = new MemoryStore();

    private InMemoryBillingStorage() {}

    /** A storage without any account. */
    public static InMemoryBillingStorage create() {
        return new InMemoryBillingStorage();
    }

    /**
     * Begins a transaction that the host holds and ends. No other thread gets one before that; within this thread everything
     * goes through {@link #joining} until then.
     */
    public InMemoryTransaction begin() {
        return new InMemoryTransaction(this, store.begin());
    }

    @Override
    public TransactionRunner transactions(TenantId tenant) {
        return new TransactionRunner() {
            @Override
            public <T> T run(Function<? super LedgerTransaction, ? extends T> work) {
                try (UnitOfWork unit = store.begin()) {
                    T result = work.apply(unit.ports(tenant));
                    unit.commit();
                    return result;
                }
            }

            @Override
            public boolean isJoined() {
                return false;
            }
        };
    }

    @Override
    public TransactionRunner joining(TenantId tenant, HostTransaction transaction) {
        UnitOfWork unit = unitOf(transaction);
        return new TransactionRunner() {
            @Override
            public <T> T run(Function<? super LedgerTransaction, ? extends T> work) {
                return work.apply(unit.joinedPorts(tenant));
            }

            @Override
            public boolean isJoined() {
                return true;
            }
        };
    }

    @Override
    public BillingReader reader(TenantId tenant) {
        return store.reader(tenant);
    }

    @Override
    public BillingReader reader(TenantId tenant, HostTransaction transaction) {
        return unitOf(transaction).reader(tenant);
    }

    @Override
    public FeedRepository feed(TenantId tenant) {
        return store.feed(tenant);
    }

    private UnitOfWork unitOf(HostTransaction transaction) {
        if (transaction instanceof InMemoryTransaction own && own.isOf(this)) {
            return own.unit();
        }
        throw new IllegalArgumentException("the transaction was not begun by this storage");
    }
}
