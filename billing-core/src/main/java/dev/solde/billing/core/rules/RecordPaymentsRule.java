package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.command.PaymentShare;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordPayments;
import dev.solde.billing.core.documents.PaymentReader;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Records one payment per method, all or none, each seeing what the one before it left open. */
final class RecordPaymentsRule implements Rule<RecordPayments, List<Payment>> {

    @Override
    public String kind() {
        return "record-payments";
    }

    @Override
    public LoadScope scope(RecordPayments command) {
        return scope(command.account(), command.payments());
    }

    static LoadScope scope(AccountId account, List<RecordPayment> payments) {
        Set<ItemId> debits = new HashSet<>();
        payments.forEach(
                payment -> payment.shares().stream().map(PaymentShare::debit).forEach(debits::add));
        Set<String> names = new HashSet<>();
        payments.forEach(payment -> {
            payment.remittance().ifPresent(words -> names.addAll(words.names()));
            payment.allocateBy().ifPresent(strategy -> names.addAll(strategy.lookups()));
        });
        return LoadScope.builder(account).items(debits).documentsNamed(names).build();
    }

    @Override
    public Set<StatementId> paidStatements(RecordPayments command) {
        return statements(command.payments());
    }

    static Set<StatementId> statements(List<RecordPayment> payments) {
        return payments.stream()
                .flatMap(payment -> payment.statement().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<LoadScope> further(RecordPayments command, Loaded loaded, DecisionContext context, int round) {
        return onStatements(command.account(), context, round);
    }

    /** The debits on the statements that are paid, once it is known which they are. */
    static Optional<LoadScope> onStatements(AccountId account, DecisionContext context, int round) {
        if (round > 0 || context.statements().debits().isEmpty()) {
            return Optional.empty();
        }
        Set<ItemId> debits = context.statements().debits().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return debits.isEmpty()
                ? Optional.empty()
                : Optional.of(LoadScope.builder(account).items(debits).build());
    }

    @Override
    public Candidates candidates(RecordPayments command, Loaded loaded, DecisionContext context) {
        return candidates(command.payments(), loaded);
    }

    /** Debits for all the money together, because what one payment names may be what the next would have taken. */
    static Candidates candidates(List<RecordPayment> payments, Loaded loaded) {
        List<AllocationStrategy> strategies = payments.stream()
                .flatMap(payment -> payment.allocateBy().stream())
                .toList();
        if (strategies.isEmpty()) {
            return Candidates.NONE;
        }
        boolean sound = payments.stream()
                .allMatch(payment -> Refusals.amounts(loaded.ledger().account(), PaymentPosting.amounts(payment))
                        .isEmpty());
        if (!sound) {
            return Candidates.NONE;
        }
        long money = payments.stream()
                .mapToLong(payment -> Amounts.minor(payment.amount()))
                .reduce(0, RecordPaymentsRule::saturated);
        return Candidates.debits(money, strategies);
    }

    /** A sum that is too large is refused by the decision; here it only means all debits. */
    private static long saturated(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    @Override
    public Decision decide(RecordPayments command, Loaded loaded, DecisionContext context) {
        LedgerDraft draft = new LedgerDraft(loaded.ledger(), context);
        for (RecordPayment payment : command.payments()) {
            Optional<Rejection> refused = PaymentPosting.record(payment, loaded, draft, context);
            if (refused.isPresent()) {
                return new Decision.Reject(refused.get());
            }
        }
        return draft.accept();
    }

    @Override
    public List<Payment> result(Made made) {
        return made.facts(PaymentReceived.class).stream()
                .map(received -> PaymentReader.payment(received.payment(), made.facts(), made.currency()))
                .toList();
    }
}
