package dev.solde.billing.core.tax;

import dev.solde.billing.document.TaxKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tax on prices without tax: the bases of a tax are summed, then its amount is rounded once. */
final class NetMode {
    private NetMode() {}

    /** The figures of each set, of which the base is given. */
    static List<TaxSetFigures> figures(SortedMap<TaxSet, Long> bases) {
        SortedMap<TaxSet, List<Long>> amounts = new TreeMap<>();
        bases.keySet().forEach(set -> amounts.put(set, new ArrayList<>()));
        // Taxes are visited in canonical order, so each set collects its amounts in its own order.
        for (TaxKey tax : taxesOf(bases)) {
            List<TaxSet> sets = bases.keySet().stream()
                    .filter(set -> set.taxes().contains(tax))
                    .toList();
            long[] shares = shares(tax, sets.stream().map(bases::get).toList());
            for (int i = 0; i < sets.size(); i++) {
                amounts.get(sets.get(i)).add(shares[i]);
            }
        }
        return bases.entrySet().stream()
                .map(base -> new TaxSetFigures(base.getKey(), base.getValue(), amounts.get(base.getKey())))
                .toList();
    }

    /** The tax of all sets that carry it, rounded once and then divided among them. */
    private static long[] shares(TaxKey tax, List<Long> bases) {
        long amount = Rounding.percentOf(bases.stream().reduce(0L, MinorUnits::add), tax.rate());
        List<BigDecimal> exact = bases.stream()
                .map(base -> BigDecimal.valueOf(base).multiply(tax.rate()))
                .toList();
        return Apportionment.spread(amount, exact, Rounding.HUNDRED);
    }

    private static List<TaxKey> taxesOf(SortedMap<TaxSet, Long> bases) {
        return bases.keySet().stream()
                .flatMap(set -> set.taxes().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
