package dev.solde.billing.jdbc.sql;

import dev.solde.billing.BillingException;

/**
 * The database refused because of what another transaction did meanwhile. In a transaction of the storage's own the work is
 * run again; only when that is given up does a caller see it.
 */
public final class ConcurrentChangeException extends BillingException {

    private static final long serialVersionUID = 1L;

    /** What was found, in a sentence. */
    public ConcurrentChangeException(String message) {
        super(message);
    }

    /** What was found, and the database's refusal. */
    public ConcurrentChangeException(String message, Throwable cause) {
        super(message, cause);
    }
}
