package dev.solde.billing.core.tax;

import dev.solde.billing.document.TaxKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tax on prices without tax: the bases of a tax are summed, then its amount is rounded once. */
final class NetMode {
    private NetMode() {}

    /** The figures of each set, of which the base is given. */
    static List<TaxSetFigures> figures(SortedMap<TaxSet, Long> bases) {
        SortedMap<TaxSet, List<Long>> amounts = new TreeMap<>();
        bases.keySet().forEach(set -> amounts.put(set, new ArrayList<>()));
        // Taxes are visited in canonical order, so each set collects its amounts in its own order.
        for (TaxKey tax : taxesOf(bases)) {
            List<TaxSet> sets = new ArrayList<>(bases.size());
            List<Long> basesOfTax = new ArrayList<>(bases.size());
            bases.forEach((set, base) -> {
                if (set.taxes().contains(tax)) {
                    sets.add(set);
                    basesOfTax.add(base);
                }
            });
            long[] shares = shares(tax, basesOfTax);
            for (int i = 0; i < shares.length; i++) {
                amounts.get(sets.get(i)).add(shares[i]);
            }
        }
        List<TaxSetFigures> figures = new ArrayList<>(bases.size());
        bases.forEach((set, base) -> figures.add(new TaxSetFigures(set, base, amounts.get(set))));
        return figures;
    }

    /** The tax of all sets that carry it, rounded once and then divided among them. */
    private static long[] shares(TaxKey tax, List<Long> bases) {
        long amount = Rounding.percentOf(FiguresAssembly.sum(bases, base -> base), tax.rate());
        List<BigDecimal> exact = new ArrayList<>(bases.size());
        for (long base : bases) {
            exact.add(BigDecimal.valueOf(base).multiply(tax.rate()));
        }
        return Apportionment.spread(amount, exact, Rounding.HUNDRED);
    }

    private static SortedSet<TaxKey> taxesOf(SortedMap<TaxSet, Long> bases) {
        SortedSet<TaxKey> taxes = new TreeSet<>();
        for (TaxSet set : bases.keySet()) {
            taxes.addAll(set.taxes());
        }
        return taxes;
    }
}
