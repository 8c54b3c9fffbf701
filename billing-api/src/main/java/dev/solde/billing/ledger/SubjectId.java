package dev.solde.billing.ledger;

import java.util.UUID;

/**
 * Names what can be sent to the customer and what a reference is of: an item (of an invoice the invoice, of a payment its receipt)
 * or a statement.
 */
public sealed interface SubjectId permits ItemId, StatementId {

    /** The account on which it lies. */
    AccountId account();

    /** Its own, time-ordered part. */
    UUID uuid();

    /** The word for its kind, with which its text form begins: {@link ItemKind#code()}, or {@code statement}. */
    String word();

    /** The id whose {@link #word()} this is; {@link IllegalArgumentException} for any other word. */
    static SubjectId of(String word, AccountId account, UUID uuid) {
        return word.equals(StatementId.STATEMENT)
                ? new StatementId(account, uuid)
                : ItemKind.ofCode(word).id(account, uuid);
    }

    /** Reads the text form of the id of an item or a statement; refuses other text with {@link IllegalArgumentException}. */
    static SubjectId parse(String text) {
        return text.startsWith(StatementId.STATEMENT + "/") ? StatementId.parse(text) : ItemId.parse(text);
    }
}
