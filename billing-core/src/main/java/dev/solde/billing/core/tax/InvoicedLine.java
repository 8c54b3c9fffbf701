package dev.solde.billing.core.tax;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A line of an issued invoice, as far as crediting it needs.
 *
 * @param number the line's number on the invoice, 1 or more
 * @param quantity as invoiced; negative on a line that takes back
 * @param amount in minor units and in the invoice's price mode; negative on a line that takes back
 * @param taxes the taxes of the line
 */
public record InvoicedLine(int number, BigDecimal quantity, long amount, TaxSet taxes) {
    /** Checks that all is there. */
    public InvoicedLine {
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(taxes, "taxes");
        MinorUnits.inRange(amount);
    }
}
