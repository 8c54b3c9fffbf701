package dev.solde.billing.core.tax;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One line of a credit request. Quantities and amounts are positive as asked; on a line that takes back they count with its
 * sign. Amounts are in minor units and in the invoice's price mode, before the document's allowances and charges.
 */
public sealed interface LineCredit {
    /**
     * All that is left of a line, in quantity and amount.
     *
     * @param line its number
     */
    record Rest(int line) implements LineCredit {}

    /**
     * Some pieces at what is left of their price: amount left x quantity / quantity left.
     *
     * @param line its number
     * @param quantity positive
     */
    record Pieces(int line, BigDecimal quantity) implements LineCredit {
        /** Checks the quantity. */
        public Pieces {
            requirePositive(quantity, "quantity");
        }
    }

    /**
     * Some pieces at another price.
     *
     * @param line its number
     * @param quantity positive
     * @param unitPrice of one piece, in major units; at most 9 decimals, not negative
     */
    record PiecesAtPrice(int line, BigDecimal quantity, BigDecimal unitPrice) implements LineCredit {
        /** Checks the quantity and the price. */
        public PiecesAtPrice {
            requirePositive(quantity, "quantity");
            requireNotNegative(unitPrice, "unitPrice");
        }
    }

    /**
     * Some pieces for an amount that is agreed: what a cancellation with a penalty credits.
     *
     * @param line its number
     * @param quantity positive
     * @param amount of all the pieces, not negative
     */
    record PiecesForAmount(int line, BigDecimal quantity, long amount) implements LineCredit {
        /** Checks the quantity and the amount. */
        public PiecesForAmount {
            requirePositive(quantity, "quantity");
            requireNotNegative(BigDecimal.valueOf(amount), "amount");
        }
    }

    /**
     * An amount of a line: its price is corrected and no piece comes back, unless nothing is left of the amount then.
     *
     * @param line its number
     * @param amount positive
     */
    record Amount(int line, long amount) implements LineCredit {
        /** Checks the amount. */
        public Amount {
            requirePositive(amount, "amount");
        }
    }

    /**
     * A line that stands for no line of the invoice.
     *
     * @param quantity positive
     * @param unitPrice of one piece, in major units; at most 9 decimals, not negative
     * @param taxes a set of taxes of the invoice
     */
    record Free(BigDecimal quantity, BigDecimal unitPrice, TaxSet taxes) implements LineCredit {
        /** Checks the quantity and the price. */
        public Free {
            requirePositive(quantity, "quantity");
            requireNotNegative(unitPrice, "unitPrice");
            Objects.requireNonNull(taxes, "taxes");
        }
    }

    /**
     * What is left of an allowance of the document whose taxes no line has.
     *
     * @param number counted from 1
     */
    record Allowance(int number) implements LineCredit {}

    /**
     * What is left of a charge of the document whose taxes no line has.
     *
     * @param number counted from 1
     */
    record Charge(int number) implements LineCredit {}

    /**
     * Refuses what is not positive.
     *
     * @param amount the amount asked
     * @param argument its name
     * @throws IllegalArgumentException when it is zero or less
     */
    static void requirePositive(long amount, String argument) {
        if (amount <= 0) {
            throw new IllegalArgumentException(argument + ": must be positive but is " + amount);
        }
    }

    private static void requirePositive(BigDecimal quantity, String argument) {
        LineInput.requireDecimals(quantity, argument, 6);
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException(argument + ": must be positive but is " + quantity);
        }
    }

    private static void requireNotNegative(BigDecimal price, String argument) {
        LineInput.requireDecimals(price, argument, 9);
        if (price.signum() < 0) {
            throw new IllegalArgumentException(argument + ": must not be negative but is " + price);
        }
    }
}
