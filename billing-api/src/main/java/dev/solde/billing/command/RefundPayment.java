package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Gives money of a payment back: the way it came, unless the command names another method. Always counted to the payment, so that
 * its refunds and reversals together never exceed it. Posts one debit that is settled at once by the credits it consumes;
 * which ones, {@link RefundSource} says.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code different-account}, {@code item-not-found}, {@code currency-mismatch}, {@code scale-too-fine},
 * {@code amount-too-large}, {@code date-in-future}, {@code period-closed}, {@code exceeds-refundable-amount},
 * {@code reopened-exceeds-refund}, the refusals of the credit note in the order of {@link IssueCreditNote},
 * {@code not-allocated}, {@code exceeds-allocation}, {@code payment-allocated} (the source does not hold as much),
 * {@code method-not-allowed}, {@code before-item-date}.
 */
@Value.Immutable
public sealed interface RefundPayment extends Command<Refund> permits ImmutableRefundPayment {

    @Override
    default AccountId account() {
        return payment().account();
    }

    /** The payment. */
    PaymentId payment();

    /** How much, above 0. */
    MonetaryAmount amount();

    /** Which credit is consumed; without it {@link RefundSource.Available}. */
    @Value.Default
    default RefundSource source() {
        return new RefundSource.Available();
    }

    /** How the money goes back, if not as the payment came. */
    Optional<PaymentMethod> method();

    /** The day on which it counts; without it today, raised to what R-14 asks. */
    Optional<LocalDate> postingDate();

    /** What the clerk writes; at most 500 characters. */
    Optional<String> memo();

    /** A refund of what is available, the way the payment came. */
    static RefundPayment of(PaymentId payment, MonetaryAmount amount) {
        return builder(payment, amount).build();
    }

    /** Opens a refund of this payment. */
    static Builder builder(PaymentId payment, MonetaryAmount amount) {
        return new Builder().payment(payment).amount(amount);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this).beginWith(source());
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.refundPayment(this);
    }

    /** Builds a {@link RefundPayment}. The last words about the source replace those of a command that it began with. */
    final class Builder extends ImmutableRefundPayment.Builder {

        private final SourceChoice choice = new SourceChoice();

        Builder() {}

        private Builder beginWith(RefundSource before) {
            choice.begin(before);
            return this;
        }

        /** Only what the payment has unallocated. */
        public Builder unappliedOnly() {
            return source(choice.add(new RefundSource.UnappliedOnly()));
        }

        /** So much of a debit that the payment settles is owed again; may be said of several. */
        public Builder reopen(DebitItemId debit, MonetaryAmount amount) {
            var share = new RefundSource.Share(debit, amount);
            return source(choice.add(new RefundSource.Reopen(List.of(share))));
        }

        /** What is available, then for what is missing the payment's allocations, last made first. */
        public Builder reopenLatestFirst() {
            return source(choice.add(new RefundSource.ReopenLatestFirst()));
        }

        /** With this credit note: both or neither. Its key, actor and expected version are those of the refund. */
        public Builder withCreditNote(IssueCreditNote creditNote) {
            return source(choice.add(new RefundSource.WithCreditNote(creditNote)));
        }

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for an amount that is not above 0, two sources, a debit named twice, a credit note with
         *     a key, an actor or an expected version of its own, or a memo that is too long
         */
        @Override
        public RefundPayment build() {
            RefundPayment command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.postingDate(), "posting date");
            choice.requireOne();
            SourceChoice.requirePart(command.source());
            return new Builder()
                    .from(command)
                    .amount(Doors.positive(command.amount(), "amount"))
                    .memo(Doors.text(command.memo(), Doors.MAX_TEXT, "memo"))
                    .reason(Doors.reason(SourceChoice.reason(command.reason(), command.source())))
                    .finish();
        }

        private RefundPayment finish() {
            return super.build();
        }
    }
}
