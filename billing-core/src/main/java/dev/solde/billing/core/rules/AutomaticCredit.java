package dev.solde.billing.core.rules;

import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.core.allocation.OldestDueFirst;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.CreditApplication;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an account says that credit is applied automatically, what a command issues or records takes part at once: new credit
 * pays what is owed, a credit note its own invoice before all, then the oldest due, and a new invoice takes credit that
 * waits. Part of the same decision, whatever the command.
 */
public final class AutomaticCredit {

    private AutomaticCredit() {}

    /** Which open items must be seen once it is known what the command makes; none where credit waits for a person. */
    public static Candidates candidates(Ledger before, List<Fact> facts, DecisionContext context) {
        if (application(before.account(), context) == CreditApplication.MANUAL) {
            return Candidates.NONE;
        }
        LedgerDraft draft = new LedgerDraft(before, context).addAll(facts);
        long credit = open(draft, facts, Side.CREDIT);
        long debit = open(draft, facts, Side.DEBIT);
        return new Candidates(credit, debit, Set.of());
    }

    private static CreditApplication application(AccountState account, DecisionContext context) {
        return account.settings().creditApplication().orElse(context.settings().creditApplication());
    }

    private static long open(LedgerDraft draft, List<Fact> facts, Side side) {
        return made(facts, side).map(draft::item).mapToLong(OpenItem::openMinor).reduce(0, Math::addExact);
    }

    /** What the command issued or recorded that may take part: invoices, credit notes and payments. */
    private static Stream<ItemId> made(List<Fact> facts, Side side) {
        return facts.stream()
                .filter(EntryPosted.class::isInstance)
                .map(fact -> ((EntryPosted) fact).item())
                .filter(item -> item.kind().side() == side)
                .filter(item -> item instanceof InvoiceId || item instanceof CreditNoteId || item instanceof PaymentId);
    }

    /** The facts with the allocations that follow from them. */
    public static List<Fact> applied(Ledger seen, List<Fact> facts, DecisionContext context) {
        LedgerDraft draft = new LedgerDraft(seen, context).addAll(facts);
        made(facts, Side.CREDIT).forEach(credit -> {
            allocate(draft, List.of(draft.item(credit)), ownInvoice(draft, credit), credit);
            allocate(draft, List.of(draft.item(credit)), OpenItems.of(draft.items(), Side.DEBIT), credit);
        });
        made(facts, Side.DEBIT)
                .forEach(debit ->
                        allocate(draft, OpenItems.of(draft.items(), Side.CREDIT), List.of(draft.item(debit)), debit));
        return draft.facts();
    }

    private static List<OpenItem> ownInvoice(LedgerDraft draft, ItemId credit) {
        Optional<ItemId> corrected = draft.item(credit).origin();
        return OpenItems.of(draft.items(), Side.DEBIT).stream()
                .filter(debit -> corrected.equals(Optional.of(debit.id())))
                .toList();
    }

    private static void allocate(LedgerDraft draft, List<OpenItem> credits, List<OpenItem> debits, ItemId made) {
        AccountState account = draft.account();
        LocalDate date = draft.item(made).postingDate();
        AllocationRequest request = new AllocationRequest(
                account.id(),
                account.version(),
                account.currency(),
                date,
                0,
                OpenItems.of(credits, Side.CREDIT),
                OpenItems.of(debits, Side.DEBIT),
                Map.of());
        OldestDueFirst.INSTANCE.propose(request).shares().forEach(share -> {
            CreditItemId credit = share.credit().orElseThrow();
            LocalDate effective =
                    EffectiveDates.of(Optional.empty(), date, draft.item(credit), draft.item(share.debit()));
            draft.allocate(credit, share.debit(), share.amountMinor(), effective);
        });
    }
}
