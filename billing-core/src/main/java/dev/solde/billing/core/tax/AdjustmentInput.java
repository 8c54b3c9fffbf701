package dev.solde.billing.core.tax;

import java.util.Objects;

/**
 * An allowance or a charge on the whole document, as it was asked.
 *
 * @param asked the amount or percentage
 * @param taxes the taxes it reduces or raises, possibly none
 */
public record AdjustmentInput(AskedAmount asked, TaxSet taxes) {
    /** Checks that both are there. */
    public AdjustmentInput {
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(taxes, "taxes");
    }
}
