package dev.solde.billing.ledger;

import java.util.Objects;
import java.util.UUID;

/** Names the reversal of the write-off of a credit. */
public record CreditWriteOffReversalId(AccountId account, UUID uuid) implements CreditItemId {

    /** Refuses null. */
    public CreditWriteOffReversalId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    @Override
    public ItemKind kind() {
        return ItemKind.CREDIT_WRITE_OFF_REVERSAL;
    }

    /** Reads what {@link #toString()} wrote; refuses the id of another kind of item. */
    public static CreditWriteOffReversalId parse(String text) {
        if (ItemId.parse(text) instanceof CreditWriteOffReversalId id) {
            return id;
        }
        throw new IllegalArgumentException("not the id of a credit write-off reversal: " + text);
    }

    @Override
    public String toString() {
        return ItemId.format(this);
    }
}
