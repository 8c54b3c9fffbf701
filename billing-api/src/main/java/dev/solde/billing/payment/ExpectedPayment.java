package dev.solde.billing.payment;

import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.PaymentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Money that is promised for a day or being paid at a gateway: off the ledger, so that neither balance nor open amounts know of it
 * . What it is meant for is reserved against other expected payments only.
 *
 * @param amount above 0
 * @param dueOn the day for which it is promised; empty while it is in progress at a gateway
 * @param shares what it is meant for; at most the amount together
 * @param payment the payment as which it arrived
 * @param payer who will pay, if it is not the customer
 * @param reference what the payer gave with it, for example the number of a cheque
 * @param memo what the clerk wrote
 */
public record ExpectedPayment(
        ExpectedPaymentId id,
        ExpectedPaymentState state,
        MonetaryAmount amount,
        PaymentMethod method,
        Optional<LocalDate> dueOn,
        List<IntendedShare> shares,
        Optional<PaymentId> payment,
        Optional<String> payer,
        Optional<String> reference,
        Optional<String> memo) {

    /** Copies the list. */
    public ExpectedPayment {
        shares = List.copyOf(shares);
    }
}
