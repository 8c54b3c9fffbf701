package dev.solde.billing.core.rules;

import dev.solde.billing.command.ReleasePayment;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;

/** Releases a payment in progress. */
final class ReleasePaymentRule implements Rule<ReleasePayment, ExpectedPayment> {

    @Override
    public String kind() {
        return "release-payment";
    }

    @Override
    public LoadScope scope(ReleasePayment command) {
        return ExpectedMoney.scope(command.expected());
    }

    @Override
    public Decision decide(ReleasePayment command, Loaded loaded, DecisionContext context) {
        return ExpectedMoney.end(
                command.expected(), ExpectedPaymentState.IN_PROGRESS, ExpectedPaymentState.CANCELLED, loaded, context);
    }

    @Override
    public ExpectedPayment result(Made made) {
        return Expecting.result(made);
    }
}
