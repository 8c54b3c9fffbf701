package dev.solde.billing.payment;

import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.RefundId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * Credit given back as money: raises what the customer owes by its amount and is settled at once by the credits that it consumed
 * . It has a source, the credits, and a route: the method and, if any, the payment to which it is counted.
 *
 * @param amount above 0
 * @param method how the money goes back
 * @param via the payment to which it goes back, or of which it is the refund; then it counts towards what may still be
 *     refunded of that payment
 * @param state where it stood when it was made, or as the read knows it
 * @param postingDate the day on which it counts in every balance
 * @param cancellableOn the only day on which it may be cancelled, a day of the cut-off zone
 * @param consumed what it took when it was made, each credit once; the sum is the amount
 * @param creditNote the credit note that was issued together with it, if one was
 * @param memo what the clerk wrote
 */
public record Refund(
        RefundId id,
        MonetaryAmount amount,
        PaymentMethod method,
        Optional<PaymentId> via,
        RefundState state,
        LocalDate postingDate,
        LocalDate cancellableOn,
        List<Consumed> consumed,
        Optional<CreditNoteId> creditNote,
        Optional<String> memo) {

    /** Copies the list. */
    public Refund {
        consumed = List.copyOf(consumed);
    }

    /**
     * What a refund took of one credit.
     *
     * @param amount above 0
     */
    public record Consumed(CreditItemId credit, MonetaryAmount amount) {}
}
