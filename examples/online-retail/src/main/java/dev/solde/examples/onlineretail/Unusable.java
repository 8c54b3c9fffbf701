package dev.solde.examples.onlineretail;

/** Something that the user named cannot be used: a directory, a file in it, a database. */
public final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what and why. */
    public Unusable(String message) {
        super(message);
    }

    /** Says what and why, and where it showed. */
    public Unusable(String message, Throwable cause) {
        super(message, cause);
    }
}
