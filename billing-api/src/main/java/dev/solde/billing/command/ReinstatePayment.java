package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.payment.PaymentReinstatement;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Records that money came after all which a reversal had taken from a payment, for instance a chargeback that was won. Posts one
 * credit of the reversal's amount; it settles again what the reversal had freed, as far as that is still open, and the rest waits
 * . Once for each reversal.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code item-not-found}, {@code already-reinstated}, {@code date-in-future}, {@code period-closed}, {@code before-item-date}.
 */
@Value.Immutable
public sealed interface ReinstatePayment extends Command<PaymentReinstatement> permits ImmutableReinstatePayment {

    @Override
    default AccountId account() {
        return reversal().account();
    }

    /** The reversal to undo. */
    PaymentReversalId reversal();

    /** The day on which it counts, not before the reversal's; without it today, raised to the reversal's. */
    Optional<LocalDate> postingDate();

    /** The whole amount of a reversal, today. */
    static ReinstatePayment of(PaymentReversalId reversal) {
        return builder(reversal).build();
    }

    /** Opens a reinstatement. */
    static Builder builder(PaymentReversalId reversal) {
        return new Builder().reversal(reversal);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.reinstatePayment(this);
    }

    /** Builds a {@link ReinstatePayment}. */
    final class Builder extends ImmutableReinstatePayment.Builder {
        Builder() {}

        /**
         * Builds the command.
         */
        @Override
        public ReinstatePayment build() {
            ReinstatePayment command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.postingDate(), "posting date");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private ReinstatePayment finish() {
            return super.build();
        }
    }
}
