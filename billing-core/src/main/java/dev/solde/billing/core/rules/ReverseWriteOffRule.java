package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.WriteOffReversal;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditWriteOffId;
import dev.solde.billing.ledger.CreditWriteOffReversalId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.WriteOffId;
import dev.solde.billing.ledger.WriteOffReversalId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes the write-off of a debit or of a credit back, once. */
final class ReverseWriteOffRule implements Rule<ReverseWriteOff, WriteOffReversal> {

    @Override
    public String kind() {
        return "reverse-write-off";
    }

    @Override
    public LoadScope scope(ReverseWriteOff command) {
        return LoadScope.builder(command.account())
                .item(command.writeOff())
                .allocationsOf(command.writeOff())
                .build();
    }

    @Override
    public Decision decide(ReverseWriteOff command, Loaded loaded, DecisionContext context) {
        Ledger ledger = loaded.ledger();
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(ledger, Set.of(command.writeOff())),
                () -> ledger.items().get(command.writeOff()).returnedMinor() > 0
                        ? Optional.of(new Rejection.AlreadyReversed(command.writeOff()))
                        : Optional.empty(),
                () -> ledger.allocations().values().stream()
                        .filter(allocation -> isWrittenOff(allocation, command.writeOff()))
                        .findFirst()
                        .map(allocation -> new Rejection.AllocationLocked(allocation.id(), allocation.lock())),
                () -> EffectiveDates.refuse(
                        ledger.account(),
                        command.postingDate(),
                        context.today(),
                        List.copyOf(ledger.items().values())));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        OpenItem writeOff = ledger.items().get(command.writeOff());
        LocalDate postingDate = command.postingDate()
                .orElseGet(() -> EffectiveDates.later(context.today(), EffectiveDates.bound(writeOff)));
        LedgerDraft draft = new LedgerDraft(ledger, context);
        for (Allocation allocation : ledger.allocations().values()) {
            LocalDate effective = EffectiveDates.of(
                    command.postingDate(),
                    postingDate,
                    draft.item(allocation.credit()),
                    draft.item(allocation.debit()));
            draft.add(new Deallocated(allocation.id(), allocation.liveMinor(), effective));
        }
        return reversed(draft, writeOff, postingDate, context).accept();
    }

    /** A written-off credit that was opened by a reversal may have been written off as a debit; that comes back first. */
    private static boolean isWrittenOff(Allocation allocation, ItemId writeOff) {
        return writeOff instanceof CreditWriteOffId && allocation.credit() instanceof WriteOffId;
    }

    /** All of the write-off is open now; the reversal takes it. */
    private static LedgerDraft reversed(
            LedgerDraft draft, OpenItem writeOff, LocalDate postingDate, DecisionContext context) {
        UUID uuid = context.ids().get();
        ItemId reversal = writeOff.id() instanceof WriteOffId of
                ? new WriteOffReversalId(of.account(), uuid)
                : new CreditWriteOffReversalId(writeOff.id().account(), uuid);
        draft.postOn(postingDate, reversal, writeOff.amountMinor(), "reversed", writeOff.id());
        CreditItemId credit = (CreditItemId) (reversal instanceof CreditItemId ? reversal : writeOff.id());
        DebitItemId debit = (DebitItemId) (reversal instanceof CreditItemId ? writeOff.id() : reversal);
        LocalDate effective = EffectiveDates.of(Optional.empty(), postingDate, draft.item(credit), draft.item(debit));
        return draft.allocate(
                credit,
                debit,
                writeOff.amountMinor(),
                effective,
                AllocationLock.REVERSAL,
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public WriteOffReversal result(Made made) {
        EntryPosted entry = made.facts(EntryPosted.class).get(0);
        return new WriteOffReversal(
                entry.item(),
                entry.origin().orElseThrow(),
                Amounts.ofMinor(entry.amountMinor(), made.currency()),
                entry.postingDate());
    }
}
