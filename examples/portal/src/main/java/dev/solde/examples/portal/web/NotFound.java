package dev.solde.examples.portal.web;

/** There is no such page, or not for this visitor; the two are not told apart. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Answered 404. */
    public NotFound() {
        super("not found");
    }
}
