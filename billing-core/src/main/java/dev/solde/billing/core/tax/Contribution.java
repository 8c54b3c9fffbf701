package dev.solde.billing.core.tax;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a line, an allowance (negative) or a charge adds to its set of taxes, in minor units and in the price mode. For the
 * tax they are all alike.
 */
record Contribution(long amount, TaxSet taxes) {

    /** The sum per set, in canonical order. */
    static SortedMap<TaxSet, Long> perSet(List<Contribution> contributions) {
        SortedMap<TaxSet, Long> sums = new TreeMap<>();
        for (Contribution one : contributions) {
            sums.merge(one.taxes(), one.amount(), MinorUnits::add);
        }
        return sums;
    }
}
