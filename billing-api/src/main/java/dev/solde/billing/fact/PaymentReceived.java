package dev.solde.billing.fact;

import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentMethod;
import java.util.Optional;

/**
 * Money arrived. Its amount and dates stand in the entry of the same item.
 *
 * @param payer who paid, if it is not the customer
 * @param reference what the payer wrote
 * @param memo what the clerk wrote
 */
public record PaymentReceived(
        PaymentId payment,
        PaymentMethod method,
        Optional<FreeText> payer,
        Optional<FreeText> reference,
        Optional<FreeText> memo)
        implements Fact {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.paymentReceived(this);
    }
}
