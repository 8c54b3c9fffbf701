package dev.solde.billing.core.rules;

import dev.solde.billing.BillingSettings;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.core.allocation.OldestDueFirst;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every credit note does to the ledger: one credit of its total, then what it settles. */
final class CreditNotePosting {

    private CreditNotePosting() {}

    static CreditSettlement settlement(Optional<CreditSettlement> asked, BillingSettings settings) {
        return asked.orElse(settings.creditSettlement());
    }

    /** The credit, all of it open. */
    static void post(LedgerDraft draft, CreditNoteId note, long total, LocalDate issueDate) {
        draft.post(note, total, issueDate, issueDate, issueDate, issueDate, Optional.empty());
    }

    /** Settles with what is open of the note. */
    static void settle(
            LedgerDraft draft,
            CreditNoteId note,
            Optional<InvoiceId> invoice,
            LocalDate issueDate,
            CreditSettlement settlement) {
        if (settlement == CreditSettlement.NONE) {
            return;
        }
        invoice.ifPresent(own -> settle(
                draft,
                note,
                own,
                Math.min(draft.item(note).openMinor(), draft.item(own).openMinor()),
                issueDate));
        if (settlement == CreditSettlement.OWN_THEN_OLDEST) {
            settleOldest(draft, note, issueDate);
        }
    }

    private static void settleOldest(LedgerDraft draft, CreditNoteId note, LocalDate issueDate) {
        OpenItem credit = draft.item(note);
        if (credit.openMinor() == 0) {
            return;
        }
        List<OpenItem> debits = OpenItems.of(draft.items(), Side.DEBIT);
        AllocationProposal proposal = OldestDueFirst.INSTANCE.propose(new AllocationRequest(
                note.account(), 0, credit.currency(), issueDate, 0, List.of(credit), debits, Map.of()));
        proposal.shares().forEach(share -> settle(draft, note, share.debit(), share.amountMinor(), issueDate));
    }

    /** Settles so much of a debit. */
    static void settle(LedgerDraft draft, CreditNoteId note, DebitItemId debit, long amount, LocalDate issueDate) {
        if (amount > 0) {
            LocalDate effective = EffectiveDates.of(Optional.empty(), issueDate, draft.item(note), draft.item(debit));
            draft.allocate(note, debit, amount, effective);
        }
    }
}
