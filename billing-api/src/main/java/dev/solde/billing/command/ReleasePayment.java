package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.payment.ExpectedPayment;
import org.immutables.value.Value;

/**
 * Notes that a payment in progress at a gateway came to nothing; nothing is reserved by it any more.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code expected-payment-not-found}, {@code not-in-progress}.
 */
@Value.Immutable
public sealed interface ReleasePayment extends Command<ExpectedPayment> permits ImmutableReleasePayment {

    @Override
    default AccountId account() {
        return expected().account();
    }

    /** The expected payment. */
    ExpectedPaymentId expected();

    /** The expected payment with this id. */
    static ReleasePayment of(ExpectedPaymentId expected) {
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
        return cases.releasePayment(this);
    }

    /** Builds a {@link ReleasePayment}. */
    final class Builder extends ImmutableReleasePayment.Builder {
        Builder() {}

        /**
         * Builds the command.
         */
        @Override
        public ReleasePayment build() {
            ReleasePayment command = super.build();
            Doors.expected(command.expectedVersion());
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private ReleasePayment finish() {
            return super.build();
        }
    }
}
