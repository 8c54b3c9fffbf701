package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.command.PaymentShare;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.core.documents.PaymentReader;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;

/** Records money that arrived: one credit of its whole amount, then what it settles; the rest waits. */
final class RecordPaymentRule implements Rule<RecordPayment, Payment> {

    @Override
    public String kind() {
        return "record-payment";
    }

    @Override
    public LoadScope scope(RecordPayment command) {
        return LoadScope.of(command.account())
                .withItems(command.shares().stream().map(PaymentShare::debit).collect(Collectors.toSet()));
    }

    @Override
    public Candidates candidates(RecordPayment command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        return command.allocateBy()
                .filter(strategy -> Refusals.amounts(account, amounts(command)).isEmpty())
                .map(strategy -> Candidates.debits(Amounts.minor(command.amount()), strategy))
                .orElse(Candidates.NONE);
    }

    @Override
    public Decision decide(RecordPayment command, Loaded loaded, DecisionContext context) {
        AccountState account = loaded.ledger().account();
        LocalDate postingDate = command.postingDate().orElse(context.today());
        LocalDate valueDate = command.valueDate().orElse(postingDate);
        List<DebitItemId> debits =
                command.shares().stream().map(PaymentShare::debit).toList();
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(loaded.ledger(), debits),
                () -> Refusals.amounts(account, amounts(command)),
                () -> valueDate.isAfter(context.today())
                        ? Optional.of(new Rejection.UseScheduledPayment(valueDate, context.today()))
                        : Optional.empty(),
                () -> Refusals.date(account, postingDate, context.today()),
                () -> exceedsPayment(command),
                () -> exceedsOpen(command, loaded));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        long amount = Amounts.minor(command.amount());
        PaymentId id = new PaymentId(account.id(), context.ids().get());
        LedgerDraft draft = new LedgerDraft(loaded.ledger(), context)
                .add(new PaymentReceived(
                        id,
                        command.method(),
                        command.payer().map(FreeText::of),
                        command.reference().map(FreeText::of),
                        command.memo().map(FreeText::of)))
                .post(id, amount, postingDate, postingDate, valueDate, postingDate, Optional.empty());
        shares(command, draft, id, postingDate);
        return command.allocateBy()
                .map(strategy -> spread(strategy, loaded, draft, id, postingDate))
                .orElseGet(draft::accept);
    }

    /** Named amounts first, so that "as far as it goes" takes what they leave. */
    private static void shares(RecordPayment command, LedgerDraft draft, PaymentId id, LocalDate postingDate) {
        List<PaymentShare> exactFirst = new ArrayList<>(command.shares());
        exactFirst.sort((one, other) ->
                Boolean.compare(other.amount().isPresent(), one.amount().isPresent()));
        for (PaymentShare share : exactFirst) {
            long available = Math.min(
                    draft.item(id).openMinor(), draft.item(share.debit()).openMinor());
            long amount = share.amount().map(Amounts::minor).orElse(available);
            allocate(draft, id, share.debit(), amount, postingDate);
        }
    }

    private static Decision spread(
            AllocationStrategy strategy, Loaded loaded, LedgerDraft draft, PaymentId id, LocalDate postingDate) {
        AccountState account = loaded.ledger().account();
        OpenItem payment = draft.item(id);
        if (payment.openMinor() == 0) {
            return draft.accept();
        }
        Proposals answer = Proposals.of(
                strategy,
                new AllocationRequest(
                        account.id(),
                        account.version(),
                        account.currency(),
                        postingDate,
                        List.of(payment),
                        OpenItems.of(draft.items(), Side.DEBIT)));
        if (answer.refused().isPresent()) {
            return new Decision.Reject(answer.refused().get());
        }
        answer.proposal()
                .shares()
                .forEach(share -> allocate(draft, id, share.debit(), share.amountMinor(), postingDate));
        return draft.accept();
    }

    private static void allocate(LedgerDraft draft, PaymentId id, DebitItemId debit, long amount, LocalDate date) {
        if (amount > 0) {
            draft.allocate(
                    id, debit, amount, EffectiveDates.of(Optional.empty(), date, draft.item(id), draft.item(debit)));
        }
    }

    private static List<MonetaryAmount> amounts(RecordPayment command) {
        List<MonetaryAmount> amounts = new ArrayList<>();
        amounts.add(command.amount());
        command.shares().forEach(share -> share.amount().ifPresent(amounts::add));
        return amounts;
    }

    private static Optional<Rejection> exceedsPayment(RecordPayment command) {
        Optional<MonetaryAmount> named = command.shares().stream()
                .flatMap(share -> share.amount().stream())
                .reduce(MonetaryAmount::add);
        return named.filter(sum -> sum.isGreaterThan(command.amount()))
                .map(sum -> new Rejection.ExceedsPayment(sum, command.amount()));
    }

    private static Optional<Rejection> exceedsOpen(RecordPayment command, Loaded loaded) {
        for (PaymentShare share : command.shares()) {
            OpenItem debit = loaded.ledger().items().get(share.debit());
            if (share.amount().filter(debit.openAmount()::isLessThan).isPresent()) {
                return Optional.of(new Rejection.ExceedsOpenAmount(
                        share.debit(), share.amount().orElseThrow(), debit.openAmount()));
            }
        }
        return Optional.empty();
    }

    @Override
    public Payment result(Made made) {
        PaymentReceived received = made.facts(PaymentReceived.class).get(0);
        return PaymentReader.payment(received.payment(), made.facts(), made.currency());
    }
}
