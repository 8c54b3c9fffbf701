package dev.solde.billing.core.tax;

import java.util.Comparator;

/** Names an allowance or a charge of an invoice's document level; numbers count from 1, each kind by itself. */
record AdjustmentId(Kind kind, int number) implements Comparable<AdjustmentId> {
    /** Whether it lowers or raises the document. */
    enum Kind {
        ALLOWANCE(-1),
        CHARGE(1);

        private final int sign;

        Kind(int sign) {
            this.sign = sign;
        }
    }

    /** An amount of it as it counts in its set of taxes: an allowance lowers. */
    long signed(long amount) {
        return kind.sign * amount;
    }

    @Override
    public int compareTo(AdjustmentId other) {
        return Comparator.comparing(AdjustmentId::kind)
                .thenComparing(AdjustmentId::number)
                .compare(this, other);
    }
}
