package dev.solde.billing.payment;

import dev.solde.billing.allocation.Deallocation;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.RefundReversalId;
import java.time.LocalDate;
import java.util.List;
import javax.money.MonetaryAmount;

/**
 * A refund that was cancelled or that failed: one credit of its amount, allocated and locked to it, so that what it had consumed
 * is open again.
 *
 * @param amount the refund's
 * @param state {@code CANCELLED} or {@code FAILED}
 * @param postingDate the day on which it counts, not before the refund's
 * @param freed the allocations of the refund that ended
 */
public record RefundReversal(
        RefundReversalId id,
        RefundId refund,
        MonetaryAmount amount,
        RefundState state,
        LocalDate postingDate,
        List<Deallocation> freed) {

    /** Copies the list. */
    public RefundReversal {
        freed = List.copyOf(freed);
    }
}
