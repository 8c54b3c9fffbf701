package dev.solde.billing.core.rules;

import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;

/** Calls a scheduled payment off. */
final class CancelScheduledRule implements Rule<CancelScheduled, ExpectedPayment> {

    @Override
    public String kind() {
        return "cancel-scheduled";
    }

    @Override
    public LoadScope scope(CancelScheduled command) {
        return ExpectedMoney.scope(command.expected());
    }

    @Override
    public Decision decide(CancelScheduled command, Loaded loaded, DecisionContext context) {
        return ExpectedMoney.end(
                command.expected(), ExpectedPaymentState.SCHEDULED, ExpectedPaymentState.CANCELLED, loaded, context);
    }

    @Override
    public ExpectedPayment result(Made made) {
        return Expecting.result(made);
    }
}
