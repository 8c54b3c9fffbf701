package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/** Allocates pairs by hand: all or none, in any order. */
final class AllocateRule implements Rule<Allocate, List<Allocation>> {

    @Override
    public String kind() {
        return "allocate";
    }

    @Override
    public LoadScope scope(Allocate command) {
        return LoadScope.builder(command.account())
                .items(items(command).collect(Collectors.toSet()))
                .build();
    }

    private static Stream<ItemId> items(Allocate command) {
        return command.pairs().stream().flatMap(pair -> Stream.of(pair.credit(), pair.debit()));
    }

    @Override
    public Decision decide(Allocate command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        List<ItemId> ids = items(command).toList();
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(loaded.ledger(), ids),
                () -> Refusals.amounts(
                        account,
                        command.pairs().stream().map(Allocate.Pair::amount).toList()),
                () -> exceedsOpen(command, loaded),
                () -> EffectiveDates.refuse(
                        account,
                        command.effectiveDate(),
                        context.today(),
                        ids.stream().map(loaded.ledger().items()::get).toList()));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        LedgerDraft draft = new LedgerDraft(loaded.ledger(), context);
        for (Allocate.Pair pair : command.pairs()) {
            LocalDate effective = EffectiveDates.of(
                    command.effectiveDate(), context.today(), draft.item(pair.credit()), draft.item(pair.debit()));
            draft.allocate(pair.credit(), pair.debit(), Amounts.minor(pair.amount()), effective);
        }
        return draft.accept();
    }

    /** All that is asked of an item together must be open, whatever the order of the pairs. */
    private static Optional<Rejection> exceedsOpen(Allocate command, Loaded loaded) {
        Map<ItemId, MonetaryAmount> wanted = new LinkedHashMap<>();
        for (Allocate.Pair pair : command.pairs()) {
            for (ItemId id : List.of(pair.credit(), pair.debit())) {
                wanted.merge(id, pair.amount(), MonetaryAmount::add);
            }
        }
        for (ItemId id : wanted.keySet()) {
            OpenItem item = loaded.ledger().items().get(id);
            if (wanted.get(id).isGreaterThan(item.openAmount())) {
                return Optional.of(new Rejection.ExceedsOpenAmount(id, wanted.get(id), item.openAmount()));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Allocation> result(Made made) {
        return Allocations.of(made);
    }
}
