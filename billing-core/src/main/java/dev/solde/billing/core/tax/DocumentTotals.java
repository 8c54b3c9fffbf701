package dev.solde.billing.core.tax;

/**
 * The totals of a document, in minor units; they follow from each other exactly.
 *
 * @param sumOfLines the line nets
 * @param allowanceTotal the nets of the document's allowances
 * @param chargeTotal the nets of the document's charges
 * @param totalExclTax sum of lines - allowances + charges
 * @param totalTax the subtotals' taxes
 * @param totalInclTax without tax + tax
 * @param prepaid what was paid before
 * @param rounding what makes the amount due payable in cash
 * @param amountDue with tax - prepaid + rounding
 */
public record DocumentTotals(
        long sumOfLines,
        long allowanceTotal,
        long chargeTotal,
        long totalExclTax,
        long totalTax,
        long totalInclTax,
        long prepaid,
        long rounding,
        long amountDue) {

    static DocumentTotals of(
            long sumOfLines, long allowanceTotal, long chargeTotal, long totalTax, long prepaid, long rounding) {
        long exclTax = MinorUnits.add(MinorUnits.subtract(sumOfLines, allowanceTotal), chargeTotal);
        long inclTax = MinorUnits.add(exclTax, totalTax);
        long due = MinorUnits.add(MinorUnits.subtract(inclTax, prepaid), rounding);
        return new DocumentTotals(
                sumOfLines, allowanceTotal, chargeTotal, exclTax, totalTax, inclTax, prepaid, rounding, due);
    }
}
