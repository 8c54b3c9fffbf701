package dev.solde.billing.ledger;

import java.util.Objects;
import java.util.UUID;

/** Names an expected payment, which is not on the ledger before the money arrives. The text form is {@code expected-payment/uuid/account}. */
public record ExpectedPaymentId(AccountId account, UUID uuid) {

    private static final String WORD = "expected-payment/";

    /** Refuses null. */
    public ExpectedPaymentId {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(uuid, "uuid");
    }

    /** Reads what {@link #toString()} wrote; refuses other text. */
    public static ExpectedPaymentId parse(String text) {
        int end = WORD.length() + 36;
        if (!text.startsWith(WORD) || text.length() <= end || text.charAt(end) != '/') {
            throw new IllegalArgumentException("not the id of an expected payment: " + text);
        }
        return new ExpectedPaymentId(
                AccountId.of(text.substring(end + 1)), UUID.fromString(text.substring(WORD.length(), end)));
    }

    @Override
    public String toString() {
        return WORD + uuid + "/" + account;
    }
}
