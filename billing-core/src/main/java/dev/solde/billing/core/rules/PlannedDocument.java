package dev.solde.billing.core.rules;

import dev.solde.billing.core.tax.DocumentFigures;
import dev.solde.billing.document.DocumentType;
import java.util.List;

/**
 * A document that billing will issue.
 *
 * @param type an invoice, or a credit note where credits exceed charges
 * @param parts the entries on it
 */
record PlannedDocument(DocumentType type, AskedDocument asked, DocumentFigures figures, List<EntryPart> parts) {

    boolean isCreditNote() {
        return type == DocumentType.GLOBAL_CREDIT_NOTE;
    }

    /** The total with tax, not below 0. */
    long total() {
        return figures.totals().totalInclTax();
    }
}
