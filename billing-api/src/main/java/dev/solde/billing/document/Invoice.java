package dev.solde.billing.document;

import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentTerms;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** An issued invoice: raises what the customer owes by its total with tax. Never changed, never deleted. */
@Value.Immutable
public sealed interface Invoice extends IssuedDocument permits ImmutableInvoice {

    /** Names it. */
    InvoiceId id();

    @Override
    default InvoiceId item() {
        return id();
    }

    /** The day on which it falls due, at or after the issue date; overdue from the day after. */
    LocalDate dueDate();

    /** The terms from which the due date was counted; empty when the date was given. */
    Optional<PaymentTerms> terms();

    /** For the kernel, which makes documents from facts. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Invoice}. */
    final class Builder extends ImmutableInvoice.Builder {
        Builder() {}
    }
}
