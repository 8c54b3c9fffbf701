package dev.solde.billing.core.rules;

import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;

/** Notes a payment in progress at a gateway. */
final class ReservePaymentRule implements Rule<ReservePayment, ExpectedPayment> {

    @Override
    public String kind() {
        return "reserve-payment";
    }

    @Override
    public LoadScope scope(ReservePayment command) {
        return Expecting.of(command).scope(command.account());
    }

    @Override
    public Decision decide(ReservePayment command, Loaded loaded, DecisionContext context) {
        return Expecting.of(command).decide(loaded, context);
    }

    @Override
    public ExpectedPayment result(Made made) {
        return Expecting.result(made);
    }
}
