package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.core.allocation.OldestDueFirst;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
                .documentsNamed(strategy(command).lookups())
                .build();
    }

    @Override
    public Candidates candidates(AutoAllocate command, Loaded loaded, DecisionContext context) {
        return Candidates.waiting(command.item(), loaded.ledger(), strategy(command));
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
                Requests.ofWaiting(
                        account,
                        command.effectiveDate().orElse(context.today()),
                        command.item(),
                        draft.items(),
                        loaded.named()));
        AllocationProposal proposal = answer.proposal();
        refused = Refusals.first(
                answer::refused,
                () -> EffectiveDates.refuse(
                        account,
                        command.effectiveDate(),
                        context.today(),
                        proposal.shares().stream()
                                .flatMap(share -> Stream.of(draft.item(credit(share)), draft.item(share.debit())))
                                .toList()));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        for (AllocationProposal.Share share : proposal.shares()) {
            LocalDate effective = EffectiveDates.of(
                    command.effectiveDate(), context.today(), draft.item(credit(share)), draft.item(share.debit()));
            draft.allocate(credit(share), share.debit(), share.amountMinor(), effective);
        }
        return draft.accept();
    }

    private static CreditItemId credit(AllocationProposal.Share share) {
        return share.credit().orElseThrow();
    }

    @Override
    public List<Allocation> result(Made made) {
        return Allocations.of(made);
    }
}
