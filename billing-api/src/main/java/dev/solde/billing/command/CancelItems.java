package dev.solde.billing.command;

import dev.solde.billing.document.Series;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.Cancellation;
import dev.solde.billing.payment.PaymentMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Cancels a purchase in one step: credits the cancelled lines of an invoice less a penalty, settles the invoice with the credit as far
 * as it is open, and, if asked, gives what is left of the credit back as money. All or nothing.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code different-account}, {@code item-not-found}, {@code currency-mismatch}, {@code scale-too-fine},
 * {@code amount-too-large}, {@code date-in-future}, {@code period-closed}, {@code before-invoice}, {@code line-not-found},
 * {@code already-credited}, {@code penalty-out-of-range}, {@code nothing-to-credit} (also when the penalty takes everything),
 * {@code series-unknown}, {@code number-reserved}, {@code number-taken}, {@code number-not-chronological},
 * {@code nothing-to-refund}, {@code exceeds-open-amount}, {@code exceeds-refundable-amount}, {@code method-not-allowed},
 * {@code before-item-date}.
 */
@Value.Immutable
public sealed interface CancelItems extends Command<Cancellation> permits ImmutableCancelItems {

    @Override
    default AccountId account() {
        return invoice().account();
    }

    /** The invoice. */
    InvoiceId invoice();

    /**
     * The numbers of the cancelled lines, at least one; all that is left of each is cancelled. Once all its pieces are credited a
     * line is cancelled, and what the seller kept of it is credited by a credit note only.
     */
    List<Integer> lines();

    /** What the seller keeps. */
    Optional<Penalty> penalty();

    /** How what is left of the credit goes back as money; without it the credit waits for the next purchase. */
    Optional<MoneyBack> refund();

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

    /** Opens a cancellation of lines of this invoice. */
    static Builder builder(InvoiceId invoice) {
        return new Builder().invoice(invoice);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.cancelItems(this);
    }

    /** Builds a {@link CancelItems}. */
    final class Builder extends ImmutableCancelItems.Builder {
        Builder() {}

        /** Gives all that is left of the credit back to this payment. */
        public Builder refundTo(PaymentId payment) {
            return refund(new MoneyBack(Optional.of(payment), Optional.empty(), Optional.empty()));
        }

        /** Gives so much of the credit back to this payment. */
        public Builder refundTo(PaymentId payment, MonetaryAmount amount) {
            return refund(new MoneyBack(Optional.of(payment), Optional.empty(), Optional.of(amount)));
        }

        /** Gives all that is left of the credit back by this method. */
        public Builder refundBy(PaymentMethod method) {
            return refund(new MoneyBack(Optional.empty(), Optional.of(method), Optional.empty()));
        }

        /** Gives so much of the credit back by this method. */
        public Builder refundBy(PaymentMethod method, MonetaryAmount amount) {
            return refund(new MoneyBack(Optional.empty(), Optional.of(method), Optional.of(amount)));
        }

        /** The sources of the credited lines may be billed again. */
        public Builder releaseSources() {
            return sourceRelease(SourceRelease.CREDITED_LINES);
        }

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException without a line, for a line named twice or below 1, or for both a number and a series
         */
        @Override
        public CancelItems build() {
            CancelItems command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.issueDate(), "issue date");
            Doors.references(command.references());
            Checks.require(
                    command.number().isEmpty() || command.series().isEmpty(), "either a number or a series, not both");
            Doors.some(command.lines(), "line");
            Doors.distinct(command.lines(), "a line is cancelled twice");
            command.lines().forEach(line -> Checks.require(line >= 1, "lines are numbered from 1: ", line));
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .note(Doors.text(command.note(), Doors.MAX_REASON, "note"))
                    .finish();
        }

        private CancelItems finish() {
            return super.build();
        }
    }
}
