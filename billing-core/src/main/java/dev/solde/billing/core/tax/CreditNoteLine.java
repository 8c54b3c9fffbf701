package dev.solde.billing.core.tax;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A line of a credit note: what is taken off an invoice line, or a free line that only counts in its set of taxes.
 *
 * @param invoiceLine the number of the invoice line, or {@link #FREE}
 * @param quantity of an invoice line the pieces credited, zero when only its price is corrected; of a free line as asked
 * @param amount in minor units and in the invoice's price mode; the net is in the note's figures
 * @param taxes the taxes, which are a set of the invoice
 */
public record CreditNoteLine(int invoiceLine, BigDecimal quantity, long amount, TaxSet taxes) {
    /** Instead of an invoice line's number: the line stands for no line of the invoice. */
    public static final int FREE = 0;

    /** Checks that all is there. */
    public CreditNoteLine {
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(taxes, "taxes");
    }

    static CreditNoteLine free(BigDecimal quantity, long amount, TaxSet taxes) {
        return new CreditNoteLine(FREE, quantity, amount, taxes);
    }

    /**
     * Whether the line stands for no line of the invoice.
     *
     * @return true for a free line
     */
    public boolean isFree() {
        return invoiceLine == FREE;
    }
}
