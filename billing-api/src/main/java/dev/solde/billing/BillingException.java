package dev.solde.billing;

/**
 * The storage failed: unreachable, timed out, or refusing for a reason that is not a rule of billing. In a transaction of the
 * storage's own nothing was written, unless it is the {@link OutcomeUnknownException} of a commit whose answer was lost; a
 * transaction of the host is to be rolled back, or back to a savepoint of the host's from before the call, because the database
 * may refuse to go on with it or may have undone the host's own work. Calling again with the same command key is safe either way:
 * if the first call did go through, its result is returned.
 */
public class BillingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What failed, in a sentence. */
    public BillingException(String message) {
        super(message);
    }

    /** What failed, in a sentence, and the failure of the storage behind it. */
    public BillingException(String message, Throwable cause) {
        super(message, cause);
    }
}
