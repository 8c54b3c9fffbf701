package dev.solde.billing.ledger;

import java.util.Objects;
import java.util.UUID;

/** Names a write-off. */
public record WriteOffId(AccountId account, UUID uuid) implements CreditItemId {

    /** Refuses null. */
    public WriteOffId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    @Override
    public ItemKind kind() {
        return ItemKind.WRITE_OFF;
    }

    /** Reads what {@link #toString()} wrote; refuses the id of another kind of item. */
    public static WriteOffId parse(String text) {
        if (ItemId.parse(text) instanceof WriteOffId id) {
            return id;
        }
        throw new IllegalArgumentException("not the id of a write-off: " + text);
    }

    @Override
    public String toString() {
        return ItemId.format(this);
    }
}
