package dev.solde.billing.command;

import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentReversal;
import dev.solde.billing.payment.ReversalCause;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Records that money of a payment did not come or was taken back: a bounced cheque, a chargeback, a returned direct debit.
 * Posts one debit; frees the payment's money for it: what is unallocated first, then allocations made last first, those of
 * write-offs and then of refunds last. Never refused because the money was refunded: then the refund is open again and
 * the customer owes it. A payment that never was is taken back by {@link WithdrawPayment}.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code item-not-found}, {@code currency-mismatch}, {@code scale-too-fine}, {@code amount-too-large},
 * {@code date-in-future}, {@code period-closed}, {@code exceeds-reversible-amount}, {@code before-item-date}.
 */
@Value.Immutable
public sealed interface ReversePayment extends Command<PaymentReversal> permits ImmutableReversePayment {

    @Override
    default AccountId account() {
        return payment().account();
    }

    /** The payment. */
    PaymentId payment();

    /** Why. */
    ReversalCause cause();

    /** How much; without it all that is not yet reversed. */
    Optional<MonetaryAmount> amount();

    /** The day on which it counts, not before the payment's; without it today, raised to the payment's. */
    Optional<LocalDate> postingDate();

    /** What the customer is charged for it. */
    Optional<ReversalFee> fee();

    /** All that is not yet reversed of a payment. */
    static ReversePayment of(PaymentId payment, ReversalCause cause) {
        return builder(payment, cause).build();
    }

    /** Opens a reversal. */
    static Builder builder(PaymentId payment, ReversalCause cause) {
        return new Builder().payment(payment).cause(cause);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.reversePayment(this);
    }

    /** Builds a {@link ReversePayment}. */
    final class Builder extends ImmutableReversePayment.Builder {
        Builder() {}

        /** Charges the customer so much for it. */
        public Builder fee(MonetaryAmount amount, Tax... taxes) {
            return fee("Returned payment", amount, taxes);
        }

        /** Charges the customer so much for it, under this label. */
        public Builder fee(String label, MonetaryAmount amount, Tax... taxes) {
            return fee(new ReversalFee(label, amount, List.of(taxes)));
        }

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for an amount that is not above 0
         */
        @Override
        public ReversePayment build() {
            ReversePayment command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.postingDate(), "posting date");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .amount(command.amount().map(amount -> Doors.positive(amount, "amount")))
                    .finish();
        }

        private ReversePayment finish() {
            return super.build();
        }
    }
}
