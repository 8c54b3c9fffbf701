package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.WithdrawPayment;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.testkit.scenario.format.MoneyStep.CancelPaymentStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.RestorePaymentStep;
import dev.solde.billing.testkit.scenario.play.Named.NamedNegativePayment;
import dev.solde.billing.testkit.scenario.play.Named.NamedPayment;
import dev.solde.billing.testkit.scenario.play.Named.NamedPromise;
import dev.solde.billing.testkit.scenario.play.Named.NamedSettlement;
import java.util.Optional;
import java.util.UUID;

/** Ends payments, and lets them count again. */
final class Returns {

    private final Stage stage;

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
            stage.execute(WithdrawPayment.builder(stage.names().payment(step.payment(), account))
                    .postingDate(stage.backdating(step))
                    .reason("cancelled")
                    .build());
        }
    }

    /** The last reversal is undone; a payment that has none is asked for one all the same. */
    void restore(RestorePaymentStep step) {
        AccountId account = stage.names().accountOf(step.payment()).orElseGet(stage::nowhere);
        PaymentReversalId reversal = stage.names()
                .find(step.payment(), NamedPayment.class)
                .flatMap(payment -> new PaymentFacts(stage, payment.id()).lastReversal())
                .orElseGet(() -> new PaymentReversalId(account, UUID.randomUUID()));
        stage.execute(ReinstatePayment.builder(reversal)
                .postingDate(stage.backdating(step))
                .build());
    }
}
