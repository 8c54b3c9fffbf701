package dev.solde.billing.ledger;

import java.util.Objects;
import java.util.UUID;

/** Names the reversal of a write-off. */
public record WriteOffReversalId(AccountId account, UUID uuid) implements DebitItemId {

    /** Refuses null. */
    public WriteOffReversalId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    @Override
    public ItemKind kind() {
        return ItemKind.WRITE_OFF_REVERSAL;
    }

    /** Reads what {@link #toString()} wrote; refuses the id of another kind of item. */
    public static WriteOffReversalId parse(String text) {
        if (ItemId.parse(text) instanceof WriteOffReversalId id) {
            return id;
        }
        throw new IllegalArgumentException("not the id of a write-off reversal: " + text);
    }

    @Override
    public String toString() {
        return ItemId.format(this);
    }
}
