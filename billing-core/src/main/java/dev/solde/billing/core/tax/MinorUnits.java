package dev.solde.billing.core.tax;

/**
 * The range of amounts: whole minor units of a currency, below 10^15 in size, added without silent overflow.
 *
 * <p>The limit is the storage's. What exceeds it is an {@link ArithmeticException}, which the command that asked for such
 * a document turns into a refusal.
 */
public final class MinorUnits {
    /** The first amount, in minor units, that is too large: 10^15. */
    public static final long LIMIT = 1_000_000_000_000_000L;

    private MinorUnits() {}

    /**
     * Answers the amount if it is in range.
     *
     * @param amount in minor units
     * @return the same amount
     * @throws ArithmeticException when its size is 10^15 or more
     */
    public static long inRange(long amount) {
        if (amount >= LIMIT || amount <= -LIMIT) {
            throw tooLarge();
        }
        return amount;
    }

    /**
     * Adds two amounts.
     *
     * @param first in minor units, in range
     * @param second in minor units, in range
     * @return their sum, in range
     * @throws ArithmeticException when the size of the sum is 10^15 or more
     */
    public static long add(long first, long second) {
        return inRange(Math.addExact(first, second));
    }

    /**
     * Subtracts an amount from another.
     *
     * @param from in minor units, in range
     * @param amount in minor units, in range
     * @return their difference, in range
     * @throws ArithmeticException when the size of the difference is 10^15 or more
     */
    public static long subtract(long from, long amount) {
        return inRange(Math.subtractExact(from, amount));
    }

    static ArithmeticException tooLarge() {
        return new ArithmeticException("An amount of the document is 10^15 minor units or more");
    }
}
