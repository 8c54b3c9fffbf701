package dev.solde.billing.ledger;

import java.util.Objects;
import java.util.UUID;

/** Names a refund. */
public record RefundId(AccountId account, UUID uuid) implements DebitItemId {

    /** Refuses null. */
    public RefundId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    @Override
    public ItemKind kind() {
        return ItemKind.REFUND;
    }

    /** Reads what {@link #toString()} wrote; refuses the id of another kind of item. */
    public static RefundId parse(String text) {
        if (ItemId.parse(text) instanceof RefundId id) {
            return id;
        }
        throw new IllegalArgumentException("not the id of a refund: " + text);
    }

    @Override
    public String toString() {
        return ItemId.format(this);
    }
}
