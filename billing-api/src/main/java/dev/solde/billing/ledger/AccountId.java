package dev.solde.billing.ledger;

import dev.solde.billing.internal.Checks;

/**
 * The host's own key of a customer account: opaque text of 1 to 64 characters without spaces at its ends. It enters the
 * hash chain as it is, so it must not contain personal data.
 */
public record AccountId(String value) implements Comparable<AccountId> {

    /** Refuses blank or too long text and control characters with {@link IllegalArgumentException}. */
    public AccountId {
        value = Checks.key(value, 64, "account id");
    }

    /** The account that the host calls {@code value}. */
    public static AccountId of(String value) {
        return new AccountId(value);
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
