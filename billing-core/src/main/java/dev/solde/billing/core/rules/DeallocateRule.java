package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.Deallocation;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ends an allocation, a part of it, or all that is live of a settlement. */
final class DeallocateRule implements Rule<Deallocate, List<Deallocation>> {

    @Override
    public String kind() {
        return "deallocate";
    }

    @Override
    public LoadScope scope(Deallocate command) {
        return LoadScope.builder(command.account())
                .settlement(command.settlement())
                .allocations(command.allocation().stream().toList())
                .build();
    }

    @Override
    public Decision decide(Deallocate command, Loaded loaded, DecisionContext context) {
        Ledger ledger = loaded.ledger();
        AccountState account = ledger.account();
        List<Allocation> named = ledger.allocations().values().stream()
                .sorted(Comparator.comparingLong(Allocation::recordSequence)
                        .thenComparing(allocation -> allocation.id().uuid()))
                .toList();
        Optional<Rejection> refused = Refusals.first(
                () -> unknown(command, named),
                () -> named.stream()
                        .filter(allocation -> allocation.lock() != AllocationLock.NONE)
                        .findFirst()
                        .map(allocation -> new Rejection.AllocationLocked(allocation.id(), allocation.lock())),
                () -> named.stream()
                        .filter(allocation -> allocation.liveMinor() == 0)
                        .findFirst()
                        .map(allocation -> new Rejection.AlreadyDeallocated(allocation.id())),
                () -> command.amount().flatMap(amount -> Refusals.amounts(account, List.of(amount))),
                () -> command.amount()
                        .flatMap(amount -> named.stream()
                                .filter(allocation -> amount.isGreaterThan(allocation.liveAmount()))
                                .findFirst()
                                .map(allocation -> new Rejection.ExceedsAllocation(
                                        allocation.id(), amount, allocation.liveAmount()))),
                () -> EffectiveDates.refuse(
                        account,
                        command.effectiveDate(),
                        context.today(),
                        named.stream()
                                .flatMap(allocation -> Stream.of(credit(ledger, allocation), debit(ledger, allocation)))
                                .toList()));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        LedgerDraft draft = new LedgerDraft(ledger, context);
        for (Allocation allocation : named) {
            LocalDate effective = EffectiveDates.of(
                    command.effectiveDate(),
                    context.today(),
                    draft.item(allocation.credit()),
                    draft.item(allocation.debit()));
            long amount = command.amount().map(Amounts::minor).orElse(allocation.liveMinor());
            draft.add(new Deallocated(allocation.id(), amount, effective));
        }
        return draft.accept();
    }

    private static Optional<Rejection> unknown(Deallocate command, List<Allocation> named) {
        if (!named.isEmpty()) {
            return Optional.empty();
        }
        Optional<SettlementId> settlement = command.settlement();
        Optional<AllocationId> allocation = command.allocation();
        return settlement
                .<Rejection>map(Rejection.SettlementNotFound::new)
                .or(() -> allocation.map(Rejection.AllocationNotFound::new));
    }

    private static OpenItem credit(Ledger ledger, Allocation allocation) {
        return ledger.items().get(allocation.credit());
    }

    private static OpenItem debit(Ledger ledger, Allocation allocation) {
        return ledger.items().get(allocation.debit());
    }

    @Override
    public List<Deallocation> result(Made made) {
        return Deallocations.of(made);
    }
}
