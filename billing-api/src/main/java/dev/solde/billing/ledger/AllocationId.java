package dev.solde.billing.ledger;

import dev.solde.billing.internal.Checks;
import java.util.Objects;
import java.util.UUID;

/** Names an allocation; contains its account. Text form {@code uuid/account}. */
public record AllocationId(AccountId account, UUID uuid) {

    /** Refuses null. */
    public AllocationId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    /** Reads what {@link #toString()} wrote. */
    public static AllocationId parse(String text) {
        Checks.require(text.length() > 37 && text.charAt(36) == '/', "not an allocation id: ", text);
        return new AllocationId(AccountId.of(text.substring(37)), UUID.fromString(text.substring(0, 36)));
    }

    @Override
    public String toString() {
        return uuid + "/" + account;
    }
}
