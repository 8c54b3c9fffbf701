package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.WithdrawPayment;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.payment.PaymentWithdrawal;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.payment.ReversalCause;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/**
 * Takes a payment back that was entered in error, with the refunds that are routed to it and those that are named. Another
 * refund that consumed its money is owed again, as after every reversal.
 */
final class WithdrawPaymentRule implements Rule<WithdrawPayment, PaymentWithdrawal> {

    @Override
    public String kind() {
        return "withdraw-payment";
    }

    @Override
    public LoadScope scope(WithdrawPayment command) {
        return PaymentMoney.scope(LoadScope.builder(command.account()), command.payment())
                .refundsVia(command.payment())
                .refunds(command.wrongRefunds())
                .addAllItems(command.wrongRefunds())
                .build();
    }

    /** What the refunds consumed, the payments to which they are routed, and the money of the payment that was reinstated. */
    @Override
    public Optional<LoadScope> further(WithdrawPayment command, Loaded loaded, DecisionContext context, int round) {
        Optional<LoadScope> money = PaymentMoney.further(loaded, command.payment(), round);
        List<RefundRevised> ending = ending(command, loaded).toList();
        if (round > 0 || ending.isEmpty()) {
            return money;
        }
        LoadScope.Builder scope = money.map(LoadScope::toBuilder).orElseGet(() -> LoadScope.builder(command.account()));
        ending.forEach(refund -> {
            scope.addAllAllocationsOf(Set.of(refund.refund()));
            refund.via().ifPresent(scope::item);
        });
        return Optional.of(scope.build());
    }

    /** The live refunds that end with the payment: those that go back to it, and those that are named as wrong. */
    private static Stream<RefundRevised> ending(WithdrawPayment command, Loaded loaded) {
        return loaded.refunds().stream()
                .filter(refund -> refund.state().isLive())
                .filter(refund -> isRouted(refund, command) || isNamed(refund, command));
    }

    private static boolean isRouted(RefundRevised refund, WithdrawPayment command) {
        return refund.via().filter(command.payment()::equals).isPresent();
    }

    private static boolean isNamed(RefundRevised refund, WithdrawPayment command) {
        return command.wrongRefunds().contains(refund.refund());
    }

    @Override
    public Decision decide(WithdrawPayment command, Loaded loaded, DecisionContext context) {
        Ledger ledger = loaded.ledger();
        List<ItemId> named = new ArrayList<>(List.of(command.payment()));
        named.addAll(command.wrongRefunds());
        Optional<Rejection> refused = Refusals.first(
                () -> Refusals.items(ledger, named),
                () -> Refusals.date(ledger.account(), PostingDates.of(command.postingDate(), context), context.today()),
                () -> nothingLeft(command, ledger),
                () -> ended(command, loaded),
                () -> foreign(command, loaded, context),
                () -> transmitted(command, loaded),
                () -> ending(command, loaded)
                        .flatMap(refund ->
                                RefundEnding.refuse(refund.refund(), command.postingDate(), ledger, context).stream())
                        .findFirst(),
                () -> PostingDates.refuse(ledger, command.postingDate(), command.payment(), context));
        if (refused.isPresent()) {
            return new Decision.Reject(refused.get());
        }
        LocalDate postingDate = PostingDates.of(command.postingDate(), ledger, command.payment(), context);
        LedgerDraft draft = new LedgerDraft(ledger, context);
        ending(command, loaded)
                .forEach(refund ->
                        RefundEnding.end(draft, refund, RefundState.CANCELLED, command.postingDate(), context));
        long amount = PaymentReversing.reversible(draft.item(command.payment()));
        PaymentReversing.reverse(draft, command.payment(), amount, ReversalCause.ENTRY_ERROR, postingDate, context);
        return draft.accept();
    }

    private static Optional<Rejection> nothingLeft(WithdrawPayment command, Ledger ledger) {
        OpenItem payment = ledger.items().get(command.payment());
        MonetaryAmount nothing = Amounts.ofMinor(0, payment.currency());
        return PaymentReversing.reversible(payment) == 0
                ? Optional.of(new Rejection.ExceedsReversibleAmount(command.payment(), payment.amount(), nothing))
                : Optional.empty();
    }

    private static Optional<Rejection> ended(WithdrawPayment command, Loaded loaded) {
        return loaded.refunds().stream()
                .filter(refund -> isNamed(refund, command) && !refund.state().isLive())
                .findFirst()
                .map(refund -> new Rejection.RefundAlreadyEnded(refund.refund(), refund.state()));
    }

    /** A refund that took nothing of the payment and does not go back to it has nothing to do with it. */
    private static Optional<Rejection> foreign(WithdrawPayment command, Loaded loaded, DecisionContext context) {
        Set<DebitItemId> settled = new PaymentMoney(new LedgerDraft(loaded.ledger(), context), command.payment())
                .freeable().stream().map(Allocation::debit).collect(Collectors.toSet());
        return loaded.refunds().stream()
                .filter(refund -> isNamed(refund, command) && !isRouted(refund, command))
                .filter(refund -> !settled.contains(refund.refund()))
                .findFirst()
                .map(refund -> new Rejection.NotAllocated(command.payment(), refund.refund()));
    }

    private static Optional<Rejection> transmitted(WithdrawPayment command, Loaded loaded) {
        return ending(command, loaded)
                .filter(refund -> refund.state() != RefundState.PENDING && !isNamed(refund, command))
                .findFirst()
                .map(refund -> new Rejection.RefundAlreadyTransmitted(refund.refund(), refund.state()));
    }

    @Override
    public PaymentWithdrawal result(Made made) {
        return new PaymentWithdrawal(
                PaymentReversing.result(made),
                made.facts(RefundRevised.class).stream()
                        .map(RefundRevised::refund)
                        .toList());
    }
}
