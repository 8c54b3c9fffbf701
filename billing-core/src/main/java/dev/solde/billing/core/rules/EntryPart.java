package dev.solde.billing.core.rules;

import dev.solde.billing.document.Line;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxCategory;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.Side;
import java.util.Collection;
import javax.money.CurrencyUnit;

/**
 * So much of a pending entry, to be billed.
 *
 * @param entry the entry as it stands before
 * @param amountMinor above 0, at most what is left of it
 */
record EntryPart(PendingEntryRevised entry, long amountMinor) {

    /** All that is left of an entry. */
    static EntryPart rest(PendingEntryRevised entry) {
        return new EntryPart(entry, entry.leftMinor());
    }

    /** The line that it becomes: a credit takes away. */
    Line line(CurrencyUnit currency) {
        return Line.builder(entry.label().shown())
                .quantity(entry.side() == Side.DEBIT ? 1 : -1)
                .unitPrice(Amounts.ofMinor(amountMinor, currency))
                .taxes(entry.taxes())
                .lineType(entry.type())
                .build();
    }

    /** The entry after this part of it was billed. */
    PendingEntryRevised billed() {
        long left = entry.leftMinor() - amountMinor;
        return PendingEntries.revised(entry, left == 0 ? PendingEntryState.BILLED : PendingEntryState.PENDING, left);
    }

    /** Whether something with these taxes must stand on a document without others. */
    static boolean isOutsideScope(Collection<Tax> taxes) {
        return taxes.stream().anyMatch(tax -> tax.category() == TaxCategory.OUTSIDE_SCOPE);
    }

    boolean isOutsideScope() {
        return isOutsideScope(entry.taxes());
    }
}
