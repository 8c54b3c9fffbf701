package dev.solde.billing.payment;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.DebitItemId;
import java.util.Objects;
import javax.money.MonetaryAmount;

/** So much of an expected payment is meant for this debit; above 0. */
public record IntendedShare(DebitItemId debit, MonetaryAmount amount) {

    /** Refuses amounts that are not above 0. */
    public IntendedShare {
        Objects.requireNonNull(debit, "debit");
        Checks.require(amount.isPositive(), "amount must be above 0: ", amount);
        amount = Amounts.canonical(amount);
    }
}
