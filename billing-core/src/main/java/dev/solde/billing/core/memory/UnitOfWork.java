package dev.solde.billing.core.memory;

import dev.solde.billing.BillingException;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.DocumentNumbers;
import dev.solde.billing.port.DraftRepository;
import dev.solde.billing.port.LedgerRepository;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.TenantLock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A transaction: working copies of the books it touches, visible to itself alone until it commits. */
public final class UnitOfWork implements AutoCloseable {

    private final MemoryStore store;
    private final Map<TenantId, Books> working = new HashMap<>();
    private boolean failed;
    private boolean ended;

    UnitOfWork(MemoryStore store) {
        this.store = store;
    }

    /** The writing ports of a transaction that ends with this unit of work. */
    public LedgerTransaction ports(TenantId tenant) {
        return ports(tenant, false);
    }

    /** The writing ports of a transaction that the host goes on with. */
    public LedgerTransaction joinedPorts(TenantId tenant) {
        return ports(tenant, true);
    }

    private LedgerTransaction ports(TenantId tenant, boolean joined) {
        requireOpen();
        return new Ports(
                new StoredLedgers(() -> books(tenant), this::fail),
                new StoredNumbers(() -> books(tenant)),
                new StoredDrafts(() -> books(tenant)),
                new StoredTenantLock(() -> books(tenant)),
                reader(tenant),
                joined);
    }

    private record Ports(
            LedgerRepository ledgers,
            DocumentNumbers numbers,
            DraftRepository drafts,
            TenantLock tenantLock,
            BillingReader reader,
            boolean isJoined)
            implements LedgerTransaction {

        @Override
        public void flush() {
            // The books of the transaction are what everybody in it sees.
        }
    }

    /** Reads what this transaction sees. */
    public BillingReader reader(TenantId tenant) {
        return new StoredReader(new BooksSource() {
            @Override
            public <T> T ask(Function<Books, T> question) {
                return question.apply(books(tenant));
            }
        });
    }

    /** Makes the changes visible and ends the transaction; a transaction of which a write failed is rolled back instead. */
    public void commit() {
        requireOpen();
        if (failed) {
            end();
            throw new BillingException("a write of this transaction failed, so it was rolled back");
        }
        store.commit(working.values());
        end();
    }

    /** Forgets the changes and ends the transaction. */
    public void rollback() {
        requireOpen();
        end();
    }

    /** Rolls back, unless the transaction has ended. */
    @Override
    public void close() {
        if (!ended) {
            rollback();
        }
    }

    private void fail() {
        failed = true;
    }

    private void end() {
        ended = true;
        store.release();
    }

    private Books books(TenantId tenant) {
        requireOpen();
        return working.computeIfAbsent(tenant, store::workingCopy);
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("the transaction has ended");
        }
        if (!store.isHeldByThisThread()) {
            throw new IllegalStateException("a transaction is used by the thread that began it");
        }
    }
}
