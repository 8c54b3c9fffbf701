package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.core.allocation.OldestDueFirst;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets a strategy settle what waits: on the account, or from the side of one item. */
final class AutoAllocateRule implements Rule<AutoAllocate, List<Allocation>> {

    @Override
    public String kind() {
        return "auto-allocate";
    }

    @Override
    public LoadScope scope(AutoAllocate command) {
        return LoadScope.builder(command.account())
                .items(command.item().stream().toList())
                .build();
    }

    @Override
    public Candidates candidates(AutoAllocate command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        AllocationStrategy strategy = strategy(command);
        if (command.item().isEmpty()) {
            return Candidates.both(Math.min(account.openDebitMinor(), account.openCreditMinor()), strategy);
        }
        ItemId id = command.item().get();
        long open = loaded.ledger().item(id).map(OpenItem::openMinor).orElse(0L);
        if (id.kind().side() == Side.CREDIT) {
            return Candidates.debits(open, strategy);
        }
        return Candidates.credits(
                open, id instanceof InvoiceId invoice ? Optional.of(invoice) : Optional.empty(), strategy);
    }

    private static AllocationStrategy strategy(AutoAllocate command) {
        return command.strategy().orElse(OldestDueFirst.INSTANCE);
    }

    @Override
    public Decision decide(AutoAllocate command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(
                        loaded.ledger(), command.item().map(Set::of).orElseGet(Set::of)),
                () -> EffectiveDates.refuse(account, command.effectiveDate(), context.today(), List.of()));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        LedgerDraft draft = new LedgerDraft(loaded.ledger(), context);
        Proposals answer = Proposals.of(
                strategy(command),
                new AllocationRequest(
                        account.id(),
                        account.version(),
                        account.currency(),
                        command.effectiveDate().orElse(context.today()),
                        side(command, draft, Side.CREDIT),
                        side(command, draft, Side.DEBIT)));
        AllocationProposal proposal = answer.proposal();
        refused = Refusals.first(
                answer::refused,
                () -> EffectiveDates.refuse(
                        account,
                        command.effectiveDate(),
                        context.today(),
                        proposal.shares().stream()
                                .flatMap(share ->
                                        List.of(draft.item(share.credit()), draft.item(share.debit())).stream())
                                .toList()));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        for (AllocationProposal.Share share : proposal.shares()) {
            LocalDate effective = EffectiveDates.of(
                    command.effectiveDate(), context.today(), draft.item(share.credit()), draft.item(share.debit()));
            draft.allocate(share.credit(), share.debit(), share.amountMinor(), effective);
        }
        return draft.accept();
    }

    /** The one item on its own side, the candidates on the other; without an item the candidates on both. */
    private static List<OpenItem> side(AutoAllocate command, LedgerDraft draft, Side side) {
        return OpenItems.of(draft.items(), side).stream()
                .filter(item -> command.item()
                        .filter(id -> id.kind().side() == side)
                        .map(item.id()::equals)
                        .orElse(true))
                .toList();
    }

    @Override
    public List<Allocation> result(Made made) {
        return Allocations.of(made);
    }
}
