package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.DraftVersion;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.core.allocation.OldestDueFirst;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesNeed;
import java.util.List;
import java.util.Optional;

/** Issues a credit note on an invoice, never of more than is left of it. */
final class IssueCreditNoteRule implements Rule<IssueCreditNote, CreditNote> {

    @Override
    public String kind() {
        return "issue-credit-note";
    }

    @Override
    public LoadScope scope(IssueCreditNote command) {
        return CreditNoteIssue.scope(LoadScope.builder(command.account()), command)
                .build();
    }

    @Override
    public List<SeriesNeed> series(IssueCreditNote command, DecisionContext context) {
        return CreditNoteIssue.seriesNeed(command, context);
    }

    @Override
    public Optional<LoadScope> further(IssueCreditNote command, Loaded loaded, DecisionContext context, int round) {
        return CreditNoteIssue.further(command, loaded, round);
    }

    @Override
    public Optional<ItemId> issuedDraft(IssueCreditNote command) {
        return command.draft().map(DraftVersion::document);
    }

    @Override
    public Candidates candidates(IssueCreditNote command, Loaded loaded, DecisionContext context) {
        return Candidates.debits(
                CreditNoteIssue.debitsToSee(command, settlement(command, context), loaded), OldestDueFirst.INSTANCE);
    }

    private static CreditSettlement settlement(IssueCreditNote command, DecisionContext context) {
        return CreditNotePosting.settlement(command.settle(), context.settings());
    }

    @Override
    public Decision decide(IssueCreditNote command, Loaded loaded, DecisionContext context) {
        LedgerDraft draft = new LedgerDraft(loaded.ledger(), context);
        CreditNoteIssue note = CreditNoteIssue.of(command, loaded, draft, context);
        Optional<Rejection> refused = note.issue();
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        note.settle(settlement(command, context));
        return draft.accept();
    }

    @Override
    public CreditNote result(Made made) {
        return CreditNoteIssue.result(made);
    }
}
