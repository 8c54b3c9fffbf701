package dev.solde.billing.core.rules;

import dev.solde.billing.BillingSettings;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.DraftVersion;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.SourceRelease;
import dev.solde.billing.core.allocation.OldestDueFirst;
import dev.solde.billing.core.documents.CreditNoteWriter;
import dev.solde.billing.core.documents.CreditedInvoice;
import dev.solde.billing.core.documents.DocumentHead;
import dev.solde.billing.core.documents.DocumentReader;
import dev.solde.billing.core.tax.CreditCalculator;
import dev.solde.billing.core.tax.CreditFailure;
import dev.solde.billing.core.tax.CreditFigures;
import dev.solde.billing.core.tax.CreditNoteLine;
import dev.solde.billing.core.tax.CreditResult;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.Series;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Issues a credit note on an invoice, never of more than is left of it. */
final class IssueCreditNoteRule implements Rule<IssueCreditNote, CreditNote> {

    @Override
    public String kind() {
        return "issue-credit-note";
    }

    @Override
    public LoadScope scope(IssueCreditNote command) {
        return Drafts.scope(LoadScope.builder(command.account()), command.draft())
                .item(command.invoice())
                .creditedInvoice(command.invoice())
                .number(command.number())
                .build();
    }

    /** The pending entries on the invoice, once it is known which those are. */
    @Override
    public Optional<LoadScope> further(IssueCreditNote command, Loaded loaded, DecisionContext context, int round) {
        Set<PendingEntryId> entries = EntryRelease.onInvoice(loaded);
        return round > 0 || entries.isEmpty() || command.sourceRelease() == SourceRelease.NONE
                ? Optional.empty()
                : Optional.of(LoadScope.builder(command.account())
                        .pendingEntries(entries)
                        .build());
    }

    @Override
    public Optional<ItemId> issuedDraft(IssueCreditNote command) {
        return command.draft().map(DraftVersion::document);
    }

    @Override
    public List<SeriesNeed> series(IssueCreditNote command, DecisionContext context) {
        return command.number().isPresent()
                ? List.of()
                : List.of(SeriesNeed.of(series(command, context.settings()), issueDate(command, context)));
    }

    private static Series series(IssueCreditNote command, BillingSettings settings) {
        return Numbering.declared(command.series().orElse(settings.creditNoteSeries()), settings);
    }

    @Override
    public Candidates candidates(IssueCreditNote command, Loaded loaded, DecisionContext context) {
        if (CreditNotePosting.settlement(command.settle(), context.settings()) != CreditSettlement.OWN_THEN_OLDEST) {
            return Candidates.NONE;
        }
        long invoiced = loaded.ledger()
                .item(command.invoice())
                .map(OpenItem::amountMinor)
                .orElse(0L);
        return Candidates.debits(invoiced, OldestDueFirst.INSTANCE);
    }

    @Override
    public Decision decide(IssueCreditNote command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        InvoiceId invoiceId = command.invoice();
        LocalDate issueDate = issueDate(command, context);
        Optional<Rejection> refused = Refusals.first(
                () -> Drafts.refuse(command.draft(), loaded),
                () -> Refusals.items(loaded.ledger(), Set.of(invoiceId)),
                () -> CreditRequests.refuseMoney(command, account),
                () -> Refusals.date(account, issueDate, context.today()),
                () -> beforeInvoice(loaded.ledger().items().get(invoiceId), issueDate));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        int digits = Amounts.digits(account.currency());
        CreditedInvoice invoice = CreditedInvoice.of(invoiceId, loaded.credited());
        CreditResult result;
        try {
            result =
                    CreditCalculator.credit(invoice.creditable(digits), invoice.credited(), CreditRequests.of(command));
        } catch (ArithmeticException tooLarge) {
            return new Decision.Reject(new Rejection.AmountTooLarge(tooLarge.getMessage()));
        }
        if (result instanceof CreditFailure failure) {
            return new Decision.Reject(CreditRequests.rejection(failure, invoiceId, account));
        }
        CreditFigures figures = (CreditFigures) result;
        long total = figures.document().totals().totalInclTax();
        refused = Refusals.first(
                () -> total <= 0 ? Optional.of(new Rejection.NothingToCredit(account.id())) : Optional.empty(),
                () -> Numbering.refuse(
                        command.number(), series(command, context.settings()), issueDate, loaded, context));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        CreditNoteId id = new CreditNoteId(account.id(), Drafts.id(command.draft(), context));
        List<ReferenceMade> released = invoice.toRelease(
                command.sourceRelease(),
                figures.lines().stream().map(CreditNoteLine::invoiceLine).collect(Collectors.toSet()));
        LedgerDraft draft = new LedgerDraft(loaded.ledger(), context)
                .addAll(new CreditNoteWriter(invoice, head(command, context, id, invoice, issueDate), digits)
                        .facts(
                                figures,
                                CreditRequests.freeLabels(
                                        command,
                                        figures.lines().size(),
                                        invoice.head().number().value()),
                                released,
                                command.references()));
        EntryRelease.apply(draft, released, invoice, loaded, context);
        CreditNotePosting.post(
                draft,
                id,
                Optional.of(invoiceId),
                total,
                issueDate,
                CreditNotePosting.settlement(command.settle(), context.settings()));
        return draft.accept();
    }

    /** The parties are the invoice's, because the note corrects that document. */
    private static DocumentHead head(
            IssueCreditNote command,
            DecisionContext context,
            CreditNoteId id,
            CreditedInvoice invoice,
            LocalDate issueDate) {
        Numbering numbering = Numbering.of(command.number(), series(command, context.settings()), issueDate, context);
        return new DocumentHead(
                id,
                DocumentType.CREDIT_NOTE,
                numbering.number(),
                numbering.series(),
                numbering.value(),
                invoice.priceMode(),
                issueDate,
                issueDate,
                Optional.empty(),
                invoice.head().seller().filter(text -> !text.isErased()),
                invoice.head().buyer().filter(text -> !text.isErased()),
                command.note().map(FreeText::of));
    }

    private static Optional<Rejection> beforeInvoice(OpenItem invoice, LocalDate issueDate) {
        return issueDate.isBefore(invoice.documentDate())
                ? Optional.of(new Rejection.BeforeInvoice((InvoiceId) invoice.id(), issueDate, invoice.documentDate()))
                : Optional.empty();
    }

    private static LocalDate issueDate(IssueCreditNote command, DecisionContext context) {
        return command.issueDate().orElse(context.today());
    }

    @Override
    public CreditNote result(Made made) {
        DocumentIssued issued = made.facts(DocumentIssued.class).get(0);
        return DocumentReader.creditNote((CreditNoteId) issued.document(), made.facts(), made.currency());
    }
}
