package dev.solde.billing.core.tax;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A line as it was asked.
 *
 * @param quantity negative on a line that takes back, at most 6 decimals
 * @param unitPrice of the base quantity, in major units and in the document's price mode, at most 9 decimals
 * @param baseQuantity how many pieces the price is for; positive
 * @param allowances what is taken off this line
 * @param charges what is added to this line
 * @param taxes the taxes of the line, possibly none
 */
public record LineInput(
        BigDecimal quantity,
        BigDecimal unitPrice,
        BigDecimal baseQuantity,
        List<AskedAmount> allowances,
        List<AskedAmount> charges,
        TaxSet taxes) {
    /**
     * Checks precision and the base quantity.
     *
     * @throws IllegalArgumentException when there are too many decimals or the base quantity is not positive
     */
    public LineInput {
        requireDecimals(quantity, "quantity", 6);
        requireDecimals(unitPrice, "unitPrice", 9);
        requireDecimals(baseQuantity, "baseQuantity", 6);
        if (baseQuantity.signum() <= 0) {
            throw new IllegalArgumentException("baseQuantity: must be positive but is " + baseQuantity);
        }
        allowances = List.copyOf(allowances);
        charges = List.copyOf(charges);
        Objects.requireNonNull(taxes, "taxes");
    }

    /**
     * A plain line: price per piece, nothing taken off or added.
     *
     * @param quantity how many
     * @param unitPrice of one piece, in major units
     * @param taxes the taxes of the line, possibly none
     * @return the line with base quantity 1
     */
    public static LineInput of(BigDecimal quantity, BigDecimal unitPrice, TaxSet taxes) {
        return new LineInput(quantity, unitPrice, BigDecimal.ONE, List.of(), List.of(), taxes);
    }

    static void requireDecimals(BigDecimal number, String argument, int decimals) {
        Objects.requireNonNull(number, argument);
        if (number.scale() > decimals && number.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException(argument + ": more than " + decimals + " decimals: " + number);
        }
    }
}
