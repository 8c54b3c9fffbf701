package dev.solde.billing.core.tax;

import dev.solde.billing.document.PriceMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Credits an amount, apportioned over what is left of the sets of taxes. The amount entered is the anchor: with tax
 * included the total is exact, otherwise the total without tax is, whatever the price mode of the invoice.
 */
final class AmountCrediting {
    private AmountCrediting() {}

    static CreditResult credit(InvoiceLeft left, CreditDraft draft, CreditRequest.Amount asked) {
        boolean gross = asked.priceMode() == PriceMode.GROSS;
        List<TaxSetFigures> rests = List.copyOf(left.sets().values());
        long[] sizes = rests.stream()
                .mapToLong(rest -> gross ? rest.gross() : rest.base())
                .toArray();
        long sum = FiguresAssembly.sum(rests, rest -> gross ? rest.gross() : rest.base());
        if (sum <= 0) {
            return new CreditFailure.NothingLeft();
        }
        if (asked.total() > sum) {
            return new CreditFailure.ExceedsTotal(asked.total(), sum);
        }
        long[] parts = Apportionment.apportion(asked.total(), sizes);
        if (asked.priceMode() == left.invoice().priceMode()) {
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] != 0) {
                    draft.addFree(BigDecimal.ONE, parts[i], rests.get(i).taxes());
                }
            }
            return CreditCalculator.withTax(left, draft);
        }
        List<TaxSetFigures> taken = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            // A set without a base left is skipped, unless the whole rest is asked: then its tax goes with it.
            if (parts[i] != 0 || asked.total() == sum) {
                taken.add(
                        gross
                                ? GrossCredit.outOfGross(rests.get(i), parts[i])
                                : GrossCredit.onTopOfNet(rests.get(i), parts[i]));
            }
        }
        taken.removeIf(part -> part.equals(TaxSetFigures.zero(part.taxes())));
        taken.forEach(part -> draft.addFree(BigDecimal.ONE, left.inPriceMode(part), part.taxes()));
        return CreditCalculator.finish(left, draft, taken);
    }
}
