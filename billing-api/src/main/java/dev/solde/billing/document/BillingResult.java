package dev.solde.billing.document;

import java.util.List;

/**
 * What billing an account came to.
 *
 * @param documents the invoices and credit notes issued, one per price mode and for tax category O apart; none when
 *     nothing was due
 * @param entries the pending entries that stand on them, in the order of documents and lines
 */
public record BillingResult(List<IssuedDocument> documents, List<BilledEntry> entries) {

    /** Copies the lists. */
    public BillingResult {
        documents = List.copyOf(documents);
        entries = List.copyOf(entries);
    }

    /** The invoices among the documents. */
    public List<Invoice> invoices() {
        return documents.stream()
                .filter(Invoice.class::isInstance)
                .map(Invoice.class::cast)
                .toList();
    }

    /** The credit notes among the documents. */
    public List<CreditNote> creditNotes() {
        return documents.stream()
                .filter(CreditNote.class::isInstance)
                .map(CreditNote.class::cast)
                .toList();
    }
}
