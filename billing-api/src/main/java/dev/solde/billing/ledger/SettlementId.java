package dev.solde.billing.ledger;

import dev.solde.billing.internal.Checks;
import java.util.Objects;
import java.util.UUID;

/** Names the allocations that one settlement made together; contains its account. Text form {@code uuid/account}. */
public record SettlementId(AccountId account, UUID uuid) {

    /** Refuses null. */
    public SettlementId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    /** Reads what {@link #toString()} wrote. */
    public static SettlementId parse(String text) {
        Checks.require(text.length() > 37 && text.charAt(36) == '/', "not a settlement id: ", text);
        return new SettlementId(AccountId.of(text.substring(37)), UUID.fromString(text.substring(0, 36)));
    }

    @Override
    public String toString() {
        return uuid + "/" + account;
    }
}
