package dev.solde.billing.core.rules;

import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;

/** Notes a payment that is promised for a later day. */
final class SchedulePaymentRule implements Rule<SchedulePayment, ExpectedPayment> {

    @Override
    public String kind() {
        return "schedule-payment";
    }

    @Override
    public LoadScope scope(SchedulePayment command) {
        return Expecting.of(command).scope(command.account());
    }

    @Override
    public Decision decide(SchedulePayment command, Loaded loaded, DecisionContext context) {
        return Expecting.of(command).decide(loaded, context);
    }

    @Override
    public ExpectedPayment result(Made made) {
        return Expecting.result(made);
    }
}
