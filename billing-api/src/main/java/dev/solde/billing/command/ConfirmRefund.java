package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.RefundState;
import org.immutables.value.Value;

/**
 * Records that a refund arrived. Posts nothing; final: money that comes back later is a new payment.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code item-not-found}, {@code refund-not-transmitted},
 * {@code refund-already-ended} (confirmed, cancelled or failed).
 */
@Value.Immutable
public sealed interface ConfirmRefund extends Command<RefundState> permits ImmutableConfirmRefund {

    @Override
    default AccountId account() {
        return refund().account();
    }

    /** The refund. */
    RefundId refund();

    /** The refund arrived. */
    static ConfirmRefund of(RefundId refund) {
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
        return cases.confirmRefund(this);
    }

    /** Builds a {@link ConfirmRefund}. */
    final class Builder extends ImmutableConfirmRefund.Builder {
        Builder() {}

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for a reason that is too long
         */
        @Override
        public ConfirmRefund build() {
            ConfirmRefund command = super.build();
            Doors.expected(command.expectedVersion());
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private ConfirmRefund finish() {
            return super.build();
        }
    }
}
