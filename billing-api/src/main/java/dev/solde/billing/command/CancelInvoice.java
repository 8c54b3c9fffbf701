package dev.solde.billing.command;

import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Series;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Cancels an invoice: credits exactly what is not yet credited of it, settles it with that as far as it is open, and marks it as
 * cancelled. There is no other way to void what was issued.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code item-not-found}, {@code already-credited} (a second cancellation; when credit notes took all of it, after the dates),
 * {@code has-payments}, {@code has-credit} (an earlier credit note of the invoice still waits, so that the invoice would stay
 * open beside it), {@code date-in-future}, {@code period-closed}, {@code before-invoice}, {@code nothing-to-credit} (an
 * invoice of 0), {@code series-unknown}, {@code number-reserved}, {@code number-taken}, {@code number-not-chronological}.
 */
@Value.Immutable
public sealed interface CancelInvoice extends Command<CreditNote> permits ImmutableCancelInvoice {

    @Override
    default AccountId account() {
        return invoice().account();
    }

    /** The invoice. */
    InvoiceId invoice();

    /**
     * What becomes of payments that are allocated to it, and of earlier credit notes of it that wait: refused, or their worth stays
     * on the account as credit.
     */
    @Value.Default
    default PaidInvoice whenPaid() {
        return PaidInvoice.REFUSE;
    }

    /** The date of the credit note, also its posting date, not before the invoice's; without it today. */
    Optional<LocalDate> issueDate();

    /** The number, when the document was issued elsewhere; then no series is used. */
    Optional<DocumentNumber> number();

    /** The series that gives the number; without it the settings' default. */
    Optional<Series> series();

    /** The host's references, by which the document is found again. */
    List<HostReference> references();

    /** A text printed on the document, at most 2000 characters. */
    Optional<String> note();

    /** Whether the sources of the credited lines may be billed again. */
    @Value.Default
    default SourceRelease sourceRelease() {
        return SourceRelease.NONE;
    }

    /** All of an invoice that nobody paid. */
    static CancelInvoice of(InvoiceId invoice, String reason) {
        return builder(invoice).reason(reason).build();
    }

    /** Opens a cancellation. */
    static Builder builder(InvoiceId invoice) {
        return new Builder().invoice(invoice);
    }

    /** What becomes of payments that are allocated to the invoice, and of earlier credit notes of it that wait. */
    enum PaidInvoice {
        /** The command is refused. */
        REFUSE,
        /**
         * Payments stay allocated, and the credit note stays on the account as credit of as much. Earlier credit notes of the
         * invoice settle what that note leaves open of it; what is left of them waits on.
         */
        KEEP_CREDIT
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.cancelInvoice(this);
    }

    /** Builds a {@link CancelInvoice}. */
    final class Builder extends ImmutableCancelInvoice.Builder {
        Builder() {}

        /** Cancels although a payment is allocated to it or a credit note of it waits: their worth stays on the account as credit. */
        public Builder keepCredit() {
            return whenPaid(PaidInvoice.KEEP_CREDIT);
        }

        /** The sources of the credited lines may be billed again. */
        public Builder releaseSources() {
            return sourceRelease(SourceRelease.CREDITED_LINES);
        }

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for both a number and a series
         */
        @Override
        public CancelInvoice build() {
            CancelInvoice command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.issueDate(), "issue date");
            Doors.references(command.references());
            Checks.require(
                    command.number().isEmpty() || command.series().isEmpty(), "either a number or a series, not both");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .note(Doors.text(command.note(), Doors.MAX_REASON, "note"))
                    .finish();
        }

        private CancelInvoice finish() {
            return super.build();
        }
    }
}
