package dev.solde.billing;

import java.util.Objects;

/** A command was refused: nothing was written, and a joined transaction goes on. The {@link Rejection} carries the facts. */
public final class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Not serialised: a refusal is for the caller in this process. */
    private final transient Rejection rejection;

    /** The refusal as an exception. */
    public RejectedException(Rejection rejection) {
        super(Objects.requireNonNull(rejection, "rejection").code() + ": " + rejection.message());
        this.rejection = rejection;
    }

    /** Why. */
    public Rejection rejection() {
        return rejection;
    }
}
