package dev.solde.billing.ledger;

import dev.solde.billing.internal.Checks;

/**
 * Who gave a command: an opaque code of the host (a user's number, a job's name) of at most 64 characters. It enters the
 * hash chain as it is, so it must not be a person's name or address.
 */
public record Actor(String code) {

    /** Refuses blank or too long text. */
    public Actor {
        code = Checks.key(code, 64, "actor");
    }

    /** The actor known to the host by this code. */
    public static Actor of(String code) {
        return new Actor(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
