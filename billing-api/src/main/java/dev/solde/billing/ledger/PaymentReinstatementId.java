package dev.solde.billing.ledger;

import java.util.Objects;
import java.util.UUID;

/** Names money of a payment that came back after its reversal. */
public record PaymentReinstatementId(AccountId account, UUID uuid) implements CreditItemId {

    /** Refuses null. */
    public PaymentReinstatementId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    @Override
    public ItemKind kind() {
        return ItemKind.PAYMENT_REINSTATEMENT;
    }

    /** Reads what {@link #toString()} wrote; refuses the id of another kind of item. */
    public static PaymentReinstatementId parse(String text) {
        if (ItemId.parse(text) instanceof PaymentReinstatementId id) {
            return id;
        }
        throw new IllegalArgumentException("not the id of a payment reinstatement: " + text);
    }

    @Override
    public String toString() {
        return ItemId.format(this);
    }
}
