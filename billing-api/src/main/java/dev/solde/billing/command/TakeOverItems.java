package dev.solde.billing.command;

import dev.solde.billing.document.OpeningItem;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.OpenItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Takes over what was open in another system: each item posts one entry and is open in full, with its old number, dates and
 * references. Nothing of its past is taken over, and no series gives a number.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code currency-mismatch}, {@code scale-too-fine}, {@code amount-too-large}, {@code date-in-future} (of the posting or a document),
 * {@code period-closed}.
 */
@Value.Immutable
public sealed interface TakeOverItems extends Command<List<OpenItem>> permits ImmutableTakeOverItems {

    /** The account. */
    @Override
    AccountId account();

    /** What was open, at least one item, at most 10,000. */
    List<OpeningItem> items();

    /** The day on which it counts in every balance; without it today. */
    Optional<LocalDate> postingDate();

    /** Opens a take-over for this account. */
    static Builder builder(AccountId account) {
        return new Builder().account(account);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.takeOverItems(this);
    }

    /** Builds a {@link TakeOverItems}. */
    final class Builder extends ImmutableTakeOverItems.Builder {
        Builder() {}

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException without an item, or with more than 10,000
         */
        @Override
        public TakeOverItems build() {
            TakeOverItems command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.some(command.items(), "item");
            Doors.date(command.postingDate(), "posting date");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private TakeOverItems finish() {
            return super.build();
        }
    }
}
