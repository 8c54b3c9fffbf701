package dev.solde.billing;

/**
 * The storage failed: unreachable, timed out, or refusing for a reason that is not a rule of billing. Nothing is known to be
 * written. Calling again with the same command key is safe: if the first call did go through, its result is returned.
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
