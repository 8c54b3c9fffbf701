package dev.solde.billing.core.tax;

import dev.solde.billing.document.TaxKey;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

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
        return grosses.entrySet().stream()
                .map(gross -> figures(gross.getKey(), gross.getValue()))
                .toList();
    }

    /** The figures of one set, of which the gross is given. */
    static TaxSetFigures figures(TaxSet set, long gross) {
        long base = Rounding.netOf(gross, set.rate());
        long[] taxes = divide(MinorUnits.subtract(gross, base), gross, set);
        return new TaxSetFigures(set, base, Arrays.stream(taxes).boxed().toList());
    }

    /**
     * Divides the tax in a gross amount among the taxes of the set, by rate.
     *
     * <p>A tax beside a withholding (a negative rate) is divided by the exact amounts: their sum is small, so dividing by
     * rate would magnify its rounding.
     */
    static long[] divide(long tax, long gross, TaxSet set) {
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
            int[] members = IntStream.range(0, nets.length)
                    .filter(i -> contributions.get(i).taxes().equals(set.taxes()))
                    .toArray();
            List<BigDecimal> grosses = Arrays.stream(members)
                    .mapToObj(i ->
                            BigDecimal.valueOf(contributions.get(i).amount()).multiply(Rounding.HUNDRED))
                    .toList();
            long[] parts = Apportionment.spread(
                    set.base(), grosses, Rounding.HUNDRED.add(set.taxes().rate()));
            for (int i = 0; i < members.length; i++) {
                nets[members[i]] = parts[i];
            }
        }
        return nets;
    }
}
