package dev.solde.billing.core.memory;

import dev.solde.billing.BillingException;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.FeedRepository;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** The committed books of all tenants, and the one lock that every transaction holds. */
public final class MemoryStore {

    static final long LOCK_TIMEOUT_SECONDS = 10;

    private final ReentrantLock transactions = new ReentrantLock(true);
    private final Map<TenantId, Books> committed = new HashMap<>();
    private final Map<TenantId, FeedRepository> feeds = new ConcurrentHashMap<>();

    /** Waits for its turn and begins a transaction of this thread. */
    public UnitOfWork begin() {
        if (transactions.isHeldByCurrentThread()) {
            // A second one would wait for itself in a database; here it would lose what the first one did.
            throw new BillingException("this thread has a transaction of this storage that has not ended: join it");
        }
        try {
            if (!transactions.tryLock(LOCK_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new BillingException("another transaction did not end within " + LOCK_TIMEOUT_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BillingException("interrupted while waiting for another transaction", e);
        }
        return new UnitOfWork(this);
    }

    /** Reads what is committed. */
    public BillingReader reader(TenantId tenant) {
        return new StoredReader(committed(tenant));
    }

    /** The feed of what is committed. */
    public FeedRepository feed(TenantId tenant) {
        return feeds.computeIfAbsent(tenant, added -> new StoredFeed(committed(added)));
    }

    private BooksSource committed(TenantId tenant) {
        return new BooksSource() {
            @Override
            public <T> T ask(Function<Books, T> question) {
                synchronized (MemoryStore.this) {
                    return question.apply(books(tenant));
                }
            }
        };
    }

    synchronized Books workingCopy(TenantId tenant) {
        return books(tenant).workingCopy();
    }

    /** Makes the changes of one transaction visible, all at once to every reader. */
    synchronized void commit(Iterable<Books> working) {
        working.forEach(Books::commit);
    }

    void release() {
        transactions.unlock();
    }

    boolean isHeldByThisThread() {
        return transactions.isHeldByCurrentThread();
    }

    private Books books(TenantId tenant) {
        return committed.computeIfAbsent(tenant, added -> Books.empty());
    }
}
