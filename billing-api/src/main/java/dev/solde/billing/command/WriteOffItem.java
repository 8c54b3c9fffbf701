package dev.solde.billing.command;

import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.DebitItemId;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Gives up a debit or a part of it: posts one credit that is allocated and locked to it. VAT is not touched.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code item-not-found}, {@code currency-mismatch}, {@code scale-too-fine}, {@code amount-too-large},
 * {@code date-in-future}, {@code period-closed}, {@code exceeds-open-amount} (also when nothing is open),
 * {@code above-tolerance}, {@code before-item-date}.
 */
@Value.Immutable
public sealed interface WriteOffItem extends Command<WriteOff> permits ImmutableWriteOffItem {

    @Override
    default AccountId account() {
        return item().account();
    }

    /** The debit to write off. */
    DebitItemId item();

    /** Why it will not be paid. */
    WriteOff.Cause cause();

    /** How much of it; without it what is open. */
    Optional<MonetaryAmount> amount();

    /** The day on which it counts; without it today, raised to what R-14 asks. */
    Optional<LocalDate> postingDate();

    /** What is open of a debit that the customer will not pay. */
    static WriteOffItem badDebt(DebitItemId item) {
        return builder(item, WriteOff.Cause.BAD_DEBT).build();
    }

    /** What is open of a debit, if it is within the tolerance of the settings. */
    static WriteOffItem smallDifference(DebitItemId item) {
        return builder(item, WriteOff.Cause.SMALL_DIFFERENCE).build();
    }

    /** Opens a write-off. */
    static Builder builder(DebitItemId item, WriteOff.Cause cause) {
        return new Builder().item(item).cause(cause);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.writeOffItem(this);
    }

    /** Builds a {@link WriteOffItem}. */
    final class Builder extends ImmutableWriteOffItem.Builder {
        Builder() {}

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for an amount that is not above 0
         */
        @Override
        public WriteOffItem build() {
            WriteOffItem command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.postingDate(), "posting date");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .amount(command.amount().map(amount -> Doors.positive(amount, "amount")))
                    .finish();
        }

        private WriteOffItem finish() {
            return super.build();
        }
    }
}
