package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.WithdrawPayment;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.testkit.scenario.format.MoneyStep.CancelPaymentStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.RestorePaymentStep;
import dev.solde.billing.testkit.scenario.play.Named.NamedCreditNote;
import dev.solde.billing.testkit.scenario.play.Named.NamedNegativePayment;
import dev.solde.billing.testkit.scenario.play.Named.NamedPayment;
import dev.solde.billing.testkit.scenario.play.Named.NamedPromise;
import dev.solde.billing.testkit.scenario.play.Named.NamedSettlement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/** Ends payments, and lets them count again. */
final class Returns {

    private final Stage stage;

    /** What credit notes gave on the forms of payments that ended. */
    private final Map<PaymentId, List<Allocation>> ended = new HashMap<>();

    Returns(Stage stage) {
        this.stage = stage;
    }

    /** A settlement of 0.00 ends with all its lines, a promise is called off, money is withdrawn with its refunds. */
    void cancel(CancelPaymentStep step) {
        Optional<Named> named = stage.names().find(step.payment());
        if (named.isPresent() && named.get() instanceof NamedSettlement settlement) {
            stage.execute(Deallocate.settlement(settlement.id()));
        } else if (named.isPresent() && named.get() instanceof NamedPromise promise) {
            stage.execute(CancelScheduled.of(promise.id()));
        } else if (named.isPresent() && named.get() instanceof NamedNegativePayment payment) {
            stage.together(() -> payment.refunds().forEach(refund -> stage.execute(CancelRefund.of(refund))));
        } else {
            AccountId account = named.map(Named::account).orElseGet(stage::nowhere);
            withdraw(stage.names().payment(step.payment(), account), stage.backdating(step));
        }
    }

    /** The lines of credit notes on the payment's form end with it. */
    private void withdraw(PaymentId payment, Optional<LocalDate> date) {
        WithdrawPayment command = WithdrawPayment.builder(payment)
                .postingDate(date)
                .reason("cancelled")
                .build();
        List<Allocation> credit = creditOnTheForm(payment);
        if (credit.isEmpty()) {
            stage.execute(command);
            return;
        }
        stage.together(() -> {
            credit.forEach(line -> stage.execute(Deallocate.of(line.id())));
            stage.execute(command);
            ended.put(payment, credit);
        });
    }

    private List<Allocation> creditOnTheForm(PaymentId payment) {
        return stage.names()
                .all(NamedCreditNote.class)
                .map(NamedCreditNote::id)
                .filter(note -> DocumentState.of(stage, note) == DocumentState.ISSUED)
                .flatMap(note -> stage.queries().allocations(note).stream())
                .filter(line -> line.payment().filter(payment::equals).isPresent())
                .toList();
    }

    /** The last reversal is undone; a payment that has none is asked for one all the same. */
    void restore(RestorePaymentStep step) {
        AccountId account = stage.names().accountOf(step.payment()).orElseGet(stage::nowhere);
        PaymentReversalId reversal = stage.names()
                .find(step.payment(), NamedPayment.class)
                .flatMap(payment -> new PaymentFacts(stage, payment.id()).lastReversal())
                .orElseGet(() -> new PaymentReversalId(account, UUID.randomUUID()));
        ReinstatePayment command = ReinstatePayment.builder(reversal)
                .postingDate(stage.backdating(step))
                .build();
        List<Allocation> credit = stage.names()
                .find(step.payment(), NamedPayment.class)
                .map(payment -> ended.getOrDefault(payment.id(), List.of()))
                .orElse(List.of());
        if (credit.isEmpty()) {
            stage.execute(command);
            return;
        }
        stage.together(() -> {
            stage.execute(command);
            credit.forEach(this::again);
        });
    }

    /** As far as both sides are still open, which is what the kernel does for the money. */
    private void again(Allocation line) {
        MonetaryAmount open = stage.queries().item(line.debit()).openAmount();
        MonetaryAmount left = stage.queries().item(line.credit()).openAmount();
        MonetaryAmount amount = Stream.of(open, left, line.liveAmount())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (amount.isPositive()) {
            stage.execute(Allocate.of(line.credit(), line.debit(), amount));
        }
    }
}
