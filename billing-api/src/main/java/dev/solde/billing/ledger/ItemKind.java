package dev.solde.billing.ledger;

import java.util.Locale;
import java.util.UUID;

/** The kinds of things on an account, each on its side. */
public enum ItemKind {
    /** What was sold; raises what the customer owes. */
    INVOICE(Side.DEBIT),
    /** What was taken back; lowers it. */
    CREDIT_NOTE(Side.CREDIT),
    /** Money that arrived. */
    PAYMENT(Side.CREDIT),
    /** What will not be paid, given up by the seller; always fully allocated to the item it closes. */
    WRITE_OFF(Side.CREDIT);

    private final Side side;

    ItemKind(Side side) {
        this.side = side;
    }

    /** The side on which every item of this kind stands. */
    public Side side() {
        return side;
    }

    /** The word used in ids, exports and the hashed form, for example {@code credit-note}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this {@link #code()}. */
    public static ItemKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The id of an item of this kind. */
    public ItemId id(AccountId account, UUID uuid) {
        return switch (this) {
            case INVOICE -> new InvoiceId(account, uuid);
            case CREDIT_NOTE -> new CreditNoteId(account, uuid);
            case PAYMENT -> new PaymentId(account, uuid);
            case WRITE_OFF -> new WriteOffId(account, uuid);
        };
    }
}
