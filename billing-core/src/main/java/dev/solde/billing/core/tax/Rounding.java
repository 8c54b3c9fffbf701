package dev.solde.billing.core.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one rounding of the kernel: half up on the absolute value, once, at the currency's digits.
 *
 * <p>Every function computes exactly and rounds its result once. The money library's own default is half even and is never
 * used: it makes 0.02 of 0.025.
 */
public final class Rounding {
    /** The greatest number of digits of a currency after its decimal point. */
    public static final int MAX_DIGITS = 4;

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MAX_WHOLE_DIGITS = 16;

    private Rounding() {}

    /**
     * Rounds an amount to whole minor units.
     *
     * @param amount in major units, exact
     * @param digits the currency's digits after the decimal point, 0 to 4
     * @return in minor units
     * @throws ArithmeticException when the size of the result is 10^15 or more
     */
    public static long toMinor(BigDecimal amount, int digits) {
        return quotient(amount.scaleByPowerOfTen(requireDigits(digits)), BigDecimal.ONE);
    }

    /**
     * Takes a percentage of an amount: the tax of a base, an allowance of a price.
     *
     * @param minor in minor units
     * @param percent for instance 5.5
     * @return {@code minor * percent / 100}, rounded, in minor units
     */
    public static long percentOf(long minor, BigDecimal percent) {
        return quotient(BigDecimal.valueOf(minor).multiply(percent), HUNDRED);
    }

    /**
     * Takes the net out of a gross amount.
     *
     * @param gross in minor units, tax included
     * @param rate the sum of the rates in per cent, above -100
     * @return {@code gross / (1 + rate / 100)}, rounded, in minor units
     */
    public static long netOf(long gross, BigDecimal rate) {
        return quotient(BigDecimal.valueOf(gross).multiply(HUNDRED), HUNDRED.add(rate));
    }

    /**
     * Takes a part of an amount: what is credited when a quantity out of another is.
     *
     * @param amount in minor units
     * @param part in any unit
     * @param whole in the same unit, not zero
     * @return {@code amount * part / whole}, rounded, in minor units
     */
    public static long proportion(long amount, BigDecimal part, BigDecimal whole) {
        return quotient(BigDecimal.valueOf(amount).multiply(part), whole);
    }

    /**
     * Divides and rounds to a whole number.
     *
     * @param dividend exact
     * @param divisor exact, not zero
     * @return the rounded quotient
     * @throws ArithmeticException when its size is 10^15 or more
     */
    static long quotient(BigDecimal dividend, BigDecimal divisor) {
        // The size is judged before dividing: a dividend of 1E+999999999 must not be written out.
        long digits = (long) dividend.precision() - dividend.scale() - divisor.precision() + divisor.scale();
        if (dividend.signum() != 0 && digits > MAX_WHOLE_DIGITS) {
            throw MinorUnits.tooLarge();
        }
        BigDecimal rounded = dividend.divide(divisor, 0, RoundingMode.HALF_UP);
        return MinorUnits.inRange(rounded.longValueExact());
    }

    static int requireDigits(int digits) {
        if (digits < 0 || digits > MAX_DIGITS) {
            throw new IllegalArgumentException("digits: must be 0 to " + MAX_DIGITS + " but is " + digits);
        }
        return digits;
    }
}
