package dev.solde.billing.document;

import java.math.BigDecimal;
import java.util.Objects;

/** The one form of a rate: so 20, 20.0 and 2E+1 are equal, hash alike and are stored alike. */
final class TaxRate {
    private static final int MAX_DECIMALS = 6;
    private static final int MAX_WHOLE_DIGITS = 6;
    private static final BigDecimal ALL_OF_IT = BigDecimal.valueOf(-100);

    private TaxRate() {}

    static BigDecimal parse(String rate) {
        Objects.requireNonNull(rate, "rate");
        try {
            return new BigDecimal(rate);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("rate: not a decimal number: " + rate, e);
        }
    }

    static BigDecimal canonical(BigDecimal rate) {
        Objects.requireNonNull(rate, "rate");
        BigDecimal stripped = rate.stripTrailingZeros();
        if (stripped.signum() == 0) {
            return BigDecimal.ZERO;
        }
        // The size is judged before the scale is changed: 1E+999999999 must not be written out.
        if ((long) stripped.precision() - stripped.scale() > MAX_WHOLE_DIGITS) {
            throw new IllegalArgumentException("rate: more than 6 digits before the decimal point");
        }
        if (stripped.scale() > MAX_DECIMALS) {
            throw new IllegalArgumentException("rate: more than 6 decimals: " + rate);
        }
        if (stripped.compareTo(ALL_OF_IT) <= 0) {
            throw new IllegalArgumentException("rate: must be above -100 %: " + stripped.toPlainString());
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
