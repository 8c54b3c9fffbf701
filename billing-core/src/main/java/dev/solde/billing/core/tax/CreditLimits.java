package dev.solde.billing.core.tax;

import dev.solde.billing.document.TaxKey;
import java.util.Optional;
import java.util.SortedMap;

/** What a credit note may not exceed, per set of taxes, per tax and in total. */
final class CreditLimits {
    private CreditLimits() {}

    /** Checks the sums per set, in the price mode, before any tax is computed. */
    static Optional<CreditFailure> check(InvoiceLeft left, SortedMap<TaxSet, Long> sums) {
        for (TaxSet set : sums.keySet()) {
            long invoiced = left.inPriceMode(left.invoicedSets().get(set));
            long rest = left.inPriceMode(left.sets().get(set));
            if (crosses(invoiced, rest, sums.get(set))) {
                return Optional.of(new CreditFailure.ExceedsTaxSet(set, sums.get(set), rest));
            }
        }
        return Optional.empty();
    }

    /** Checks the finished note. */
    static Optional<CreditFailure> check(InvoiceLeft left, DocumentFigures note) {
        for (SubtotalFigures subtotal : note.subtotals()) {
            TaxKey tax = subtotal.tax();
            long rest = base(tax, left.sets());
            if (crosses(base(tax, left.invoicedSets()), rest, subtotal.base())) {
                return Optional.of(new CreditFailure.ExceedsSubtotal(tax, subtotal.base(), rest));
            }
        }
        long total = note.totals().totalInclTax();
        if (total < 0) {
            return Optional.of(new CreditFailure.NegativeTotal(total));
        }
        long rest = FiguresAssembly.sum(left.sets().values().stream().toList(), TaxSetFigures::gross);
        return total > rest ? Optional.of(new CreditFailure.ExceedsTotal(total, rest)) : Optional.empty();
    }

    /** What is left may not change its sign; of a sum that was zero from the start, zero must remain. */
    private static boolean crosses(long invoiced, long rest, long credited) {
        if (invoiced == 0) {
            return credited != rest;
        }
        return invoiced > 0 ? credited > rest : credited < rest;
    }

    private static long base(TaxKey tax, SortedMap<TaxSet, TaxSetFigures> sets) {
        return FiguresAssembly.subtotal(tax, sets.values().stream().toList()).base();
    }
}
