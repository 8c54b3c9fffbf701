package dev.solde.billing.command;

import dev.solde.billing.allocation.CreditWriteOff;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CreditItemId;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Gives up a credit or a part of it in favour of the seller: posts one debit to which the credit is allocated and locked.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code item-not-found}, {@code currency-mismatch}, {@code scale-too-fine}, {@code amount-too-large},
 * {@code date-in-future}, {@code period-closed}, {@code exceeds-open-amount} (also when nothing is open),
 * {@code above-tolerance}, {@code before-item-date}.
 */
@Value.Immutable
public sealed interface WriteOffCredit extends Command<CreditWriteOff> permits ImmutableWriteOffCredit {

    @Override
    default AccountId account() {
        return item().account();
    }

    /** The credit to give up. */
    CreditItemId item();

    /** Why. */
    CreditWriteOff.Cause cause();

    /** How much of it; without it what is open. */
    Optional<MonetaryAmount> amount();

    /** The day on which it counts; without it today, raised to what R-14 asks. */
    Optional<LocalDate> postingDate();

    /** What is open of a credit that the customer will not use. */
    static WriteOffCredit forfeited(CreditItemId item) {
        return builder(item, CreditWriteOff.Cause.FORFEITED).build();
    }

    /** What is open of a credit, if it is within the tolerance of the settings. */
    static WriteOffCredit smallDifference(CreditItemId item) {
        return builder(item, CreditWriteOff.Cause.SMALL_DIFFERENCE).build();
    }

    /** Opens the write-off of a credit. */
    static Builder builder(CreditItemId item, CreditWriteOff.Cause cause) {
        return new Builder().item(item).cause(cause);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.writeOffCredit(this);
    }

    /** Builds a {@link WriteOffCredit}. */
    final class Builder extends ImmutableWriteOffCredit.Builder {
        Builder() {}

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for an amount that is not above 0
         */
        @Override
        public WriteOffCredit build() {
            WriteOffCredit command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.postingDate(), "posting date");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .amount(command.amount().map(amount -> Doors.positive(amount, "amount")))
                    .finish();
        }

        private WriteOffCredit finish() {
            return super.build();
        }
    }
}
