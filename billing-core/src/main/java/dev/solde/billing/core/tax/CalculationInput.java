package dev.solde.billing.core.tax;

import dev.solde.billing.document.PriceMode;
import java.util.List;
import java.util.Objects;

/**
 * All that the amounts of a document depend on.
 *
 * @param digits the currency's digits after the decimal point, 0 to 4
 * @param priceMode whether prices, allowances and charges are without or with tax; one for the document
 * @param lines the lines, in document order
 * @param allowances what is taken off the whole document
 * @param charges what is added to the whole document
 * @param prepaid what was paid before, in minor units
 * @param rounding what is added to the amount due to make it payable in cash, in minor units
 */
public record CalculationInput(
        int digits,
        PriceMode priceMode,
        List<LineInput> lines,
        List<AdjustmentInput> allowances,
        List<AdjustmentInput> charges,
        long prepaid,
        long rounding) {
    /** Checks the digits and the ranges. */
    public CalculationInput {
        Rounding.requireDigits(digits);
        Objects.requireNonNull(priceMode, "priceMode");
        lines = List.copyOf(lines);
        allowances = List.copyOf(allowances);
        charges = List.copyOf(charges);
        MinorUnits.inRange(prepaid);
        MinorUnits.inRange(rounding);
    }

    /**
     * A document of lines only.
     *
     * @param digits the currency's digits after the decimal point, 0 to 4
     * @param priceMode whether prices are without or with tax
     * @param lines the lines, in document order
     * @return the input without allowances, charges, prepayment and rounding
     */
    public static CalculationInput of(int digits, PriceMode priceMode, List<LineInput> lines) {
        return new CalculationInput(digits, priceMode, lines, List.of(), List.of(), 0, 0);
    }
}
