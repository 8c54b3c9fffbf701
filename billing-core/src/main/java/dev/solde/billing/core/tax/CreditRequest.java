package dev.solde.billing.core.tax;

import dev.solde.billing.document.PriceMode;
import java.util.List;
import java.util.Objects;

/** What a credit note is asked to credit of its invoice. */
public sealed interface CreditRequest {
    /** All that is left: of each line, allowance and charge, apportioned down to what is left of its set of taxes. */
    record Whole() implements CreditRequest {}

    /**
     * Some lines, in the order given; they become the lines of the note in that order.
     *
     * @param lines at least one
     */
    record Lines(List<LineCredit> lines) implements CreditRequest {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException when it is empty
         */
        public Lines {
            lines = List.copyOf(lines);
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("lines: at least one is needed");
            }
        }
    }

    /**
     * An amount, apportioned over what is left of the sets of taxes; it counts on no line.
     *
     * <p>The amount entered is exact: with tax included the note's total, otherwise its total without tax.
     *
     * @param total in minor units, positive
     * @param priceMode whether the total is without or with tax; it need not be the invoice's
     */
    record Amount(long total, PriceMode priceMode) implements CreditRequest {
        /**
         * Checks the sign.
         *
         * @throws IllegalArgumentException when the total is not positive
         */
        public Amount {
            LineCredit.requirePositive(total, "total");
            Objects.requireNonNull(priceMode, "priceMode");
        }
    }
}
