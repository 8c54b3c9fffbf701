package dev.solde.billing.core.rules;

import dev.solde.billing.command.CollectScheduled;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;

/** Records the money of a scheduled payment. */
final class CollectScheduledRule implements Rule<CollectScheduled, Payment> {

    @Override
    public String kind() {
        return "collect-scheduled";
    }

    @Override
    public LoadScope scope(CollectScheduled command) {
        return ExpectedMoney.scope(command.expected());
    }

    @Override
    public Decision decide(CollectScheduled command, Loaded loaded, DecisionContext context) {
        return ExpectedMoney.arrive(
                command.expected(), ExpectedPaymentState.SCHEDULED, command.postingDate(), loaded, context);
    }

    @Override
    public Payment result(Made made) {
        return PaymentPosting.result(made);
    }
}
