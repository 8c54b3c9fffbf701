package dev.solde.billing.ledger;

import java.util.Objects;
import java.util.UUID;

/** Names the reversal of a payment. */
public record PaymentReversalId(AccountId account, UUID uuid) implements DebitItemId {

    /** Refuses null. */
    public PaymentReversalId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    @Override
    public ItemKind kind() {
        return ItemKind.PAYMENT_REVERSAL;
    }

    /** Reads what {@link #toString()} wrote; refuses the id of another kind of item. */
    public static PaymentReversalId parse(String text) {
        if (ItemId.parse(text) instanceof PaymentReversalId id) {
            return id;
        }
        throw new IllegalArgumentException("not the id of a payment reversal: " + text);
    }

    @Override
    public String toString() {
        return ItemId.format(this);
    }
}
