package dev.solde.billing.core.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Splits an amount so that nothing is lost: every exact part is rounded down, and the units still missing go to the parts
 * that lost most (largest remainder); of equal remainders the lower index comes first.
 *
 * <p>A negative total is split as its mirror and re-signed. Intermediate products are exact, whatever the size.
 */
public final class Apportionment {
    private Apportionment() {}

    /**
     * Splits a total by weights.
     *
     * <p>The parts sum to the total and each is less than one unit away from {@code total * weight / sum of weights}. When
     * the weights have one sign and {@code 0 <= total <= sum of weights}, each part is between 0 and its weight. A weight
     * of zero gets nothing. Only the proportions of the weights matter, so weights that are all negative count as their
     * mirror; weights of both signs are admitted while their sum is not zero.
     *
     * @param total in minor units, of either sign
     * @param weights in any unit
     * @return one part per weight, in minor units
     * @throws IllegalArgumentException when the weights sum to zero and the total is not zero
     */
    public static long[] apportion(long total, long... weights) {
        BigDecimal sum = Arrays.stream(weights).mapToObj(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total == 0) {
            return new long[weights.length];
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("weights: sum to zero, so " + total + " cannot be apportioned");
        }
        BigDecimal factor = BigDecimal.valueOf(total).multiply(BigDecimal.valueOf(sum.signum()));
        return spread(
                total,
                Arrays.stream(weights)
                        .mapToObj(weight -> BigDecimal.valueOf(weight).multiply(factor))
                        .toList(),
                sum.abs());
    }

    /**
     * Rounds exact parts to whole units that sum to a given total.
     *
     * <p>The total is normally the rounded sum of the exact parts; then each part is less than one unit off. When it is
     * further away (the last credit note takes what earlier roundings left) the difference is spread evenly. Parts that
     * are exactly zero stay zero as long as another is not.
     *
     * @param total what the parts must sum to
     * @param numerators the exact parts, times the denominator
     * @param denominator positive
     * @return one whole part per numerator
     */
    static long[] spread(long total, List<BigDecimal> numerators, BigDecimal denominator) {
        if (isMirror(total, numerators)) {
            long[] mirror =
                    spread(-total, numerators.stream().map(BigDecimal::negate).toList(), denominator);
            return Arrays.stream(mirror).map(part -> -part).toArray();
        }
        long[] parts = new long[numerators.size()];
        BigDecimal[] remainders = new BigDecimal[parts.length];
        long missing = total;
        for (int i = 0; i < parts.length; i++) {
            BigDecimal floor = numerators.get(i).divide(denominator, 0, RoundingMode.FLOOR);
            parts[i] = floor.longValueExact();
            remainders[i] = numerators.get(i).subtract(floor.multiply(denominator));
            missing = Math.subtractExact(missing, parts[i]);
        }
        hand(missing, parts, remainders, numerators);
        return parts;
    }

    /** The sign is the total's; of a total of zero it is the first part's, so that a mirror still is one. */
    private static boolean isMirror(long total, List<BigDecimal> numerators) {
        if (total != 0) {
            return total < 0;
        }
        for (BigDecimal numerator : numerators) {
            if (numerator.signum() != 0) {
                return numerator.signum() < 0;
            }
        }
        return false;
    }

    private static void hand(long missing, long[] parts, BigDecimal[] remainders, List<BigDecimal> numerators) {
        if (missing == 0) {
            return;
        }
        List<Integer> neediestFirst = partsThatMayGrow(numerators);
        if (neediestFirst.isEmpty()) {
            throw new IllegalArgumentException("total: " + missing + " cannot be spread over no part");
        }
        neediestFirst.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
        long each = Math.floorDiv(missing, neediestFirst.size());
        long one = Math.floorMod(missing, neediestFirst.size());
        for (int i = 0; i < neediestFirst.size(); i++) {
            parts[neediestFirst.get(i)] += each + (i < one ? 1 : 0);
        }
    }

    /** Those that are not exactly zero; all, if all are. */
    private static List<Integer> partsThatMayGrow(List<BigDecimal> numerators) {
        List<Integer> all = new ArrayList<>(numerators.size());
        List<Integer> some = new ArrayList<>(numerators.size());
        for (int i = 0; i < numerators.size(); i++) {
            all.add(i);
            if (numerators.get(i).signum() != 0) {
                some.add(i);
            }
        }
        return some.isEmpty() ? all : some;
    }
}
