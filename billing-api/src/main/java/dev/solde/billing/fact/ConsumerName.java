package dev.solde.billing.fact;

import dev.solde.billing.internal.Checks;

/** Names a consumer of the event feed, for example {@code general-ledger}: a code of at most 64 letters, digits, '.', '-', '_'. */
public record ConsumerName(String value) {

    /** Refuses what is not such a code with {@link IllegalArgumentException}. */
    public ConsumerName {
        value = Checks.code(value, 64, "consumer");
    }

    /** The consumer of this name. */
    public static ConsumerName of(String value) {
        return new ConsumerName(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
