package dev.solde.billing.core.rules;

import dev.solde.billing.command.Settle.SignedLine;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Which credit funds which debit of signed lines: the credit notes first, each its own invoice before the others in the
 * canonical order, then the payment what is left. What funds each other already goes on as far as the lines allow, so
 * that a form that is saved again changes as little as can be.
 */
final class SettlementFunding {

    /** A credit and a debit that it funds. */
    record Pair(CreditItemId credit, DebitItemId debit) {

        static Pair of(Allocation allocation) {
            return new Pair(allocation.credit(), allocation.debit());
        }
    }

    private final Map<OpenItem, Long> debits = new LinkedHashMap<>();
    private final Map<OpenItem, Long> credits = new LinkedHashMap<>();
    private final Map<Pair, Long> live;
    private final Map<Pair, Long> funded = new LinkedHashMap<>();

    private SettlementFunding(Map<Pair, Long> live) {
        this.live = live;
    }

    /**
     * The amount of each pair, in minor units.
     *
     * @param ledger with all of the lines open
     * @param live what the pairs have already
     */
    static Map<Pair, Long> of(
            List<SignedLine> lines, Optional<PaymentId> payment, Ledger ledger, Map<Pair, Long> live) {
        SettlementFunding funding = new SettlementFunding(live);
        funding.take(lines, payment, ledger);
        return funding.fund();
    }

    private void take(List<SignedLine> lines, Optional<PaymentId> payment, Ledger ledger) {
        Map<ItemId, Long> asked = new LinkedHashMap<>();
        lines.forEach(line -> asked.put(line.item(), Amounts.minor(line.amount())));
        List<OpenItem> items = asked.keySet().stream().map(ledger.items()::get).toList();
        OpenItems.withDisputed(items, Side.DEBIT).forEach(item -> debits.put(item, asked.get(item.id())));
        OpenItems.withDisputed(items, Side.CREDIT).forEach(item -> credits.put(item, -asked.get(item.id())));
        long rest = asked.values().stream().reduce(0L, Math::addExact);
        payment.map(ledger.items()::get).ifPresent(paid -> credits.put(paid, rest));
    }

    private Map<Pair, Long> fund() {
        credits.keySet().forEach(credit -> own(credit).ifPresent(debit -> keep(credit, debit)));
        each(this::keep);
        credits.keySet().forEach(credit -> own(credit).ifPresent(debit -> fund(credit, debit)));
        each(this::fund);
        return funded;
    }

    private void each(BiConsumer<OpenItem, OpenItem> step) {
        credits.keySet().forEach(credit -> debits.keySet().forEach(debit -> step.accept(credit, debit)));
    }

    /** The invoice that a credit note corrects, if it has a line. */
    private Optional<OpenItem> own(OpenItem credit) {
        return credit.origin()
                .flatMap(invoice -> debits.keySet().stream()
                        .filter(debit -> debit.id().equals(invoice))
                        .findFirst());
    }

    private void keep(OpenItem credit, OpenItem debit) {
        Pair pair = pair(credit, debit);
        add(credit, debit, live.getOrDefault(pair, 0L) - funded.getOrDefault(pair, 0L));
    }

    private void fund(OpenItem credit, OpenItem debit) {
        add(credit, debit, Long.MAX_VALUE);
    }

    private void add(OpenItem credit, OpenItem debit, long most) {
        long amount = Math.min(most, Math.min(credits.get(credit), debits.get(debit)));
        if (amount > 0) {
            funded.merge(pair(credit, debit), amount, Math::addExact);
            credits.put(credit, credits.get(credit) - amount);
            debits.put(debit, debits.get(debit) - amount);
        }
    }

    private static Pair pair(OpenItem credit, OpenItem debit) {
        return new Pair((CreditItemId) credit.id(), (DebitItemId) debit.id());
    }
}
