package dev.solde.billing.ledger;

import java.util.Objects;
import java.util.UUID;

/** Names a debit that was open when the account was taken over from another system. */
public record OpeningDebitId(AccountId account, UUID uuid) implements DebitItemId {

    /** Refuses null. */
    public OpeningDebitId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    @Override
    public ItemKind kind() {
        return ItemKind.OPENING_DEBIT;
    }

    /** Reads what {@link #toString()} wrote; refuses the id of another kind of item. */
    public static OpeningDebitId parse(String text) {
        if (ItemId.parse(text) instanceof OpeningDebitId id) {
            return id;
        }
        throw new IllegalArgumentException("not the id of an opening debit: " + text);
    }

    @Override
    public String toString() {
        return ItemId.format(this);
    }
}
