package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.Settlement;
import dev.solde.billing.command.Settle;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
                () -> signWrong(command),
                () -> SettlementFunding.unbalanced(command, ledger),
                () -> exceedsOpen(command, ledger),
                () -> EffectiveDates.refuse(
                        account,
                        command.effectiveDate(),
                        context.today(),
                        items(command).stream().map(ledger.items()::get).toList()));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        SettlementId id = new SettlementId(account.id(), context.ids().get());
        return new SettlementFunding(command, ledger, context, id).accept();
    }

    /** A debit takes a positive amount, a credit note a negative one; other items have no line. */
    private static Optional<Rejection> signWrong(Settle command) {
        return command.lines().stream()
                .filter(line -> line.item().kind().side() == Side.DEBIT
                        ? line.amount().isNegative()
                        : line.item().kind() != ItemKind.CREDIT_NOTE
                                || line.amount().isPositive())
                .findFirst()
                .map(line -> new Rejection.SignWrong(line.item(), line.amount()));
    }

    private static Optional<Rejection> exceedsOpen(Settle command, Ledger ledger) {
        for (Settle.SignedLine line : command.lines()) {
            OpenItem item = ledger.items().get(line.item());
            if (line.amount().abs().isGreaterThan(item.openAmount())) {
                return Optional.of(new Rejection.ExceedsOpenAmount(
                        line.item(), line.amount().abs(), item.openAmount()));
            }
        }
        return Optional.empty();
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
