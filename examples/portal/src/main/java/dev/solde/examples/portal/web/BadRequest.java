package dev.solde.examples.portal.web;

/** A request that no page and no form of this application makes. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** Answered 400. */
    public BadRequest(String message) {
        this(400, message);
    }

    /** Answered with this status. */
    public BadRequest(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }
}
