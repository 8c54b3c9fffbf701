package dev.solde.billing.core.tax;

import dev.solde.billing.document.TaxKey;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What a credit note may not exceed, per set of taxes, per tax and in total. */
final class CreditLimits {
    private CreditLimits() {}

    /**
     * Checks the sums per set, in the price mode, before any tax is computed. Free lines must find room by themselves: a
     * line that takes back does not make any, or else the lines could no longer use up their set.
     */
    static Optional<CreditFailure> check(InvoiceLeft left, CreditDraft draft) {
        SortedMap<TaxSet, Long> free = Contribution.perSet(draft.lines().stream()
                .filter(CreditNoteLine::isFree)
                .map(line -> new Contribution(line.amount(), line.taxes()))
                .toList());
        for (Map.Entry<TaxSet, Long> sum :
                Contribution.perSet(draft.contributions()).entrySet()) {
            TaxSet set = sum.getKey();
            long invoiced = left.inPriceMode(left.invoicedSets().get(set));
            long rest = left.inPriceMode(left.sets().get(set));
            long ofFree = free.getOrDefault(set, 0L);
            if (BoundedSplit.clamp(ofFree, 0, rest) != ofFree) {
                return Optional.of(new CreditFailure.ExceedsTaxSet(set, ofFree, rest));
            }
            if (crosses(invoiced, rest, sum.getValue())) {
                return Optional.of(new CreditFailure.ExceedsTaxSet(set, sum.getValue(), rest));
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
