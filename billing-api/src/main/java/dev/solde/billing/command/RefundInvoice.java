package dev.solde.billing.command;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Gives back what was paid for an invoice: of the payments allocated to it, the last allocated first, one refund a payment, each
 * at most what that payment settles of the invoice. The sources are those of {@link RefundPayment}, each used on all payments
 * before the next source is; what is re-opened is this invoice.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code item-not-found}, {@code currency-mismatch}, {@code scale-too-fine}, {@code amount-too-large},
 * {@code date-in-future}, {@code period-closed}, {@code exceeds-refundable-amount}, {@code reopened-exceeds-refund},
 * the refusals of the credit note in the order of {@link IssueCreditNote}, {@code payment-allocated},
 * {@code method-not-allowed}, {@code before-item-date}.
 */
@Value.Immutable
public sealed interface RefundInvoice extends Command<List<Refund>> permits ImmutableRefundInvoice {

    @Override
    default AccountId account() {
        return invoice().account();
    }

    /** The invoice. */
    InvoiceId invoice();

    /** How much, above 0. */
    MonetaryAmount amount();

    /** Which credit is consumed; without it {@link RefundSource.Available}. */
    @Value.Default
    default RefundSource source() {
        return new RefundSource.Available();
    }

    /** How all of it goes back, if not each part as its payment came. */
    Optional<PaymentMethod> method();

    /** The day on which it counts; without it today, raised to what R-14 asks. */
    Optional<LocalDate> postingDate();

    /** What the clerk writes; at most 500 characters. */
    Optional<String> memo();

    /** A refund of what is available, each part the way its payment came. */
    static RefundInvoice of(InvoiceId invoice, MonetaryAmount amount) {
        return builder(invoice, amount).build();
    }

    /** Opens a refund of this invoice. */
    static Builder builder(InvoiceId invoice, MonetaryAmount amount) {
        return new Builder().about(invoice).amount(amount);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this).about(invoice()).beginWith(source());
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.refundInvoice(this);
    }

    /** Builds a {@link RefundInvoice}. The last words about the source replace those of a command that it began with. */
    final class Builder extends ImmutableRefundInvoice.Builder {

        private final SourceChoice choice = new SourceChoice();
        private Optional<InvoiceId> subject = Optional.empty();

        Builder() {}

        private Builder about(InvoiceId invoice) {
            subject = Optional.of(invoice);
            return invoice(invoice);
        }

        private Builder beginWith(RefundSource before) {
            choice.begin(before);
            return this;
        }

        /** Only what the payments have unallocated. */
        public Builder unappliedOnly() {
            return source(choice.add(new RefundSource.UnappliedOnly()));
        }

        /** So much of the invoice is owed again. */
        public Builder reopen(MonetaryAmount amount) {
            var share = new RefundSource.Share(subject.orElseThrow(), amount);
            return source(choice.add(new RefundSource.Reopen(List.of(share))));
        }

        /** What is available; for what is missing the invoice is owed again. */
        public Builder reopenLatestFirst() {
            return source(choice.add(new RefundSource.ReopenLatestFirst()));
        }

        /** With this credit note on the invoice: both or neither. Its key, actor and expected version are those of the refund. */
        public Builder withCreditNote(IssueCreditNote creditNote) {
            return source(choice.add(new RefundSource.WithCreditNote(creditNote)));
        }

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for an amount that is not above 0, two sources, a source that re-opens or credits
         *     another invoice, a credit note with a key, an actor or an expected version of its own, or a memo that is too long
         */
        @Override
        public RefundInvoice build() {
            RefundInvoice command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.postingDate(), "posting date");
            choice.requireOne();
            SourceChoice.requirePart(command.source());
            Checks.require(
                    isAboutTheInvoice(command), "the source is about another document than " + command.invoice());
            return new Builder()
                    .from(command)
                    .amount(Doors.positive(command.amount(), "amount"))
                    .memo(Doors.text(command.memo(), Doors.MAX_TEXT, "memo"))
                    .reason(Doors.reason(SourceChoice.reason(command.reason(), command.source())))
                    .finish();
        }

        private static boolean isAboutTheInvoice(RefundInvoice command) {
            if (command.source() instanceof RefundSource.Reopen named) {
                return named.shares().stream().allMatch(share -> share.debit().equals(command.invoice()));
            }
            return !(command.source() instanceof RefundSource.WithCreditNote with)
                    || with.creditNote().invoice().equals(command.invoice());
        }

        private RefundInvoice finish() {
            return super.build();
        }
    }
}
