package dev.solde.billing.ledger;

import java.util.Objects;
import java.util.UUID;

/** Names a pending entry, which is not on the ledger before it is billed. The text form is {@code pending-entry/uuid/account}. */
public record PendingEntryId(AccountId account, UUID uuid) {

    private static final String WORD = "pending-entry/";

    /** Refuses null. */
    public PendingEntryId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    /** Reads what {@link #toString()} wrote; refuses other text. */
    public static PendingEntryId parse(String text) {
        int end = WORD.length() + 36;
        if (!text.startsWith(WORD) || text.length() <= end || text.charAt(end) != '/') {
            throw new IllegalArgumentException("not the id of a pending entry: " + text);
        }
        return new PendingEntryId(
                AccountId.of(text.substring(end + 1)), UUID.fromString(text.substring(WORD.length(), end)));
    }

    @Override
    public String toString() {
        return WORD + uuid + "/" + account;
    }
}
