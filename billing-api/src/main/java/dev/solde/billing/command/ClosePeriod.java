package dev.solde.billing.command;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.PeriodClosure;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * Closes a period of an account for good: nothing is posted or effective on its last day or before any more. Where it ends now
 * is told by {@link dev.solde.billing.BillingQueries#lockedThrough}.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed}, {@code invalid-close-date}.
 */
@Value.Immutable
public sealed interface ClosePeriod extends Command<PeriodClosure> permits ImmutableClosePeriod {

    /** The account. */
    @Override
    AccountId account();

    /** The last day of the period: after the last one closed and before today. */
    LocalDate through();

    /** The period of an account up to this day. */
    static ClosePeriod of(AccountId account, LocalDate through) {
        return builder(account, through).build();
    }

    /** Opens the command. */
    static Builder builder(AccountId account, LocalDate through) {
        return new Builder().account(account).through(through);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.closePeriod(this);
    }

    /** Builds a {@link ClosePeriod}. */
    final class Builder extends ImmutableClosePeriod.Builder {
        Builder() {}

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for a day outside the years 1900 to 9999
         */
        @Override
        public ClosePeriod build() {
            ClosePeriod command = super.build();
            Doors.expected(command.expectedVersion());
            Checks.date(command.through(), "last day");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private ClosePeriod finish() {
            return super.build();
        }
    }
}
