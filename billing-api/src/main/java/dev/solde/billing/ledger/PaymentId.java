package dev.solde.billing.ledger;

import java.util.Objects;
import java.util.UUID;

/** Names a payment that was received. */
public record PaymentId(AccountId account, UUID uuid) implements CreditItemId {

    /** Refuses null. */
    public PaymentId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    @Override
    public ItemKind kind() {
        return ItemKind.PAYMENT;
    }

    /** Reads what {@link #toString()} wrote; refuses the id of another kind of item. */
    public static PaymentId parse(String text) {
        if (ItemId.parse(text) instanceof PaymentId id) {
            return id;
        }
        throw new IllegalArgumentException("not the id of a payment: " + text);
    }

    @Override
    public String toString() {
        return ItemId.format(this);
    }
}
