package dev.solde.billing.payment;

import dev.solde.billing.ledger.RefundId;
import java.util.List;

/**
 * A payment that was entered in error, taken back with its refunds.
 *
 * @param reversal takes back what was not yet reversed of the payment
 * @param refunds the refunds that ended with it
 */
public record PaymentWithdrawal(PaymentReversal reversal, List<RefundId> refunds) {

    /** Copies the list. */
    public PaymentWithdrawal {
        refunds = List.copyOf(refunds);
    }
}
