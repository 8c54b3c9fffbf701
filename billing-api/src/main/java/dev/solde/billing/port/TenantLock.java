package dev.solde.billing.port;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Through which day the tenant closes periods: what an account that is opened now begins with. The accounts themselves
 * have their own lock dates.
 */
public interface TenantLock {

    /**
     * Keeps the date from being moved until the transaction ends, and reads it. Taken before any account's lock by those that open an
     * account. Where the storage can, several hold it at once: whoever opens an account in a long transaction of the host then keeps
     * nobody else from opening one.
     */
    Optional<LocalDate> share();

    /**
     * Locks the date until the transaction ends and reads it. Waits for all that share it and is alone then, so that whoever moved the date
     * finds every account that was opened with the one before. Taken before any account's lock.
     */
    Optional<LocalDate> lock();

    /** Reads the date without a lock, for previews. */
    Optional<LocalDate> peek();

    /** Moves the date. The caller holds the lock, not only a share of it. */
    void move(LocalDate through);
}
