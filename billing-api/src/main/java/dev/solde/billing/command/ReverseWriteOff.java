package dev.solde.billing.command;

import dev.solde.billing.allocation.WriteOffReversal;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CreditWriteOffId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.WriteOffId;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Takes a write-off back, once: what it closed is open again by the same amount.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code item-not-found}, {@code already-reversed}, {@code allocation-locked} (the written-off credit was opened by a reversal of its
 * payment and written off as a debit), {@code date-in-future}, {@code period-closed}, {@code before-item-date}.
 */
@Value.Immutable
public sealed interface ReverseWriteOff extends Command<WriteOffReversal> permits ImmutableReverseWriteOff {

    @Override
    default AccountId account() {
        return writeOff().account();
    }

    /** The write-off of a debit or of a credit. */
    ItemId writeOff();

    /** The day on which it counts; without it today, raised to what R-14 asks. */
    Optional<LocalDate> postingDate();

    /** The write-off of a debit, today. */
    static ReverseWriteOff of(WriteOffId writeOff) {
        return builder(writeOff).build();
    }

    /** The write-off of a credit, today. */
    static ReverseWriteOff of(CreditWriteOffId writeOff) {
        return builder(writeOff).build();
    }

    /** Opens the reversal of the write-off of a debit. */
    static Builder builder(WriteOffId writeOff) {
        return new Builder().writeOff(writeOff);
    }

    /** Opens the reversal of the write-off of a credit. */
    static Builder builder(CreditWriteOffId writeOff) {
        return new Builder().writeOff(writeOff);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.reverseWriteOff(this);
    }

    /** Builds a {@link ReverseWriteOff}. */
    final class Builder extends ImmutableReverseWriteOff.Builder {
        Builder() {}

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for an item that is no write-off
         */
        @Override
        public ReverseWriteOff build() {
            ReverseWriteOff command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.postingDate(), "posting date");
            Checks.require(
                    command.writeOff() instanceof WriteOffId || command.writeOff() instanceof CreditWriteOffId,
                    "not a write-off: ",
                    command.writeOff());
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private ReverseWriteOff finish() {
            return super.build();
        }
    }
}
