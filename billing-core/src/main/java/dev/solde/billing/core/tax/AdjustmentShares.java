package dev.solde.billing.core.tax;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the document's allowances and charges belong to the lines with the same taxes: by the lines' amounts.
 *
 * <p>Where lines of both signs meet, their sizes count: a small sum of large amounts would magnify the shares. An allowance
 * or charge whose set has no line with an amount belongs to no line and is credited by itself.
 */
final class AdjustmentShares {
    private final Map<AdjustmentId, Map<Integer, Long>> shares = new TreeMap<>();

    AdjustmentShares(CreditableInvoice invoice) {
        divide(AdjustmentId.Kind.ALLOWANCE, invoice.allowances(), invoice.lines());
        divide(AdjustmentId.Kind.CHARGE, invoice.charges(), invoice.lines());
    }

    /** Whether lines carry it, so that it is credited with them. */
    boolean hasLines(AdjustmentId id) {
        return !shares.get(id).isEmpty();
    }

    /**
     * The part of it that goes with a line when more of the line is credited.
     *
     * <p>A line of which c is credited in all has taken share x c / amount, rounded, of it. So its last credit takes what
     * is left, and nothing need be remembered per line.
     */
    long part(AdjustmentId id, InvoicedLine line, long creditedBefore, long creditedAfter) {
        long share = shares.get(id).getOrDefault(line.number(), 0L);
        return share == 0 ? 0 : taken(share, line, creditedAfter) - taken(share, line, creditedBefore);
    }

    private static long taken(long share, InvoicedLine line, long credited) {
        return Rounding.proportion(share, BigDecimal.valueOf(credited), BigDecimal.valueOf(line.amount()));
    }

    private void divide(AdjustmentId.Kind kind, List<AdjustmentFigures> adjustments, List<InvoicedLine> lines) {
        for (int i = 0; i < adjustments.size(); i++) {
            TaxSet taxes = adjustments.get(i).taxes();
            List<InvoicedLine> carriers = lines.stream()
                    .filter(line -> line.amount() != 0 && line.taxes().equals(taxes))
                    .toList();
            long[] sizes =
                    carriers.stream().mapToLong(line -> Math.abs(line.amount())).toArray();
            long[] parts = sizes.length == 0
                    ? sizes
                    : Apportionment.apportion(adjustments.get(i).amount(), sizes);
            Map<Integer, Long> byLine = new TreeMap<>();
            for (int j = 0; j < parts.length; j++) {
                byLine.put(carriers.get(j).number(), parts[j]);
            }
            shares.put(new AdjustmentId(kind, i + 1), byLine);
        }
    }
}
