package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.payment.ExpectedPayment;
import org.immutables.value.Value;

/**
 * Notes that the money of a scheduled payment did not come; nothing is reserved by it any more. A retry is a new schedule.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code expected-payment-not-found}, {@code not-scheduled}.
 */
@Value.Immutable
public sealed interface FailScheduled extends Command<ExpectedPayment> permits ImmutableFailScheduled {

    @Override
    default AccountId account() {
        return expected().account();
    }

    /** The expected payment. */
    ExpectedPaymentId expected();

    /** The expected payment with this id. */
    static FailScheduled of(ExpectedPaymentId expected, String reason) {
        return builder(expected).reason(reason).build();
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
        return cases.failScheduled(this);
    }

    /** Builds a {@link FailScheduled}. */
    final class Builder extends ImmutableFailScheduled.Builder {
        Builder() {}

        /**
         * Builds the command.
         */
        @Override
        public FailScheduled build() {
            FailScheduled command = super.build();
            Doors.expected(command.expectedVersion());
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private FailScheduled finish() {
            return super.build();
        }
    }
}
