package dev.solde.billing.core.tax;

import java.util.List;

/**
 * All amounts of a document, in minor units: what was asked, resolved.
 *
 * @param lines in document order
 * @param allowances of the document, in the order asked
 * @param charges of the document, in the order asked
 * @param taxSets one per set of taxes, in canonical order
 * @param subtotals one per tax, in canonical order
 * @param totals the totals
 */
public record DocumentFigures(
        List<LineFigures> lines,
        List<AdjustmentFigures> allowances,
        List<AdjustmentFigures> charges,
        List<TaxSetFigures> taxSets,
        List<SubtotalFigures> subtotals,
        DocumentTotals totals) {
    /** Copies the lists. */
    public DocumentFigures {
        lines = List.copyOf(lines);
        allowances = List.copyOf(allowances);
        charges = List.copyOf(charges);
        taxSets = List.copyOf(taxSets);
        subtotals = List.copyOf(subtotals);
    }
}
