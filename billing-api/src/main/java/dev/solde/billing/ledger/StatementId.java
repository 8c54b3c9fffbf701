package dev.solde.billing.ledger;

import java.util.Objects;
import java.util.UUID;

/** Names a generated statement. The text form is {@code statement/uuid/account}. */
public record StatementId(AccountId account, UUID uuid) implements SubjectId {

    static final String STATEMENT = "statement";

    private static final String WORD = STATEMENT + "/";

    /** Refuses null. */
    public StatementId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    @Override
    public String word() {
        return STATEMENT;
    }

    /** Reads what {@link #toString()} wrote; refuses other text. */
    public static StatementId parse(String text) {
        int end = WORD.length() + 36;
        if (!text.startsWith(WORD) || text.length() <= end || text.charAt(end) != '/') {
            throw new IllegalArgumentException("not the id of a statement: " + text);
        }
        return new StatementId(
                AccountId.of(text.substring(end + 1)), UUID.fromString(text.substring(WORD.length(), end)));
    }

    @Override
    public String toString() {
        return WORD + uuid + "/" + account;
    }
}
