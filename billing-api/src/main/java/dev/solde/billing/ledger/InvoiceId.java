package dev.solde.billing.ledger;

import java.util.Objects;
import java.util.UUID;

/** Names an invoice. */
public record InvoiceId(AccountId account, UUID uuid) implements DebitItemId {

    /** Refuses null. */
    public InvoiceId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    @Override
    public ItemKind kind() {
        return ItemKind.INVOICE;
    }

    /** Reads what {@link #toString()} wrote; refuses the id of another kind of item. */
    public static InvoiceId parse(String text) {
        if (ItemId.parse(text) instanceof InvoiceId id) {
            return id;
        }
        throw new IllegalArgumentException("not the id of an invoice: " + text);
    }

    @Override
    public String toString() {
        return ItemId.format(this);
    }
}
