package dev.solde.billing.core.rules;

import dev.solde.billing.command.ConfirmPayment;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;

/** Records the money of a payment in progress. */
final class ConfirmPaymentRule implements Rule<ConfirmPayment, Payment> {

    @Override
    public String kind() {
        return "confirm-payment";
    }

    @Override
    public LoadScope scope(ConfirmPayment command) {
        return ExpectedMoney.scope(command.expected());
    }

    @Override
    public Decision decide(ConfirmPayment command, Loaded loaded, DecisionContext context) {
        return ExpectedMoney.arrive(
                command.expected(), ExpectedPaymentState.IN_PROGRESS, command.postingDate(), loaded, context);
    }

    @Override
    public Payment result(Made made) {
        return PaymentPosting.result(made);
    }
}
