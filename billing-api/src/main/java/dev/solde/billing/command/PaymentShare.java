package dev.solde.billing.command;

import dev.solde.billing.ledger.DebitItemId;
import java.util.Objects;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * What a payment settles of a debit.
 *
 * @param amount exactly so much; empty for as much as is open and the payment has
 */
public record PaymentShare(DebitItemId debit, Optional<MonetaryAmount> amount) {

    /** Refuses amounts that are not above 0. */
    public PaymentShare {
        Objects.requireNonNull(debit, "debit");
        amount = amount.map(money -> Doors.positive(money, "amount"));
    }
}
