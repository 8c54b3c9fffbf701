package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.Settle;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.money.CurrencyUnit;

/**
 * Which credit funds which debit of a settlement: the credit notes first, each its own invoice before the others in the
 * canonical order, then the payment what is left.
 */
final class SettlementFunding {

    private final Settle command;
    private final DecisionContext context;
    private final SettlementId settlement;
    private final LedgerDraft draft;
    private final Map<OpenItem, Long> debits = new LinkedHashMap<>();
    private final Map<OpenItem, Long> notes = new LinkedHashMap<>();

    SettlementFunding(Settle command, Ledger ledger, DecisionContext context, SettlementId settlement) {
        this.command = command;
        this.context = context;
        this.settlement = settlement;
        this.draft = new LedgerDraft(ledger, context);
        Map<ItemId, Long> asked = new LinkedHashMap<>();
        command.lines().forEach(line -> asked.put(line.item(), Math.abs(Amounts.minor(line.amount()))));
        List<OpenItem> items = asked.keySet().stream().map(ledger.items()::get).toList();
        OpenItems.of(items, Side.DEBIT).forEach(item -> debits.put(item, asked.get(item.id())));
        OpenItems.of(items, Side.CREDIT).forEach(item -> notes.put(item, asked.get(item.id())));
    }

    /** Refuses credit notes above the debits, a sum other than 0 without a payment, and more than the payment has. */
    static Optional<Rejection> unbalanced(Settle command, Ledger ledger) {
        CurrencyUnit currency = ledger.account().currency();
        long positive = 0;
        long negative = 0;
        for (Settle.SignedLine line : command.lines()) {
            long amount = Amounts.minor(line.amount());
            positive = Math.addExact(positive, Math.max(0, amount));
            negative = Math.addExact(negative, Math.max(0, -amount));
        }
        long rest = positive - negative;
        if (rest < 0 || (rest != 0 && command.payment().isEmpty())) {
            return Optional.of(new Rejection.NotBalanced(
                    Amounts.ofMinor(positive, currency), Amounts.ofMinor(negative, currency)));
        }
        return command.payment()
                .map(ledger.items()::get)
                .filter(payment -> rest > payment.openMinor())
                .map(payment -> new Rejection.ExceedsPayment(Amounts.ofMinor(rest, currency), payment.openAmount()));
    }

    Decision accept() {
        notes.forEach((note, amount) -> note.origin()
                .flatMap(own -> debits.keySet().stream()
                        .filter(debit -> debit.id().equals(own))
                        .findFirst())
                .ifPresent(own -> fund(note, own)));
        for (OpenItem note : List.copyOf(notes.keySet())) {
            for (OpenItem debit : List.copyOf(debits.keySet())) {
                fund(note, debit);
            }
        }
        command.payment()
                .ifPresent(payment -> debits.forEach((debit, amount) -> {
                    if (amount > 0) {
                        allocate(payment, (DebitItemId) debit.id(), amount);
                    }
                }));
        return draft.accept();
    }

    private void fund(OpenItem note, OpenItem debit) {
        long amount = Math.min(notes.get(note), debits.get(debit));
        if (amount > 0) {
            allocate((CreditItemId) note.id(), (DebitItemId) debit.id(), amount);
            notes.put(note, notes.get(note) - amount);
            debits.put(debit, debits.get(debit) - amount);
        }
    }

    private void allocate(CreditItemId credit, DebitItemId debit, long amount) {
        LocalDate effective =
                EffectiveDates.of(command.effectiveDate(), context.today(), draft.item(credit), draft.item(debit));
        draft.allocate(
                credit, debit, amount, effective, AllocationLock.NONE, Optional.of(settlement), command.payment());
    }
}
