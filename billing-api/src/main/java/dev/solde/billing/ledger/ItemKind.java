package dev.solde.billing.ledger;

import java.util.Locale;
import java.util.UUID;

/** The kinds of things on an account, each on its side. */
public enum ItemKind {
    /** What was sold; raises what the customer owes. */
    INVOICE(Side.DEBIT),
    /** Credit given back as money; fully allocated to that credit when it is made. */
    REFUND(Side.DEBIT),
    /** Money of a payment that did not come or was taken back. */
    PAYMENT_REVERSAL(Side.DEBIT),
    /** A write-off taken back; the item that it closed is open again. */
    WRITE_OFF_REVERSAL(Side.DEBIT),
    /** Credit that is given up in favour of the seller; always fully allocated to the credit that it closes. */
    CREDIT_WRITE_OFF(Side.DEBIT),
    /** What was owed when the account was taken over from another system. */
    OPENING_DEBIT(Side.DEBIT),
    /** What was taken back; lowers it. */
    CREDIT_NOTE(Side.CREDIT),
    /** Money that arrived. */
    PAYMENT(Side.CREDIT),
    /** Money of a reversed payment that came after all, for instance a chargeback that was won. */
    PAYMENT_REINSTATEMENT(Side.CREDIT),
    /** What will not be paid, given up by the seller; always fully allocated to the item it closes. */
    WRITE_OFF(Side.CREDIT),
    /** The write-off of a credit taken back; the credit is open again. */
    CREDIT_WRITE_OFF_REVERSAL(Side.CREDIT),
    /** A refund that was cancelled or failed: what it consumed is open again. */
    REFUND_REVERSAL(Side.CREDIT),
    /** Credit that was there when the account was taken over from another system. */
    OPENING_CREDIT(Side.CREDIT);

    private final Side side;
    private final String code;

    ItemKind(Side side) {
        this.side = side;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The side on which every item of this kind stands. */
    public Side side() {
        return side;
    }

    /** The word used in ids, exports and the hashed form, for example {@code credit-note}. */
    public String code() {
        return code;
    }

    /** The kind with this {@link #code()}. */
    public static ItemKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The id of an item of this kind. */
    public ItemId id(AccountId account, UUID uuid) {
        return switch (this) {
            case INVOICE -> new InvoiceId(account, uuid);
            case REFUND -> new RefundId(account, uuid);
            case PAYMENT_REVERSAL -> new PaymentReversalId(account, uuid);
            case WRITE_OFF_REVERSAL -> new WriteOffReversalId(account, uuid);
            case CREDIT_WRITE_OFF -> new CreditWriteOffId(account, uuid);
            case OPENING_DEBIT -> new OpeningDebitId(account, uuid);
            case CREDIT_NOTE -> new CreditNoteId(account, uuid);
            case PAYMENT -> new PaymentId(account, uuid);
            case PAYMENT_REINSTATEMENT -> new PaymentReinstatementId(account, uuid);
            case WRITE_OFF -> new WriteOffId(account, uuid);
            case CREDIT_WRITE_OFF_REVERSAL -> new CreditWriteOffReversalId(account, uuid);
            case REFUND_REVERSAL -> new RefundReversalId(account, uuid);
            case OPENING_CREDIT -> new OpeningCreditId(account, uuid);
        };
    }
}
