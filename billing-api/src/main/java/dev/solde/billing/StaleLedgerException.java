package dev.solde.billing;

/**
 * A joined transaction looks at the account through a snapshot that is older than the lock it got, because the host chose an
 * isolation level above READ COMMITTED and another transaction changed the account meanwhile. The host rolls back and does
 * its work again; nothing was written.
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
