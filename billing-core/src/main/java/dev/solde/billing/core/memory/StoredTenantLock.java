package dev.solde.billing.core.memory;

import dev.solde.billing.port.TenantLock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps the tenant's lock date in the working copy of a transaction. */
final class StoredTenantLock implements TenantLock {

    private static final String KEY = "locked-through";

    private final Supplier<Books> transaction;

    StoredTenantLock(Supplier<Books> transaction) {
        this.transaction = transaction;
    }

    /** Transactions are one after the other, so nobody moves the date meanwhile. */
    @Override
    public Optional<LocalDate> share() {
        return peek();
    }

    @Override
    public Optional<LocalDate> lock() {
        transaction.get().locked().add(KEY);
        return peek();
    }

    @Override
    public Optional<LocalDate> peek() {
        return transaction.get().lockDate().get(KEY);
    }

    @Override
    public void move(LocalDate through) {
        Books books = transaction.get();
        books.requireLocked(KEY);
        books.lockDate().put(KEY, through);
    }
}
