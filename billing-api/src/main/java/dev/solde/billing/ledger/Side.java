package dev.solde.billing.ledger;

/** The side of an item: what it does to the amount that the customer owes. */
public enum Side {
    /** Raises what the customer owes: an invoice, a refund. */
    DEBIT,
    /** Lowers what the customer owes: a credit note, a payment, a write-off. */
    CREDIT;

    /** {@code +amount} for a debit, {@code -amount} for a credit. */
    public long signed(long amountMinor) {
        return this == DEBIT ? amountMinor : -amountMinor;
    }
}
