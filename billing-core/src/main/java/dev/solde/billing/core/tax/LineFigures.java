package dev.solde.billing.core.tax;

import java.util.List;

/**
 * The amounts of a line, in minor units.
 *
 * @param allowances what each allowance of the line comes to, in the order asked
 * @param charges what each charge of the line comes to, in the order asked
 * @param amount the line in the document's price mode: with tax in GROSS mode
 * @param net the line without tax
 * @param taxes the taxes of the line
 */
public record LineFigures(List<Long> allowances, List<Long> charges, long amount, long net, TaxSet taxes) {
    /** Copies the lists. */
    public LineFigures {
        allowances = List.copyOf(allowances);
        charges = List.copyOf(charges);
    }
}
