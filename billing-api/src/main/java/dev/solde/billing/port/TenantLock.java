package dev.solde.billing.port;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Through which day the tenant closes periods: what an account that is opened now begins with. The accounts themselves
 * have their own lock dates.
 */
public interface TenantLock {

    /**
     * Locks the tenant's row until the transaction ends and reads the date. Taken before any account's lock, by those that open an
     * account and by those that move the date.
     */
    Optional<LocalDate> lock();

    /** Reads the date without a lock, for previews. */
    Optional<LocalDate> peek();

    /** Moves the date. The caller holds the lock. */
    void move(LocalDate through);
}
