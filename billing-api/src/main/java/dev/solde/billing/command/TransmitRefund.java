package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.RefundState;
import org.immutables.value.Value;

/**
 * Records that a refund was handed to the bank or gateway. Posts nothing; from now on it cannot be cancelled.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code item-not-found}, {@code refund-already-transmitted},
 * {@code refund-already-ended} (cancelled or failed).
 */
@Value.Immutable
public sealed interface TransmitRefund extends Command<RefundState> permits ImmutableTransmitRefund {

    @Override
    default AccountId account() {
        return refund().account();
    }

    /** The refund. */
    RefundId refund();

    /** The refund was handed over. */
    static TransmitRefund of(RefundId refund) {
        return builder(refund).build();
    }

    /** Opens the command. */
    static Builder builder(RefundId refund) {
        return new Builder().refund(refund);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.transmitRefund(this);
    }

    /** Builds a {@link TransmitRefund}. */
    final class Builder extends ImmutableTransmitRefund.Builder {
        Builder() {}

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for a reason that is too long
         */
        @Override
        public TransmitRefund build() {
            TransmitRefund command = super.build();
            Doors.expected(command.expectedVersion());
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private TransmitRefund finish() {
            return super.build();
        }
    }
}
