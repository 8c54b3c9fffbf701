package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.Settlement;
import dev.solde.billing.command.Settle;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.money.MonetaryAmount;

/** Settles with the signed lines of a clerk's form, with one payment or none. */
final class SettleRule implements Rule<Settle, Settlement> {

    @Override
    public String kind() {
        return "settle";
    }

    @Override
    public LoadScope scope(Settle command) {
        return LoadScope.builder(command.account()).items(items(command)).build();
    }

    private static List<ItemId> items(Settle command) {
        List<ItemId> items = new ArrayList<>();
        command.lines().forEach(line -> items.add(line.item()));
        command.payment().ifPresent(items::add);
        return items;
    }

    @Override
    public Decision decide(Settle command, Loaded loaded, DecisionContext context) {
        Ledger ledger = loaded.ledger();
        AccountState account = ledger.account();
        List<MonetaryAmount> amounts =
                command.lines().stream().map(Settle.SignedLine::amount).toList();
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(ledger, items(command)),
                () -> Refusals.amounts(account, amounts),
                () -> SignedLines.refuse(command.lines(), command.payment(), ledger),
                () -> EffectiveDates.refuse(
                        account,
                        command.effectiveDate(),
                        context.today(),
                        items(command).stream().map(ledger.items()::get).toList()));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        SettlementId id = new SettlementId(account.id(), context.ids().get());
        LedgerDraft draft = new LedgerDraft(ledger, context);
        SettlementFunding.of(command.lines(), command.payment(), ledger, Map.of())
                .forEach((pair, amount) -> draft.allocate(
                        pair.credit(),
                        pair.debit(),
                        amount,
                        EffectiveDates.of(
                                command.effectiveDate(),
                                context.today(),
                                draft.item(pair.credit()),
                                draft.item(pair.debit())),
                        AllocationLock.NONE,
                        Optional.of(id),
                        command.payment()));
        return draft.accept();
    }

    @Override
    public Settlement result(Made made) {
        Set<SettlementId> ids = new HashSet<>();
        Set<PaymentId> payments = new HashSet<>();
        made.facts(Allocated.class).forEach(fact -> {
            fact.settlement().ifPresent(ids::add);
            fact.payment().ifPresent(payments::add);
        });
        return new Settlement(ids.iterator().next(), payments.stream().findFirst(), Allocations.of(made));
    }
}
