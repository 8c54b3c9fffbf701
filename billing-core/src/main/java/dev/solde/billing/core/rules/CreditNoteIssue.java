package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.SourceRelease;
import dev.solde.billing.core.documents.CreditNoteWriter;
import dev.solde.billing.core.documents.CreditedInvoice;
import dev.solde.billing.core.documents.DocumentHead;
import dev.solde.billing.core.documents.DocumentReader;
import dev.solde.billing.core.tax.CreditCalculator;
import dev.solde.billing.core.tax.CreditFailure;
import dev.solde.billing.core.tax.CreditFigures;
import dev.solde.billing.core.tax.CreditNoteLine;
import dev.solde.billing.core.tax.CreditRequest;
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
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesNeed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A credit note on an invoice in a decision, alone or beside other things of the same record: refused, or issued and posted. What
 * it settles is a step of its own ({@link #settle}).
 */
final class CreditNoteIssue {

    private final IssueCreditNote command;
    private final Loaded loaded;
    private final LedgerDraft draft;
    private final DecisionContext context;
    private final LocalDate issueDate;
    private final Series series;
    private @Nullable CreditNoteId id;
    private Optional<CreditRequest> request = Optional.empty();
    private long total;

    private CreditNoteIssue(IssueCreditNote command, Loaded loaded, LedgerDraft draft, DecisionContext context) {
        this.command = command;
        this.loaded = loaded;
        this.draft = draft;
        this.context = context;
        this.issueDate = issueDate(command, context);
        this.series = series(command, context);
    }

    /** What must be loaded for it. */
    static LoadScope.Builder scope(LoadScope.Builder scope, IssueCreditNote command) {
        return Drafts.scope(scope, command.draft())
                .item(command.invoice())
                .creditedInvoice(command.invoice())
                .number(command.number());
    }

    /** The pending entries on the invoice, once it is known which those are: those of released lines wait again. */
    static Optional<LoadScope> further(IssueCreditNote command, Loaded loaded, int round) {
        Set<PendingEntryId> entries = EntryRelease.onInvoice(loaded);
        return round > 0 || entries.isEmpty() || command.sourceRelease() == SourceRelease.NONE
                ? Optional.empty()
                : Optional.of(LoadScope.builder(command.account())
                        .pendingEntries(entries)
                        .build());
    }

    /** The series that gives its number, if one does. */
    static List<SeriesNeed> seriesNeed(IssueCreditNote command, DecisionContext context) {
        return command.number().isPresent()
                ? List.of()
                : List.of(SeriesNeed.of(series(command, context), issueDate(command, context)));
    }

    /** How much of the debits in their order it may settle with this settlement. */
    static long debitsToSee(IssueCreditNote command, CreditSettlement settlement, Loaded loaded) {
        return settlement == CreditSettlement.OWN_THEN_OLDEST
                ? loaded.ledger()
                        .item(command.invoice())
                        .map(OpenItem::amountMinor)
                        .orElse(0L)
                : 0;
    }

    /** The note about to be issued on this draft. */
    static CreditNoteIssue of(IssueCreditNote command, Loaded loaded, LedgerDraft draft, DecisionContext context) {
        return new CreditNoteIssue(command, loaded, draft, context);
    }

    private static Series series(IssueCreditNote command, DecisionContext context) {
        return Numbering.declared(command.series().orElse(context.settings().creditNoteSeries()), context.settings());
    }

    private static LocalDate issueDate(IssueCreditNote command, DecisionContext context) {
        return command.issueDate().orElse(context.today());
    }

    /** The note in the facts of its record. */
    static CreditNote result(Made made) {
        CreditNoteId note = made.facts(DocumentIssued.class).stream()
                .map(DocumentIssued::document)
                .filter(CreditNoteId.class::isInstance)
                .map(CreditNoteId.class::cast)
                .findFirst()
                .orElseThrow();
        return DocumentReader.creditNote(note, made.facts(), made.currency());
    }

    /** Credits what another calculation asks of the lines that the command names. */
    CreditNoteIssue crediting(CreditRequest asked) {
        request = Optional.of(asked);
        return this;
    }

    /** Its id, once it is issued. */
    CreditNoteId id() {
        return Objects.requireNonNull(id, "the id of a credit note that was not issued");
    }

    /** The total with tax, once it is issued. */
    long total() {
        return total;
    }

    /** Issues and posts it with all of it open, or says why not and leaves the draft as it was. */
    Optional<Rejection> issue() {
        AccountState account = loaded.ledger().account();
        return Refusals.first(
                () -> Drafts.refuse(command.draft(), loaded),
                () -> Refusals.items(loaded.ledger(), Set.of(command.invoice())),
                () -> CreditRequests.refuseMoney(command, account),
                () -> Refusals.date(account, issueDate, context.today()),
                () -> beforeInvoice(loaded.ledger().items().get(command.invoice()), issueDate),
                this::calculate);
    }

    /** Refuses a note that is older than its invoice. */
    static Optional<Rejection> beforeInvoice(OpenItem invoice, LocalDate issueDate) {
        return issueDate.isBefore(invoice.documentDate())
                ? Optional.of(new Rejection.BeforeInvoice((InvoiceId) invoice.id(), issueDate, invoice.documentDate()))
                : Optional.empty();
    }

    private Optional<Rejection> calculate() {
        AccountState account = loaded.ledger().account();
        int digits = Amounts.digits(account.currency());
        CreditedInvoice invoice = CreditedInvoice.of(command.invoice(), loaded.credited());
        CreditResult result;
        try {
            result = CreditCalculator.credit(
                    invoice.creditable(digits),
                    invoice.credited(),
                    request.orElseGet(() -> CreditRequests.of(command)));
        } catch (ArithmeticException tooLarge) {
            return Optional.of(new Rejection.AmountTooLarge(tooLarge.getMessage()));
        }
        if (result instanceof CreditFailure failure) {
            return Optional.of(CreditRequests.rejection(failure, command.invoice(), account));
        }
        return post((CreditFigures) result, invoice, digits);
    }

    private Optional<Rejection> post(CreditFigures figures, CreditedInvoice invoice, int digits) {
        total = figures.document().totals().totalInclTax();
        Optional<Rejection> refused = Refusals.first(
                () -> total <= 0 ? Optional.of(new Rejection.NothingToCredit(command.account())) : Optional.empty(),
                () -> Numbering.refuse(command.number(), series, issueDate, loaded, context));
        if (refused.isEmpty()) {
            CreditNoteId issued = new CreditNoteId(command.account(), Drafts.id(command.draft(), context));
            id = issued;
            List<ReferenceMade> released = invoice.toRelease(
                    command.sourceRelease(),
                    figures.lines().stream().map(CreditNoteLine::invoiceLine).collect(Collectors.toSet()));
            draft.addAll(new CreditNoteWriter(invoice, head(issued, invoice), digits)
                    .facts(
                            figures,
                            CreditRequests.freeLabels(
                                    command,
                                    figures.lines().size(),
                                    invoice.head().number().value()),
                            released,
                            command.references()));
            EntryRelease.apply(draft, released, invoice, loaded, context);
            CreditNotePosting.post(draft, issued, total, issueDate);
        }
        return refused;
    }

    /** The parties are the invoice's, because the note corrects that document. */
    private DocumentHead head(CreditNoteId issued, CreditedInvoice invoice) {
        Numbering numbering = Numbering.of(command.number(), series, issueDate, context);
        return new DocumentHead(
                issued,
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

    /** Settles with what is open of it. */
    void settle(CreditSettlement settlement) {
        CreditNotePosting.settle(draft, id(), Optional.of(command.invoice()), issueDate, settlement);
    }

    /** Settles what is still open of its invoice with an earlier note of that invoice. */
    void settleOwnWith(CreditNoteId earlier) {
        CreditNotePosting.settle(
                draft, earlier, Optional.of(command.invoice()), issueDate, CreditSettlement.OWN_INVOICE);
    }

    /** Settles so much of its own invoice. */
    void settleOwn(long amount) {
        CreditNotePosting.settle(draft, id(), command.invoice(), amount, issueDate);
    }
}
