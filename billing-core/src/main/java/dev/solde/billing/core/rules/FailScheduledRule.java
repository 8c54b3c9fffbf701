package dev.solde.billing.core.rules;

import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;

/** Notes that a scheduled payment failed. */
final class FailScheduledRule implements Rule<FailScheduled, ExpectedPayment> {

    @Override
    public String kind() {
        return "fail-scheduled";
    }

    @Override
    public LoadScope scope(FailScheduled command) {
        return ExpectedMoney.scope(command.expected());
    }

    @Override
    public Decision decide(FailScheduled command, Loaded loaded, DecisionContext context) {
        return ExpectedMoney.end(
                command.expected(), ExpectedPaymentState.SCHEDULED, ExpectedPaymentState.FAILED, loaded, context);
    }

    @Override
    public ExpectedPayment result(Made made) {
        return Expecting.result(made);
    }
}
