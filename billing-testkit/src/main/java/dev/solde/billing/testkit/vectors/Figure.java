package dev.solde.billing.testkit.vectors;

import dev.solde.billing.core.tax.Rounding;
import java.math.BigDecimal;

/**
 * A figure of a document, to the cent.
 *
 * @param field what it is, in the words of the file: {@code line 3 net}, {@code tax S 19}, {@code payable}
 * @param computed what our rules give
 * @param published what the document states
 */
record Figure(String field, String computed, String published) {
    /** The decimals of every amount of EN 16931, in every currency. */
    static final int DIGITS = 2;

    static Figure of(String field, long computed, BigDecimal published) {
        return new Figure(field, text(computed), text(published));
    }

    /** A figure of which one side may be missing. */
    static Figure of(String field, String computed, BigDecimal published) {
        return new Figure(field, computed, text(published));
    }

    static long minor(BigDecimal amount) {
        return Rounding.toMinor(amount, DIGITS);
    }

    static String text(long minor) {
        return BigDecimal.valueOf(minor, DIGITS).toPlainString();
    }

    static String text(BigDecimal amount) {
        return text(minor(amount));
    }

    boolean isDifferent() {
        return !computed.equals(published);
    }

    @Override
    public String toString() {
        return field + ", expected " + published + ", got " + computed;
    }
}
