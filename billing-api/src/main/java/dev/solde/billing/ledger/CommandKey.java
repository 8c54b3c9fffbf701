package dev.solde.billing.ledger;

import dev.solde.billing.internal.Checks;

/**
 * The caller's name for one intended change, so that a retry is recognised. Its scope is the tenant and the account;
 * it never expires. {@code scope} says who counts ("psp", "import"), {@code id} is unique within it.
 */
public record CommandKey(String scope, String id) {

    /** Refuses a scope that is not a code of at most 32 characters and an id of more than 90. */
    public CommandKey {
        scope = Checks.code(scope, 32, "command key scope");
        id = Checks.key(id, 90, "command key id");
    }

    /** The key {@code scope:id}. */
    public static CommandKey of(String scope, String id) {
        return new CommandKey(scope, id);
    }

    /** Reads what {@link #toString()} wrote. */
    public static CommandKey parse(String text) {
        int colon = text.indexOf(':');
        Checks.require(colon > 0, "not a command key: ", text);
        return new CommandKey(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return scope + ":" + id;
    }
}
