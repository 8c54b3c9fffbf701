package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Issues the documents of one billing in one record: dates, numbers, facts, and what becomes of the entries. */
record BillingIssue(BillNow command, LocalDate billingDate, Loaded loaded, DecisionContext context) {

    private AccountState account() {
        return loaded.ledger().account();
    }

    /** Judges the dates of an invoice, which are those of a credit note but for its series. */
    Optional<Rejection> refuseDates() {
        LocalDate issueDate = issueDate(invoiceSeries());
        return Refusals.first(
                () -> Refusals.date(account(), issueDate, context.today()),
                () -> Refusals.dueDate(dueDate(issueDate), issueDate),
                () -> Refusals.alreadyBilled(command.lines(), loaded));
    }

    Decision issue(List<PlannedDocument> documents) {
        LedgerDraft draft = new LedgerDraft(loaded.ledger(), context);
        for (PlannedDocument document : documents) {
            Optional<Rejection> refused = refuse(document);
            if (refused.isPresent()) {
                return new Decision.Reject(refused.get());
            }
        }
        documents.forEach(document -> issue(document, draft));
        documents.forEach(document -> document.parts().forEach(part -> draft.add(part.billed())));
        return draft.accept();
    }

    private Optional<Rejection> refuse(PlannedDocument document) {
        Series series = series(document);
        LocalDate issueDate = issueDate(series);
        return Refusals.first(
                () -> document.total() < 0
                        ? Optional.of(new Rejection.NegativeTotalUseCreditNote(
                                Amounts.ofMinor(document.total(), account().currency())))
                        : Optional.empty(),
                () -> Refusals.date(account(), issueDate, context.today()),
                () -> Numbering.refuse(Optional.empty(), series, issueDate, loaded, context));
    }

    private void issue(PlannedDocument document, LedgerDraft draft) {
        Series series = series(document);
        LocalDate issueDate = issueDate(series);
        boolean note = document.isCreditNote();
        DocumentIssue issue = new DocumentIssue(
                Optional.empty(),
                series,
                issueDate,
                note ? issueDate : dueDate(issueDate),
                note || command.dueDate().isPresent() ? Optional.empty() : Optional.of(terms()),
                Optional.empty(),
                command.note(),
                command.references());
        if (!note) {
            InvoiceId id = new InvoiceId(account().id(), context.ids().get());
            issue.invoice(id, document.asked(), document.figures(), draft, context);
            return;
        }
        CreditNoteId id = new CreditNoteId(account().id(), context.ids().get());
        issue.write(id, DocumentType.GLOBAL_CREDIT_NOTE, document.asked(), document.figures(), draft, context);
        CreditNotePosting.post(draft, id, document.total(), issueDate);
        CreditNotePosting.settle(
                draft, id, Optional.empty(), issueDate, context.settings().creditSettlement());
    }

    private Series series(PlannedDocument document) {
        return document.isCreditNote() ? context.settings().creditNoteSeries() : invoiceSeries();
    }

    private Series invoiceSeries() {
        return context.settings().invoiceSeries();
    }

    /**
     * The date asked for, or the billing date raised to the first day that the series and the closed periods allow:
     * a billing that comes late must not be refused for it.
     */
    private LocalDate issueDate(Series series) {
        return command.issueDate().orElseGet(() -> {
            LocalDate bySeries = series.dates() == Series.Dates.FREE
                    ? billingDate
                    : context.numbers()
                            .lastIssuedOn(series)
                            .filter(billingDate::isBefore)
                            .orElse(billingDate);
            return account()
                    .lockedThrough()
                    .map(locked -> locked.plusDays(1))
                    .filter(first -> bySeries.isBefore(first) && !first.isAfter(context.today()))
                    .orElse(bySeries);
        });
    }

    private LocalDate dueDate(LocalDate issueDate) {
        return command.dueDate().orElseGet(() -> terms().dueDate(issueDate));
    }

    private PaymentTerms terms() {
        return command.terms()
                .or(() -> account().settings().terms())
                .orElse(context.settings().defaultTerms());
    }
}
