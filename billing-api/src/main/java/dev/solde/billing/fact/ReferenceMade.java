package dev.solde.billing.fact;

import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.SubjectId;
import java.util.Optional;

/**
 * A reference of a document, what the payer named of a payment, or to whom something was sent.
 *
 * @param subject the document or payment; a statement only where the role is {@code SENT}
 * @param lineNumber the line that carries it; 0 for the whole document
 * @param target the invoice that a credit note corrects, where the role is {@code PRECEDING}; the debit that a payment
 *     settled by that name, where it is {@code REMITTANCE}
 */
public record ReferenceMade(
        SubjectId subject, int lineNumber, Role role, HostReference reference, Optional<ItemId> target)
        implements Fact {

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
        REMITTANCE,
        /** To whom it was sent: the kind of the reference is the channel, its value the host's name of the recipient. */
        SENT
    }

    /** Refuses a reference of a statement that is not a sending. */
    public ReferenceMade {
        if (role != Role.SENT && !(subject instanceof ItemId)) {
            throw new IllegalArgumentException("a reference of an item, but of " + subject);
        }
    }

    /** The subject as an item; {@link IllegalStateException} when it is a statement. */
    public ItemId item() {
        if (subject instanceof ItemId item) {
            return item;
        }
        throw new IllegalStateException("not a reference of an item: " + this);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.referenceMade(this);
    }
}
