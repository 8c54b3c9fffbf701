package dev.solde.billing.fact;

import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import java.util.Optional;

/**
 * A reference of a document, or what the payer named of a payment.
 *
 * @param document the document or payment
 * @param lineNumber the line that carries it; 0 for the whole document
 * @param target the invoice that a credit note corrects, where the role is {@code PRECEDING}; the debit that a payment
 *     settled by that name, where it is {@code REMITTANCE}
 */
public record ReferenceMade(
        ItemId document, int lineNumber, Role role, HostReference reference, Optional<ItemId> target) implements Fact {

    /** What the reference is for. */
    public enum Role {
        /** Information by which the host finds the document again. */
        HOST,
        /** The host's thing that an invoice line bills; billed once. */
        SOURCE,
        /** The pending entry that an invoice line bills, whole or in part. */
        ENTRY,
        /** The host's thing or the pending entry that a credit note makes billable again. */
        RELEASE,
        /** The number of the invoice that a credit note corrects. */
        PRECEDING,
        /** A name by which the payer said what the payment is for, and by which a debit was settled. */
        REMITTANCE
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.referenceMade(this);
    }
}
