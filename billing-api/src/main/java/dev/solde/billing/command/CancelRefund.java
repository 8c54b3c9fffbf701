package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.RefundReversal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Cancels a refund that was not handed over, on the day it was made in the cut-off zone: posts one credit of its amount,
 * allocated and locked to it. What it had consumed is open again; so is what had settled the part of it that a reversed
 * payment had left open.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code item-not-found}, {@code refund-already-transmitted}, {@code refund-already-ended} (cancelled or failed, R-107),
 * {@code refund-cancel-window-closed}, {@code refund-partly-written-off}, {@code date-in-future},
 * {@code period-closed}, {@code before-item-date}.
 */
@Value.Immutable
public sealed interface CancelRefund extends Command<RefundReversal> permits ImmutableCancelRefund {

    @Override
    default AccountId account() {
        return refund().account();
    }

    /** The refund. */
    RefundId refund();

    /** The day on which it counts, not before the refund's; without it today, raised to what R-14 asks. */
    Optional<LocalDate> postingDate();

    /** Cancels the refund today. */
    static CancelRefund of(RefundId refund) {
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
        return cases.cancelRefund(this);
    }

    /** Builds a {@link CancelRefund}. */
    final class Builder extends ImmutableCancelRefund.Builder {
        Builder() {}

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for a reason that is too long
         */
        @Override
        public CancelRefund build() {
            CancelRefund command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.postingDate(), "posting date");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private CancelRefund finish() {
            return super.build();
        }
    }
}
