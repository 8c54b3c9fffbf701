package dev.solde.billing.testkit.scenario.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The format's words for a refusal, in the order of its table: of several that apply, the first is the expected one. */
public enum Reason {
    /** A key was used before. */
    DUPLICATE_REQUEST,
    /** Something named does not exist, or is already cancelled and cancelled again. */
    NOT_FOUND,
    /** An issued document is edited or deleted, or an issued credit note is voided. */
    IMMUTABLE,
    /** The target is a draft. */
    DRAFT_DOCUMENT,
    /** The target is cancelled. */
    VOID_DOCUMENT,
    /** An invoice with payments on it is voided. */
    PAID_DOCUMENT,
    /** An invoice whose own credit is unused is voided. */
    HAS_CREDIT,
    /** A credit note that was refunded is voided. */
    HAS_REFUND,
    /** A credit that has nothing left is given up. */
    NOTHING_TO_VOID,
    /** Both sides of an allocation belong to different customers. */
    OTHER_CUSTOMER,
    /** Both sides of an allocation are in different currencies. */
    OTHER_CURRENCY,
    /** An amount is below 0. */
    NEGATIVE_AMOUNT,
    /** An amount is 0 where one is needed. */
    ZERO_AMOUNT,
    /** A settlement line on a credit note is not below 0. */
    CREDIT_NOTE_LINE_MUST_BE_NEGATIVE,
    /** The same document stands twice in one list of lines. */
    DUPLICATE_TARGET,
    /** More than the credit note has left; a refund of the account above its net credit. */
    EXCEEDS_CREDIT,
    /** More than the invoice has open. */
    EXCEEDS_OUTSTANDING,
    /** More than the payment has, or may still give back. */
    EXCEEDS_PAYMENT,
    /** Lines of a settlement that do not sum to its amount. */
    UNBALANCED_SETTLEMENT,
    /** Re-opened amounts that do not fit the refund. */
    UNBALANCED_REFUND,
    /** A credit note above what is left of the line. */
    EXCEEDS_LINE_REMAINING,
    /** A credit note above what is left of the invoice. */
    EXCEEDS_INVOICE_REMAINING,
    /** What was not allocated is released or re-opened. */
    NOT_ALLOCATED,
    /** More is released or re-opened than was allocated. */
    EXCEEDS_ALLOCATION,
    /** A refund of the account whose balance is 0 or owed. */
    NO_CREDIT_BALANCE,
    /** A refund of an allocated payment that has nothing to take from. */
    REFUND_NEEDS_CREDIT_OR_REOPEN,
    /** A refund that asks for a credit note and brings none. */
    ADJUSTMENT_ITEMS_MISSING,
    /** A refund of the account to an on-line card. */
    METHOD_NOT_ALLOWED,
    /** A refund is cancelled on a later day. */
    REFUND_ALREADY_TRANSMITTED,
    /** A post-dated payment is allocated or refunded. */
    PAYMENT_PENDING,
    /** Credit with a post-dated payment. */
    CREDIT_NOT_USABLE_FOR_POST_DATED,
    /** A service on a second invoice while it was not detached. */
    SERVICE_ALREADY_BILLED,
    /** Fewer invoices than the policy's minimum. */
    STATEMENT_NEEDS_TWO_INVOICES;

    /** As it stands in a file, for example {@code exceeds_credit}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Reason> ofWord(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word))
                .findFirst();
    }

    @Override
    public String toString() {
        return word();
    }
}
