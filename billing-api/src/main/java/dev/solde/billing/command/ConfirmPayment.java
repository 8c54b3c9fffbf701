package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.payment.Payment;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Records the money of a payment that was in progress at a gateway: one payment, allocated to what it was meant for as far as that
 * is still open; the rest waits.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code expected-payment-not-found}, {@code not-in-progress},
 * {@code date-in-future}, {@code period-closed}.
 */
@Value.Immutable
public sealed interface ConfirmPayment extends Command<Payment> permits ImmutableConfirmPayment {

    @Override
    default AccountId account() {
        return expected().account();
    }

    /** The expected payment. */
    ExpectedPaymentId expected();

    /** The day on which the money counts; without it today. */
    Optional<LocalDate> postingDate();

    /** The money arrived today. */
    static ConfirmPayment of(ExpectedPaymentId expected) {
        return builder(expected).build();
    }

    /** Opens the command. */
    static Builder builder(ExpectedPaymentId expected) {
        return new Builder().expected(expected);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.confirmPayment(this);
    }

    /** Builds a {@link ConfirmPayment}. */
    final class Builder extends ImmutableConfirmPayment.Builder {
        Builder() {}

        /**
         * Builds the command.
         */
        @Override
        public ConfirmPayment build() {
            ConfirmPayment command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.postingDate(), "posting date");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private ConfirmPayment finish() {
            return super.build();
        }
    }
}
