package dev.solde.billing.core.tax;

import dev.solde.billing.document.TaxKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a credited amount takes of the base and the taxes of one set, when the amount must come out exactly.
 *
 * <p>The note that exhausts the set takes exactly what is left. Before, neither base nor tax may take more than is left, so
 * a unit may move between them; and the base is never exhausted before the gross, so that no tax remains without a base.
 */
final class GrossCredit {
    private GrossCredit() {}

    /** Takes an amount with tax: the base is rounded out of it, the taxes are the rest. */
    static TaxSetFigures outOfGross(TaxSetFigures left, long gross) {
        if (gross == left.gross()) {
            return left;
        }
        if (!consumes(gross, left.gross())) {
            return GrossMode.figures(left.taxes(), gross);
        }
        if (gross < 0) {
            TaxSetFigures zero = TaxSetFigures.zero(left.taxes());
            return zero.minus(outOfGross(zero.minus(left), -gross));
        }
        long mostBase = Math.min(gross - Math.min(0, left.tax()), Math.max(0, left.base() - 1));
        long leastBase = Math.max(gross - Math.max(0, left.tax()), Math.min(0, left.base()));
        long base = Math.max(
                leastBase, Math.min(mostBase, Rounding.netOf(gross, left.taxes().rate())));
        long tax = gross - base;
        return figures(left, base, BoundedSplit.fit(tax, GrossMode.divide(tax, gross, left.taxes()), amounts(left)));
    }

    /**
     * Takes an amount without tax: each tax is rounded on top of it.
     *
     * <p>Beside a withholding the taxes left may be so small that the rounded ones would exhaust the gross before the base;
     * then they give way.
     */
    static TaxSetFigures onTopOfNet(TaxSetFigures left, long base) {
        if (base == left.base()) {
            return left;
        }
        if (base < 0) {
            TaxSetFigures zero = TaxSetFigures.zero(left.taxes());
            return zero.minus(onTopOfNet(zero.minus(left), -base));
        }
        long[] rests = amounts(left);
        long[] wanted = new long[rests.length];
        long tax = 0;
        for (int i = 0; i < rests.length; i++) {
            TaxKey key = left.taxes().taxes().get(i);
            wanted[i] = BoundedSplit.clamp(Rounding.percentOf(base, key.rate()), 0, rests[i]);
            tax += wanted[i];
        }
        long mostTax = left.gross() - 1 - base;
        return figures(left, base, BoundedSplit.fit(Math.min(tax, mostTax), wanted, rests));
    }

    /** Whether crediting the amount brings what is left nearer to zero; a line that takes back does not. */
    static boolean consumes(long amount, long left) {
        return Long.signum(amount) == Long.signum(left);
    }

    private static long[] amounts(TaxSetFigures figures) {
        return figures.amounts().stream().mapToLong(Long::longValue).toArray();
    }

    private static TaxSetFigures figures(TaxSetFigures left, long base, long[] amounts) {
        List<Long> list = new ArrayList<>();
        Arrays.stream(amounts).forEach(list::add);
        return new TaxSetFigures(left.taxes(), base, list);
    }
}
