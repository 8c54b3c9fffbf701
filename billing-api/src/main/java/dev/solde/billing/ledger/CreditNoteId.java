package dev.solde.billing.ledger;

import java.util.Objects;
import java.util.UUID;

/** Names a credit note. */
public record CreditNoteId(AccountId account, UUID uuid) implements CreditItemId {

    /** Refuses null. */
    public CreditNoteId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    @Override
    public ItemKind kind() {
        return ItemKind.CREDIT_NOTE;
    }

    /** Reads what {@link #toString()} wrote; refuses the id of another kind of item. */
    public static CreditNoteId parse(String text) {
        if (ItemId.parse(text) instanceof CreditNoteId id) {
            return id;
        }
        throw new IllegalArgumentException("not the id of a credit note: " + text);
    }

    @Override
    public String toString() {
        return ItemId.format(this);
    }
}
