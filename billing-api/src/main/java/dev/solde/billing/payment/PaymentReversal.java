package dev.solde.billing.payment;

import dev.solde.billing.allocation.Deallocation;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.ledger.PendingEntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Money of a payment that did not come or was taken back: raises what the customer owes; the payment itself stays as it was
 * received.
 *
 * @param amount above 0
 * @param postingDate the day on which it counts, not before the payment's
 * @param freed the allocations of the payment that ended for it; what they settled is open again, with its due date
 * @param fee the pending entry of the fee, if one is charged
 */
public record PaymentReversal(
        PaymentReversalId id,
        PaymentId payment,
        MonetaryAmount amount,
        ReversalCause cause,
        LocalDate postingDate,
        List<Deallocation> freed,
        Optional<PendingEntryId> fee) {

    /** Copies the list. */
    public PaymentReversal {
        freed = List.copyOf(freed);
    }
}
