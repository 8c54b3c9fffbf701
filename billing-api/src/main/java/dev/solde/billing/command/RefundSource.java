package dev.solde.billing.command;

import dev.solde.billing.ledger.DebitItemId;
import java.util.List;
import javax.money.MonetaryAmount;

/** Which credit the refund of a payment or of an invoice consumes. An invoice is never re-opened unless this says so. */
public sealed interface RefundSource {

    /**
     * What the payment has unallocated; then the account's net credit from its credit notes, those of the payment's invoices
     * first, then the oldest.
     */
    record Available() implements RefundSource {}

    /** What the payment has unallocated, nothing else. */
    record UnappliedOnly() implements RefundSource {}

    /**
     * What these allocations hold: they end by so much and their debits are owed again. The rest of the refund as {@link
     * Available}, whose net credit does not count what is owed again.
     */
    record Reopen(List<Share> shares) implements RefundSource {

        /** Refuses no share, and a debit named twice. */
        public Reopen {
            shares = List.copyOf(shares);
            Doors.some(shares, "share");
            Doors.distinct(shares.stream().map(Share::debit).toList(), "a debit is named twice");
        }
    }

    /** So much of a debit is owed again. */
    record Share(DebitItemId debit, MonetaryAmount amount) {

        /** Refuses amounts that are not above 0. */
        public Share {
            amount = Doors.positive(amount, "amount owed again");
        }
    }

    /** {@link Available}, then for what is missing the payment's allocations, last made first. */
    record ReopenLatestFirst() implements RefundSource {}

    /**
     * With a credit note on an invoice: as much of the payment as the note credits is freed on the invoice, the note settles the
     * invoice in its place and the refund consumes the payment. The rest of the refund as {@link Available}, the rest of the note
     * stays credit unless the note says what it settles.
     */
    record WithCreditNote(IssueCreditNote creditNote) implements RefundSource {}
}
