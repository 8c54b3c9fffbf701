package dev.solde.examples.onlineretail.data;

import java.math.BigDecimal;

/** A line as the retailer has it: on a credit note the quantity is negative. */
public record RetailLine(String stockCode, String description, BigDecimal quantity, BigDecimal unitPrice) {

    /** Quantity times price, with the quantity's sign. */
    public BigDecimal amount() {
        return quantity.multiply(unitPrice);
    }

    /** Whether it was given away. */
    public boolean isFree() {
        return unitPrice.signum() == 0;
    }
}
