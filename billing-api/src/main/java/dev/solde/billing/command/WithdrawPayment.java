package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.PaymentWithdrawal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Takes a payment back that was entered in error: reverses all that is not yet reversed of it and, with it, each live refund that is
 * routed to it. A refund that is pending ends whatever its day; one that was handed over ends only when it is named as wrong, too
 * (R-103).
 *
 * <p>A refund that consumed the payment's money and is not routed to it, for instance of the account's net credit, is owed again like
 * after every other reversal, for that much was or will be paid out; named as wrong, it ends, too, in whatever state it is.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code different-account}, {@code item-not-found}, {@code date-in-future}, {@code period-closed},
 * {@code exceeds-reversible-amount} (nothing is left to reverse), {@code refund-already-ended} (of a named one),
 * {@code not-allocated} (a named one neither goes back to the payment nor consumed its money),
 * {@code refund-already-transmitted}, {@code refund-partly-written-off}, {@code before-item-date}.
 */
@Value.Immutable
public sealed interface WithdrawPayment extends Command<PaymentWithdrawal> permits ImmutableWithdrawPayment {

    @Override
    default AccountId account() {
        return payment().account();
    }

    /** The payment. */
    PaymentId payment();

    /** Refunds that are wrong, too: handed over, or not routed to the payment. */
    Set<RefundId> wrongRefunds();

    /** The day on which it counts, not before the payment's; without it today. */
    Optional<LocalDate> postingDate();

    /** A payment that never was. */
    static WithdrawPayment of(PaymentId payment, String reason) {
        return builder(payment).reason(reason).build();
    }

    /** Opens a withdrawal. */
    static Builder builder(PaymentId payment) {
        return new Builder().payment(payment);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.withdrawPayment(this);
    }

    /** Builds a {@link WithdrawPayment}. */
    final class Builder extends ImmutableWithdrawPayment.Builder {
        Builder() {}

        /**
         * Builds the command.
         */
        @Override
        public WithdrawPayment build() {
            WithdrawPayment command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.postingDate(), "posting date");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private WithdrawPayment finish() {
            return super.build();
        }
    }
}
