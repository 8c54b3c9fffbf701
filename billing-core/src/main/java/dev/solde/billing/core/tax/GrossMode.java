package dev.solde.billing.core.tax;

import dev.solde.billing.document.TaxKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Tax out of prices with tax: per set of taxes the agreed total stays, and net and taxes are taken out of it.
 *
 * <p>For one amount in six no net exists whose rounded tax gives back the gross (8.01 at 20 %), so the tax is what is left
 * of the gross, not a rounded percentage of the net.
 */
final class GrossMode {
    private GrossMode() {}

    /** The figures of each set, of which the gross is given. */
    static List<TaxSetFigures> figures(SortedMap<TaxSet, Long> grosses) {
        List<TaxSetFigures> figures = new ArrayList<>(grosses.size());
        grosses.forEach((set, gross) -> figures.add(figures(set, gross)));
        return figures;
    }

    /** The figures of one set, of which the gross is given. */
    static TaxSetFigures figures(TaxSet set, long gross) {
        long base = Rounding.netOf(gross, set.rate());
        long[] taxes = divide(MinorUnits.subtract(gross, base), gross, set);
        List<Long> amounts = new ArrayList<>(taxes.length);
        for (long tax : taxes) {
            amounts.add(tax);
        }
        return new TaxSetFigures(set, base, amounts);
    }

    /**
     * Divides the tax in a gross amount among the taxes of the set, by rate.
     *
     * <p>A tax beside a withholding (a negative rate) is divided by the exact amounts: their sum is small, so dividing by
     * rate would magnify its rounding.
     */
    static long[] divide(long tax, long gross, TaxSet set) {
        if (set.taxes().size() == 1) {
            return new long[] {tax};
        }
        List<BigDecimal> rates = set.taxes().stream().map(TaxKey::rate).toList();
        if (set.ratesHaveOneSign()) {
            return Apportionment.apportion(
                    tax,
                    rates.stream()
                            .mapToLong(rate -> rate.movePointRight(6).longValueExact())
                            .toArray());
        }
        List<BigDecimal> exact = rates.stream()
                .map(rate -> rate.multiply(BigDecimal.valueOf(gross)))
                .toList();
        return Apportionment.spread(tax, exact, Rounding.HUNDRED.add(set.rate()));
    }

    /**
     * The nets of what is in the document: each exact net is rounded down and the units that the set's base has more go to
     * the largest remainders.
     *
     * @return one net per contribution, in the same order
     */
    static long[] nets(List<Contribution> contributions, List<TaxSetFigures> taxSets) {
        long[] nets = new long[contributions.size()];
        for (TaxSetFigures set : taxSets) {
            List<Integer> members = new ArrayList<>(nets.length);
            List<BigDecimal> grosses = new ArrayList<>(nets.length);
            for (int i = 0; i < nets.length; i++) {
                if (contributions.get(i).taxes().equals(set.taxes())) {
                    members.add(i);
                    grosses.add(
                            BigDecimal.valueOf(contributions.get(i).amount()).multiply(Rounding.HUNDRED));
                }
            }
            long[] parts = Apportionment.spread(
                    set.base(), grosses, Rounding.HUNDRED.add(set.taxes().rate()));
            for (int i = 0; i < parts.length; i++) {
                nets[members.get(i)] = parts[i];
            }
        }
        return nets;
    }
}
