package dev.solde.billing.ledger;

import java.util.Objects;
import java.util.UUID;

/** Names the write-off of a credit. */
public record CreditWriteOffId(AccountId account, UUID uuid) implements DebitItemId {

    /** Refuses null. */
    public CreditWriteOffId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    @Override
    public ItemKind kind() {
        return ItemKind.CREDIT_WRITE_OFF;
    }

    /** Reads what {@link #toString()} wrote; refuses the id of another kind of item. */
    public static CreditWriteOffId parse(String text) {
        if (ItemId.parse(text) instanceof CreditWriteOffId id) {
            return id;
        }
        throw new IllegalArgumentException("not the id of a credit write-off: " + text);
    }

    @Override
    public String toString() {
        return ItemId.format(this);
    }
}
