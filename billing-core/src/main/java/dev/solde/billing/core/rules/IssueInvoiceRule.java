package dev.solde.billing.core.rules;

import dev.solde.billing.BillingSettings;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.DraftVersion;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.core.documents.DocumentReader;
import dev.solde.billing.core.tax.DocumentFigures;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.Series;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesNeed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Issues an invoice: one debit of its total, numbered, dated, with everything that the customer is to see. */
final class IssueInvoiceRule implements Rule<IssueInvoice, Invoice> {

    @Override
    public String kind() {
        return "issue-invoice";
    }

    @Override
    public LoadScope scope(IssueInvoice command) {
        LoadScope.Builder scope = Drafts.scope(LoadScope.builder(command.account()), command.draft());
        for (Line line : command.lines()) {
            line.source().ifPresent(scope::source);
        }
        return scope.number(command.number()).pendingEntries(command.entries()).build();
    }

    @Override
    public List<SeriesNeed> series(IssueInvoice command, DecisionContext context) {
        return command.number().isPresent()
                ? List.of()
                : List.of(SeriesNeed.of(series(command, context.settings()), issueDate(command, context)));
    }

    private static Series series(IssueInvoice command, BillingSettings settings) {
        return Numbering.declared(command.series().orElse(settings.invoiceSeries()), settings);
    }

    @Override
    public Decision decide(IssueInvoice command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        LocalDate issueDate = issueDate(command, context);
        LocalDate dueDate = command.dueDate()
                .orElseGet(() -> terms(command, account, context).dueDate(issueDate));
        AskedDocument given =
                new AskedDocument(command.priceMode(), command.lines(), command.allowances(), command.charges());
        Optional<Rejection> refused = Refusals.first(
                () -> Drafts.refuse(command.draft(), loaded),
                () -> PendingEntries.refuseUnknown(loaded, command.entries()),
                () -> given.refuseMoney(account),
                () -> Refusals.date(account, issueDate, context.today()),
                () -> Refusals.dueDate(dueDate, issueDate),
                () -> InvoicedEntries.refuse(command, loaded),
                () -> Refusals.alreadyBilled(command.lines(), loaded));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        List<EntryPart> entries = InvoicedEntries.parts(command, loaded);
        AskedDocument asked = given.with(entries, account.currency());
        DocumentFigures figures;
        try {
            figures = asked.figures(Amounts.digits(account.currency()));
        } catch (ArithmeticException tooLarge) {
            return new Decision.Reject(new Rejection.AmountTooLarge(tooLarge.getMessage()));
        }
        long total = figures.totals().totalInclTax();
        refused = Refusals.first(
                () -> total < 0
                        ? Optional.of(
                                new Rejection.NegativeTotalUseCreditNote(Amounts.ofMinor(total, account.currency())))
                        : Optional.empty(),
                () -> Numbering.refuse(
                        command.number(), series(command, context.settings()), issueDate, loaded, context));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        LedgerDraft draft = new LedgerDraft(loaded.ledger(), context);
        new DocumentIssue(
                        command.number(),
                        series(command, context.settings()),
                        issueDate,
                        dueDate,
                        command.dueDate().isPresent()
                                ? Optional.empty()
                                : Optional.of(terms(command, account, context)),
                        command.buyer(),
                        command.note(),
                        command.references())
                .invoice(
                        new InvoiceId(account.id(), Drafts.id(command.draft(), context)),
                        asked,
                        figures,
                        draft,
                        context);
        entries.forEach(entry -> draft.add(entry.billed()));
        return draft.accept();
    }

    @Override
    public Optional<ItemId> issuedDraft(IssueInvoice command) {
        return command.draft().map(DraftVersion::document);
    }

    private static LocalDate issueDate(IssueInvoice command, DecisionContext context) {
        return command.issueDate().orElse(context.today());
    }

    private static PaymentTerms terms(IssueInvoice command, AccountState account, DecisionContext context) {
        return command.terms()
                .or(() -> account.settings().terms())
                .orElse(context.settings().defaultTerms());
    }

    @Override
    public Invoice result(Made made) {
        DocumentIssued issued = made.facts(DocumentIssued.class).get(0);
        return DocumentReader.invoice((InvoiceId) issued.document(), made.facts(), made.currency());
    }
}
