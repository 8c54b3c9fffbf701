package dev.solde.billing.ledger;

import java.util.Objects;
import java.util.UUID;

/** Names a credit that was open when the account was taken over from another system. */
public record OpeningCreditId(AccountId account, UUID uuid) implements CreditItemId {

    /** Refuses null. */
    public OpeningCreditId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    @Override
    public ItemKind kind() {
        return ItemKind.OPENING_CREDIT;
    }

    /** Reads what {@link #toString()} wrote; refuses the id of another kind of item. */
    public static OpeningCreditId parse(String text) {
        if (ItemId.parse(text) instanceof OpeningCreditId id) {
            return id;
        }
        throw new IllegalArgumentException("not the id of an opening credit: " + text);
    }

    @Override
    public String toString() {
        return ItemId.format(this);
    }
}
