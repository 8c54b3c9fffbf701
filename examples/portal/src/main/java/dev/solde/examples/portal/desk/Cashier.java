package dev.solde.examples.portal.desk;

import dev.solde.billing.Billing;
import dev.solde.billing.Outcome;
import dev.solde.billing.command.ConfirmPayment;
import dev.solde.billing.command.ReleasePayment;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.Payment;

/** What the gateway tells, told to the kernel under the number of the gateway's event: told twice, it counts once. */
public final class Cashier {

    private static final Actor GATEWAY = Actor.of("test-gateway");

    private final Billing billing;

    /** Tells this kernel. */
    public Cashier(Billing billing) {
        this.billing = billing;
    }

    /** The payment as it was begun. */
    public ExpectedPayment expected(ExpectedPaymentId id) {
        return billing.queries().expectedPayment(id);
    }

    /** The money arrived. */
    public Outcome<Payment> arrived(ExpectedPaymentId id, String event) {
        return billing.execute(ConfirmPayment.builder(id)
                .commandKey(CommandKey.of("gateway", event))
                .actor(GATEWAY)
                .build());
    }

    /** It came to nothing. */
    public Outcome<ExpectedPayment> failed(ExpectedPaymentId id, String event) {
        return billing.execute(ReleasePayment.builder(id)
                .commandKey(CommandKey.of("gateway", event))
                .actor(GATEWAY)
                .build());
    }
}
