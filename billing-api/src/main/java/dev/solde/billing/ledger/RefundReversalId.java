package dev.solde.billing.ledger;

import java.util.Objects;
import java.util.UUID;

/** Names the reversal of a refund that was cancelled or failed. */
public record RefundReversalId(AccountId account, UUID uuid) implements CreditItemId {

    /** Refuses null. */
    public RefundReversalId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    @Override
    public ItemKind kind() {
        return ItemKind.REFUND_REVERSAL;
    }

    /** Reads what {@link #toString()} wrote; refuses the id of another kind of item. */
    public static RefundReversalId parse(String text) {
        if (ItemId.parse(text) instanceof RefundReversalId id) {
            return id;
        }
        throw new IllegalArgumentException("not the id of a refund reversal: " + text);
    }

    @Override
    public String toString() {
        return ItemId.format(this);
    }
}
