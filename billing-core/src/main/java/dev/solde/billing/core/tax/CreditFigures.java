package dev.solde.billing.core.tax;

import java.util.List;

/**
 * The amounts of a credit note on an invoice; positive where they give back.
 *
 * <p>The document's own lists have the same length and order as the lists here. Its sets of taxes say what the note takes
 * of each; a set may occur without a line when a unit of a shared tax had to be booked on it.
 *
 * @param document the amounts, in the shape of any document
 * @param lines which invoice line each line of the document credits, and how many pieces
 * @param allowances the number of the invoice's allowance that each allowance of the document is a part of
 * @param charges the number of the invoice's charge that each charge of the document is a part of
 */
public record CreditFigures(
        DocumentFigures document, List<CreditNoteLine> lines, List<Integer> allowances, List<Integer> charges)
        implements CreditResult {
    /** Copies the lists. */
    public CreditFigures {
        lines = List.copyOf(lines);
        allowances = List.copyOf(allowances);
        charges = List.copyOf(charges);
    }
}
