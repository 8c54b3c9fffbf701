package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** Allocates pairs by hand: all or none, in any order. */
final class AllocateRule implements Rule<Allocate, List<Allocation>> {

    @Override
    public String kind() {
        return "allocate";
    }

    @Override
    public LoadScope scope(Allocate command) {
        return LoadScope.builder(command.account()).items(items(command)).build();
    }

    private static List<ItemId> items(Allocate command) {
        List<ItemId> items = new ArrayList<>(2 * command.pairs().size());
        for (Allocate.Pair pair : command.pairs()) {
            items.add(pair.credit());
            items.add(pair.debit());
        }
        return items;
    }

    private static List<MonetaryAmount> amounts(Allocate command) {
        List<MonetaryAmount> amounts = new ArrayList<>(command.pairs().size());
        command.pairs().forEach(pair -> amounts.add(pair.amount()));
        return amounts;
    }

    @Override
    public Decision decide(Allocate command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        List<ItemId> ids = items(command);
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(loaded.ledger(), ids),
                () -> Refusals.amounts(account, amounts(command)),
                () -> exceedsOpen(command, loaded),
                () -> EffectiveDates.refuse(
                        account, command.effectiveDate(), context.today(), named(loaded.ledger(), ids)));
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

    private static List<OpenItem> named(Ledger ledger, List<ItemId> ids) {
        List<OpenItem> items = new ArrayList<>(ids.size());
        ids.forEach(id -> items.add(ledger.items().get(id)));
        return items;
    }

    /** All that is asked of an item together must be open, whatever the order of the pairs. */
    private static Optional<Rejection> exceedsOpen(Allocate command, Loaded loaded) {
        Map<ItemId, Long> wanted = new LinkedHashMap<>();
        for (Allocate.Pair pair : command.pairs()) {
            long amount = Amounts.minor(pair.amount());
            wanted.merge(pair.credit(), amount, Math::addExact);
            wanted.merge(pair.debit(), amount, Math::addExact);
        }
        return Refusals.ofAny(wanted.keySet(), id -> {
            OpenItem item = loaded.ledger().items().get(id);
            long asked = wanted.get(id);
            return asked <= item.openMinor()
                    ? Optional.empty()
                    : Optional.of(new Rejection.ExceedsOpenAmount(
                            id, Amounts.ofMinor(asked, item.currency()), item.openAmount()));
        });
    }

    @Override
    public List<Allocation> result(Made made) {
        return Allocations.of(made);
    }
}
