package dev.solde.billing;

/**
 * The storage cannot be reached: no connection was to be had, or it was lost before a commit was sent. Nothing was written, as after
 * any {@link BillingException} but one. It says nothing of the command, so that the next one is likely to wait as long and to fail as
 * well: a {@link Batch} stops with it.
 */
public final class StorageUnreachableException extends BillingException {

    private static final long serialVersionUID = 1L;

    /** What failed, in a sentence. */
    public StorageUnreachableException(String message) {
        super(message);
    }

    /** What failed, in a sentence, and the failure of driver or pool behind it. */
    public StorageUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
