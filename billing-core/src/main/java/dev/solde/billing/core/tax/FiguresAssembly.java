package dev.solde.billing.core.tax;

import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.TaxKey;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** Puts a document together once its amounts and the tax of its sets are known: nets, subtotals, totals. */
final class FiguresAssembly {
    private FiguresAssembly() {}

    /** Lines, then allowances (negative), then charges. */
    static List<Contribution> contributions(
            List<LineFigures> lines, List<AdjustmentFigures> allowances, List<AdjustmentFigures> charges) {
        List<Contribution> all = new ArrayList<>(lines.size() + allowances.size() + charges.size());
        for (LineFigures line : lines) {
            all.add(new Contribution(line.amount(), line.taxes()));
        }
        for (AdjustmentFigures allowance : allowances) {
            all.add(new Contribution(-allowance.amount(), allowance.taxes()));
        }
        for (AdjustmentFigures charge : charges) {
            all.add(new Contribution(charge.amount(), charge.taxes()));
        }
        return all;
    }

    /** The nets given with the lines, allowances and charges are replaced: they follow from the sets. */
    static DocumentFigures assemble(
            PriceMode priceMode,
            List<LineFigures> lines,
            List<AdjustmentFigures> allowances,
            List<AdjustmentFigures> charges,
            List<TaxSetFigures> taxSets,
            long prepaid,
            long rounding) {
        List<Contribution> contributions = contributions(lines, allowances, charges);
        long[] nets = priceMode == PriceMode.NET
                ? contributions.stream().mapToLong(Contribution::amount).toArray()
                : GrossMode.nets(contributions, taxSets);
        int next = 0;
        List<LineFigures> lineFigures = new ArrayList<>(lines.size());
        for (LineFigures line : lines) {
            lineFigures.add(
                    new LineFigures(line.allowances(), line.charges(), line.amount(), nets[next++], line.taxes()));
        }
        List<AdjustmentFigures> allowanceFigures = new ArrayList<>();
        for (AdjustmentFigures allowance : allowances) {
            allowanceFigures.add(new AdjustmentFigures(allowance.amount(), -nets[next++], allowance.taxes()));
        }
        List<AdjustmentFigures> chargeFigures = new ArrayList<>();
        for (AdjustmentFigures charge : charges) {
            chargeFigures.add(new AdjustmentFigures(charge.amount(), nets[next++], charge.taxes()));
        }
        List<SubtotalFigures> subtotals = subtotals(contributions, taxSets);
        DocumentTotals totals = DocumentTotals.of(
                sum(lineFigures, LineFigures::net),
                sum(allowanceFigures, AdjustmentFigures::net),
                sum(chargeFigures, AdjustmentFigures::net),
                sum(subtotals, SubtotalFigures::amount),
                prepaid,
                rounding);
        return new DocumentFigures(lineFigures, allowanceFigures, chargeFigures, taxSets, subtotals, totals);
    }

    /** One per tax that a line, allowance or charge carries, also when it comes to nothing. */
    private static List<SubtotalFigures> subtotals(List<Contribution> contributions, List<TaxSetFigures> taxSets) {
        SortedSet<TaxKey> taxes = new TreeSet<>();
        for (Contribution one : contributions) {
            taxes.addAll(one.taxes().taxes());
        }
        List<SubtotalFigures> subtotals = new ArrayList<>(taxes.size());
        for (TaxKey tax : taxes) {
            subtotals.add(subtotal(tax, taxSets));
        }
        return subtotals;
    }

    static SubtotalFigures subtotal(TaxKey tax, List<TaxSetFigures> taxSets) {
        long base = 0;
        long amount = 0;
        for (TaxSetFigures set : taxSets) {
            if (set.taxes().taxes().contains(tax)) {
                base = MinorUnits.add(base, set.base());
                amount = MinorUnits.add(amount, set.amountOf(tax));
            }
        }
        return new SubtotalFigures(tax, base, amount);
    }

    static <T> long sum(List<T> parts, ToLongFunction<T> amount) {
        long sum = 0;
        for (T part : parts) {
            sum = MinorUnits.add(sum, amount.applyAsLong(part));
        }
        return sum;
    }
}
