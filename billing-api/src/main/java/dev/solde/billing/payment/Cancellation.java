package dev.solde.billing.payment;

import dev.solde.billing.document.CreditNote;
import dev.solde.billing.ledger.PendingEntryId;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/**
 * All that one cancellation of a purchase made.
 *
 * @param creditNote the note that takes the cancelled lines back
 * @param refund the money that went back, if it was asked for
 * @param fees the pending entries of a penalty that is charged apart
 */
public record Cancellation(CreditNote creditNote, Optional<Refund> refund, List<PendingEntryId> fees) {

    /** Copies the list. */
    public Cancellation {
        fees = List.copyOf(fees);
    }

    /** What was credited, with tax. */
    public MonetaryAmount credited() {
        return creditNote.totalInclTax();
    }
}
