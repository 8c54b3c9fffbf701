package dev.solde.billing.core.tax;

import dev.solde.billing.document.PriceMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Computes the amounts of an invoice, or of a credit note that stands alone.
 *
 * <p>Lines are rounded once each; tax is computed per group, never per line; totals follow without further rounding. Signs
 * are free: a document of negative quantities is the exact mirror of the positive one. Whether a total may be negative
 * and whether an allowance may be is for the caller.
 */
public final class DocumentCalculator {
    private DocumentCalculator() {}

    /**
     * Computes a document.
     *
     * @param input what was asked
     * @return its amounts
     * @throws ArithmeticException when an amount is 10^15 minor units or more
     */
    public static DocumentFigures calculate(CalculationInput input) {
        List<LineFigures> lines = new ArrayList<>(input.lines().size());
        for (LineInput line : input.lines()) {
            lines.add(line(line, input.digits()));
        }
        List<AdjustmentFigures> allowances = adjustments(input.allowances(), lines);
        List<AdjustmentFigures> charges = adjustments(input.charges(), lines);
        SortedMap<TaxSet, Long> sums = Contribution.perSet(FiguresAssembly.contributions(lines, allowances, charges));
        List<TaxSetFigures> taxSets =
                input.priceMode() == PriceMode.NET ? NetMode.figures(sums) : GrossMode.figures(sums);
        return FiguresAssembly.assemble(
                input.priceMode(), lines, allowances, charges, taxSets, input.prepaid(), input.rounding());
    }

    /** quantity x price / base quantity - allowances + charges, rounded once. The net is set by the assembly. */
    private static LineFigures line(LineInput line, int digits) {
        BigDecimal price = line.quantity().multiply(line.unitPrice()).scaleByPowerOfTen(digits);
        List<Long> allowances = resolve(line.allowances(), price, line.baseQuantity());
        List<Long> charges = resolve(line.charges(), price, line.baseQuantity());
        long adjustment = MinorUnits.subtract(sum(charges), sum(allowances));
        // A price that is far too large is refused before it is written out to be added.
        long unadjusted = Rounding.quotient(price, line.baseQuantity());
        long amount = adjustment == 0
                ? unadjusted
                : Rounding.quotient(
                        price.add(line.baseQuantity().multiply(BigDecimal.valueOf(adjustment))), line.baseQuantity());
        return new LineFigures(allowances, charges, amount, amount, line.taxes());
    }

    private static List<Long> resolve(List<AskedAmount> asked, BigDecimal dividend, BigDecimal divisor) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Long> resolved = new ArrayList<>(asked.size());
        for (AskedAmount one : asked) {
            resolved.add(one.resolve(dividend, divisor));
        }
        return resolved;
    }

    private static List<AdjustmentFigures> adjustments(List<AdjustmentInput> inputs, List<LineFigures> lines) {
        List<AdjustmentFigures> figures = new ArrayList<>();
        for (AdjustmentInput input : inputs) {
            long ofLines = sum(lines.stream()
                    .filter(line -> line.taxes().equals(input.taxes()))
                    .map(LineFigures::amount)
                    .toList());
            long amount = input.asked().resolve(BigDecimal.valueOf(ofLines), BigDecimal.ONE);
            figures.add(new AdjustmentFigures(amount, amount, input.taxes()));
        }
        return figures;
    }

    private static long sum(List<Long> amounts) {
        return FiguresAssembly.sum(amounts, amount -> amount);
    }
}
