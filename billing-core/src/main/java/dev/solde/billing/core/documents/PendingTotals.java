package dev.solde.billing.core.documents;

import dev.solde.billing.core.tax.CalculationInput;
import dev.solde.billing.core.tax.DocumentCalculator;
import dev.solde.billing.core.tax.LineInput;
import dev.solde.billing.core.tax.TaxSet;
import dev.solde.billing.fact.PendingEntryRevised;
import java.math.BigDecimal;
import java.util.List;

/** What pending entries come to with their tax, each as if it were billed by itself. */
public final class PendingTotals {

    private PendingTotals() {}

    /** What is left of the entry with tax, in minor units; a credit is below 0. */
    public static long signedInclTaxMinor(PendingEntryRevised entry, int digits) {
        LineInput line =
                LineInput.of(BigDecimal.ONE, BigDecimal.valueOf(entry.leftMinor(), digits), TaxSet.of(entry.taxes()));
        long total = DocumentCalculator.calculate(CalculationInput.of(digits, entry.priceMode(), List.of(line)))
                .totals()
                .totalInclTax();
        return entry.side().signed(total);
    }
}
