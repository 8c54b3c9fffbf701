package dev.solde.billing;

/**
 * A joined transaction cannot see what another one committed meanwhile: its snapshot is older than the lock it got, because the
 * host chose an isolation level above READ COMMITTED, or both wrote the same key. The host rolls back and does its work again;
 * nothing of it was written.
 */
public final class StaleLedgerException extends BillingException {

    private static final long serialVersionUID = 1L;

    /** What was found, in a sentence. */
    public StaleLedgerException(String message) {
        super(message);
    }

    /** What was found, in a sentence, and the database's own refusal behind it. */
    public StaleLedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
