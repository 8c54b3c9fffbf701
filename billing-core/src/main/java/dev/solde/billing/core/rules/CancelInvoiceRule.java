package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.CancelInvoice;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.CreditedPart;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.core.documents.CreditedInvoice;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentReinstatementId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesNeed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cancels an invoice: a credit note of all that is left of it, which settles it, and the mark. */
final class CancelInvoiceRule implements Rule<CancelInvoice, CreditNote> {

    @Override
    public String kind() {
        return "cancel-invoice";
    }

    @Override
    public LoadScope scope(CancelInvoice command) {
        return CreditNoteIssue.scope(LoadScope.builder(command.account()), note(command))
                .allocationsOf(command.invoice())
                .build();
    }

    @Override
    public Optional<LoadScope> further(CancelInvoice command, Loaded loaded, DecisionContext context, int round) {
        Optional<LoadScope> ofNote = CreditNoteIssue.further(note(command), loaded, round);
        List<CreditNoteId> earlier = earlierNotes(command, loaded);
        return round > 0 || earlier.isEmpty()
                ? ofNote
                : Optional.of(ofNote.map(LoadScope::toBuilder)
                        .orElseGet(() -> LoadScope.builder(command.account()))
                        .addAllItems(earlier)
                        .build());
    }

    private static List<CreditNoteId> earlierNotes(CancelInvoice command, Loaded loaded) {
        return CreditedInvoice.notesOn(command.invoice(), loaded.credited());
    }

    @Override
    public List<SeriesNeed> series(CancelInvoice command, DecisionContext context) {
        return CreditNoteIssue.seriesNeed(note(command), context);
    }

    private static IssueCreditNote note(CancelInvoice command) {
        return IssueCreditNote.builder(command.invoice())
                .part(new CreditedPart.Whole())
                .issueDate(command.issueDate())
                .number(command.number())
                .series(command.series())
                .references(command.references())
                .note(command.note())
                .sourceRelease(command.sourceRelease())
                .build();
    }

    @Override
    public Decision decide(CancelInvoice command, Loaded loaded, DecisionContext context) {
        LedgerDraft draft = new LedgerDraft(loaded.ledger(), context);
        CreditNoteIssue note = CreditNoteIssue.of(note(command), loaded, draft, context);
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(loaded.ledger(), Set.of(command.invoice())),
                () -> isCancelled(command, loaded)
                        ? Optional.of(new Rejection.AlreadyCredited(command.invoice(), Optional.empty()))
                        : Optional.empty(),
                () -> hasPayments(command, loaded),
                () -> hasCredit(command, loaded),
                note::issue);
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        note.settle(CreditSettlement.OWN_INVOICE);
        earlierNotes(command, loaded).forEach(note::settleOwnWith);
        return draft.add(new FlagRaised(FlagRaised.Flag.CANCELLED, Optional.of(command.invoice()), 0))
                .accept();
    }

    /** The mark stands in the record of the credit note that came with it. */
    private static boolean isCancelled(CancelInvoice command, Loaded loaded) {
        return loaded.credited().stream()
                .flatMap(record -> record.facts(FlagRaised.class).stream())
                .anyMatch(raised -> raised.flag() == FlagRaised.Flag.CANCELLED
                        && raised.item().equals(Optional.of(command.invoice())));
    }

    private static Optional<Rejection> hasPayments(CancelInvoice command, Loaded loaded) {
        if (command.whenPaid() == CancelInvoice.PaidInvoice.KEEP_CREDIT) {
            return Optional.empty();
        }
        return loaded.ledger().allocations().values().stream()
                .map(Allocation::credit)
                .filter(credit -> credit instanceof PaymentId || credit instanceof PaymentReinstatementId)
                .findFirst()
                .map(credit -> new Rejection.HasPayments(command.invoice(), credit));
    }

    /** An earlier note that waits would leave as much of the cancelled invoice open. */
    private static Optional<Rejection> hasCredit(CancelInvoice command, Loaded loaded) {
        if (command.whenPaid() == CancelInvoice.PaidInvoice.KEEP_CREDIT) {
            return Optional.empty();
        }
        return earlierNotes(command, loaded).stream()
                .filter(note -> !loaded.ledger().items().get(note).isSettled())
                .findFirst()
                .map(note -> new Rejection.HasCredit(
                        command.invoice(),
                        note,
                        loaded.ledger().items().get(note).openAmount()));
    }

    @Override
    public CreditNote result(Made made) {
        return CreditNoteIssue.result(made);
    }
}
