package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.RefundReversal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Records that the money of a refund came back or never left: posts one credit of its amount on the day it failed, allocated and
 * locked to it. What it had consumed is open again.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code item-not-found}, {@code refund-already-ended} (confirmed, cancelled or failed, R-107),
 * {@code refund-partly-written-off}, {@code date-in-future}, {@code period-closed}, {@code before-item-date}.
 */
@Value.Immutable
public sealed interface FailRefund extends Command<RefundReversal> permits ImmutableFailRefund {

    @Override
    default AccountId account() {
        return refund().account();
    }

    /** The refund. */
    RefundId refund();

    /** The day on which it counts, not before the refund's; without it today, raised to what R-14 asks. */
    Optional<LocalDate> postingDate();

    /** The refund failed today, for this reason. */
    static FailRefund of(RefundId refund, String reason) {
        return builder(refund).reason(reason).build();
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
        return cases.failRefund(this);
    }

    /** Builds a {@link FailRefund}. */
    final class Builder extends ImmutableFailRefund.Builder {
        Builder() {}

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for a reason that is too long
         */
        @Override
        public FailRefund build() {
            FailRefund command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.postingDate(), "posting date");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private FailRefund finish() {
            return super.build();
        }
    }
}
