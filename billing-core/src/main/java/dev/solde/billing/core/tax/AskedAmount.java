package dev.solde.billing.core.tax;

import java.math.BigDecimal;

/**
 * An allowance or a charge as it was asked: a fixed amount or a percentage. What it comes to is in the figures.
 *
 * <p>A percentage follows the sign of what it is taken of: 10 % off a returned piece reduces what is given back.
 */
public sealed interface AskedAmount {
    /**
     * An amount, in the document's price mode.
     *
     * @param amount in minor units; positive at the door
     */
    record Fixed(long amount) implements AskedAmount {
        /** Checks the range. */
        public Fixed {
            MinorUnits.inRange(amount);
        }
    }

    /**
     * A percentage: on a line, of quantity x price / base quantity; on a document, of the amounts of the lines that have
     * the same taxes.
     *
     * @param percent for instance 5.5; at most 6 decimals
     */
    record Percent(BigDecimal percent) implements AskedAmount {
        /** Checks the number. */
        public Percent {
            LineInput.requireDecimals(percent, "percent", 6);
        }
    }

    /**
     * Resolves what was asked, in whole minor units.
     *
     * @param dividend what a percentage is taken of, in minor units, times the divisor
     * @param divisor positive
     * @return in minor units
     */
    default long resolve(BigDecimal dividend, BigDecimal divisor) {
        if (this instanceof Percent asked) {
            return Rounding.quotient(dividend.multiply(asked.percent()), divisor.multiply(Rounding.HUNDRED));
        }
        return ((Fixed) this).amount();
    }
}
