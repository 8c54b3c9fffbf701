package dev.solde.billing.fact;

import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.RefundState;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A refund as of this record: each revision is complete but for the memo, so that the latest is the refund. Its dates stand in the
 * entry of the same item, what it consumed in the allocations.
 *
 * @param amountMinor what is given back, the same in every revision
 * @param method how the money goes back
 * @param via the payment to which it goes back, if it does
 * @param cancellableOn the only day on which it may be cancelled, a day of the cut-off zone
 * @param memo what the clerk wrote, in the first revision alone, so that no copy of it is left when that is erased
 */
public record RefundRevised(
        RefundId refund,
        RefundState state,
        long amountMinor,
        PaymentMethod method,
        Optional<PaymentId> via,
        LocalDate cancellableOn,
        Optional<FreeText> memo)
        implements Fact {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.refundRevised(this);
    }
}
