package dev.solde.billing.core.rules;

import dev.solde.billing.core.documents.DocumentHead;
import dev.solde.billing.core.tax.DocumentFigures;
import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that is printed on a new document beside lines and amounts. Everything was judged before; here the document gets its number
 * and its facts.
 *
 * @param number the number, when it was issued elsewhere
 * @param series the series that gives the number otherwise
 * @param terms the terms from which the due date was counted, if it was
 */
record DocumentIssue(
        Optional<DocumentNumber> number,
        Series series,
        LocalDate issueDate,
        LocalDate dueDate,
        Optional<PaymentTerms> terms,
        Optional<Party> buyer,
        Optional<String> note,
        List<HostReference> references) {

    /** Writes an invoice with its entry, unless its total is 0. */
    void invoice(
            InvoiceId id, AskedDocument asked, DocumentFigures figures, LedgerDraft draft, DecisionContext context) {
        write(id, DocumentType.INVOICE, asked, figures, draft, context);
        long total = figures.totals().totalInclTax();
        if (total > 0) {
            draft.post(id, total, issueDate, issueDate, issueDate, dueDate, Optional.empty());
        }
    }

    /** Writes a document without an entry. */
    void write(
            ItemId id,
            DocumentType type,
            AskedDocument asked,
            DocumentFigures figures,
            LedgerDraft draft,
            DecisionContext context) {
        AccountState account = draft.account();
        Numbering numbering = Numbering.of(number, series, issueDate, context);
        DocumentHead head = new DocumentHead(
                id,
                type,
                numbering.number(),
                numbering.series(),
                numbering.value(),
                asked.priceMode(),
                issueDate,
                dueDate,
                terms,
                Parties.seller(context),
                Parties.buyer(buyer, account),
                note.map(FreeText::of));
        draft.addAll(asked.facts(head, figures, references));
    }
}
