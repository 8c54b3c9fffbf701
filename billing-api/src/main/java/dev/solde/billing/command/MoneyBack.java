package dev.solde.billing.command;

import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentMethod;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * How the credit of a cancelled purchase goes back as money.
 *
 * @param via the payment to which it goes back
 * @param method the method by which it goes back, where it is not the payment's own
 * @param amount how much; empty for all that is left of the credit note once it settled its invoice
 */
public record MoneyBack(Optional<PaymentId> via, Optional<PaymentMethod> method, Optional<MonetaryAmount> amount) {

    /** Refuses an amount that is not above 0. */
    public MoneyBack {
        amount = amount.map(money -> Doors.positive(money, "refund"));
    }
}
