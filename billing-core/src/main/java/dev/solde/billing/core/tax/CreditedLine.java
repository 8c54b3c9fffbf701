package dev.solde.billing.core.tax;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one or several credit notes took off an invoice line.
 *
 * @param quantity the pieces, with the sign of the line's quantity; zero when only the price was corrected
 * @param amount in minor units and in the invoice's price mode, with the sign of the line's amount
 */
public record CreditedLine(BigDecimal quantity, long amount) {
    /** Nothing credited. */
    public static final CreditedLine NONE = new CreditedLine(BigDecimal.ZERO, 0);

    /** Checks that the quantity is there. */
    public CreditedLine {
        Objects.requireNonNull(quantity, "quantity");
    }

    /**
     * Adds what another credit note took off the same line.
     *
     * @param other of the same line
     * @return both together
     */
    public CreditedLine plus(CreditedLine other) {
        return new CreditedLine(quantity.add(other.quantity), MinorUnits.add(amount, other.amount));
    }
}
