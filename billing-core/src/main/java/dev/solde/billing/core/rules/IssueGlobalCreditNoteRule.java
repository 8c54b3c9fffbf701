package dev.solde.billing.core.rules;

import dev.solde.billing.BillingSettings;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.DraftVersion;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.core.allocation.OldestDueFirst;
import dev.solde.billing.core.documents.DocumentReader;
import dev.solde.billing.core.tax.DocumentFigures;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.DocumentType;
import dev.solde.billing.document.Series;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesNeed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Issues a credit note that stands alone: one credit of its total. */
final class IssueGlobalCreditNoteRule implements Rule<IssueGlobalCreditNote, CreditNote> {

    @Override
    public String kind() {
        return "issue-global-credit-note";
    }

    @Override
    public LoadScope scope(IssueGlobalCreditNote command) {
        return Drafts.scope(LoadScope.builder(command.account()), command.draft())
                .number(command.number())
                .build();
    }

    @Override
    public List<SeriesNeed> series(IssueGlobalCreditNote command, DecisionContext context) {
        return command.number().isPresent()
                ? List.of()
                : List.of(SeriesNeed.of(series(command, context.settings()), issueDate(command, context)));
    }

    private static Series series(IssueGlobalCreditNote command, BillingSettings settings) {
        return Numbering.declared(command.series().orElse(settings.creditNoteSeries()), settings);
    }

    @Override
    public Candidates candidates(IssueGlobalCreditNote command, Loaded loaded, DecisionContext context) {
        if (CreditNotePosting.settlement(command.settle(), context.settings()) != CreditSettlement.OWN_THEN_OLDEST) {
            return Candidates.NONE;
        }
        AccountState account = loaded.ledger().account();
        AskedDocument asked = asked(command);
        if (asked.refuseMoney(account).isPresent()) {
            return Candidates.NONE;
        }
        try {
            long total =
                    asked.figures(Amounts.digits(account.currency())).totals().totalInclTax();
            return Candidates.debits(Math.max(0, total), OldestDueFirst.INSTANCE);
        } catch (ArithmeticException refusedByTheDecision) {
            return Candidates.NONE;
        }
    }

    @Override
    public Decision decide(IssueGlobalCreditNote command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        LocalDate issueDate = issueDate(command, context);
        AskedDocument asked = asked(command);
        Optional<Rejection> refused = Refusals.first(
                () -> Drafts.refuse(command.draft(), loaded),
                () -> asked.refuseMoney(account),
                () -> Refusals.date(account, issueDate, context.today()));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        DocumentFigures figures;
        try {
            figures = asked.figures(Amounts.digits(account.currency()));
        } catch (ArithmeticException tooLarge) {
            return new Decision.Reject(new Rejection.AmountTooLarge(tooLarge.getMessage()));
        }
        long total = figures.totals().totalInclTax();
        refused = Refusals.first(
                () -> total <= 0 ? Optional.of(new Rejection.NothingToCredit(account.id())) : Optional.empty(),
                () -> Numbering.refuse(
                        command.number(), series(command, context.settings()), issueDate, loaded, context));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        CreditNoteId id = new CreditNoteId(account.id(), Drafts.id(command.draft(), context));
        LedgerDraft draft = new LedgerDraft(loaded.ledger(), context);
        new DocumentIssue(
                        command.number(),
                        series(command, context.settings()),
                        issueDate,
                        issueDate,
                        Optional.empty(),
                        command.buyer(),
                        command.note(),
                        command.references())
                .write(id, DocumentType.GLOBAL_CREDIT_NOTE, asked, figures, draft, context);
        CreditNotePosting.post(draft, id, total, issueDate);
        CreditNotePosting.settle(
                draft,
                id,
                Optional.empty(),
                issueDate,
                CreditNotePosting.settlement(command.settle(), context.settings()));
        return draft.accept();
    }

    @Override
    public Optional<ItemId> issuedDraft(IssueGlobalCreditNote command) {
        return command.draft().map(DraftVersion::document);
    }

    private static AskedDocument asked(IssueGlobalCreditNote command) {
        return new AskedDocument(command.priceMode(), command.lines(), command.allowances(), command.charges());
    }

    private static LocalDate issueDate(IssueGlobalCreditNote command, DecisionContext context) {
        return command.issueDate().orElse(context.today());
    }

    @Override
    public CreditNote result(Made made) {
        DocumentIssued issued = made.facts(DocumentIssued.class).get(0);
        return DocumentReader.creditNote((CreditNoteId) issued.document(), made.facts(), made.currency());
    }
}
