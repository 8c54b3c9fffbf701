package dev.solde.billing.payment;

import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.PaymentReinstatementId;
import dev.solde.billing.ledger.PaymentReversalId;
import java.time.LocalDate;
import java.util.List;
import javax.money.MonetaryAmount;

/**
 * Money of a reversed payment that came after all, for instance a chargeback that was won.
 *
 * @param amount the whole amount of the reversal
 * @param allocations what it settled again of what the reversal had freed; the rest waits on the account
 */
public record PaymentReinstatement(
        PaymentReinstatementId id,
        PaymentReversalId reversal,
        MonetaryAmount amount,
        LocalDate postingDate,
        List<Allocation> allocations) {

    /** Copies the list. */
    public PaymentReinstatement {
        allocations = List.copyOf(allocations);
    }
}
