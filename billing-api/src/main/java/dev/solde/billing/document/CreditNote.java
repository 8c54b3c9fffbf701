package dev.solde.billing.document;

import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.InvoiceId;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An issued credit note: lowers what the customer owes by its total with tax and moves no money. Its amounts are
 * positive. It cannot be edited, deleted or cancelled; an invoice reverses it.
 */
@Value.Immutable
public sealed interface CreditNote extends IssuedDocument permits ImmutableCreditNote {

    /** Names it. */
    CreditNoteId id();

    @Override
    default CreditNoteId item() {
        return id();
    }

    /** The invoice that it corrects; empty when it stands alone. */
    Optional<InvoiceId> invoice();

    /** The number of that invoice. */
    Optional<DocumentNumber> invoiceNumber();

    /** For the kernel, which makes documents from facts. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CreditNote}. */
    final class Builder extends ImmutableCreditNote.Builder {
        Builder() {}
    }
}
