package dev.solde.billing.command;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * Erases every free text and party field of an account's records up to a day, for example when the retention period
 * ended. Amounts, dates, numbers and codes stay, and the chain still verifies. The account
 * keeps its party if a later record gave it. Returns the sequence of the last record whose texts were erased. Drafts are no
 * records and keep their texts until they are discarded.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code nothing-to-erase}.
 */
@Value.Immutable
public sealed interface Erase extends Command<Long> permits ImmutableErase {

    /** The last day, in the kernel's zone, of whose records the texts are erased. */
    LocalDate through();

    /** Opens an erasure of all records up to and including a day. */
    static Builder builder(AccountId account, LocalDate through) {
        return new Builder().account(account).through(through);
    }

    /** The texts of all records up to and including a day. */
    static Erase texts(AccountId account, LocalDate through, String reason) {
        return builder(account, through).reason(reason).build();
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.erase(this);
    }

    /** Builds an {@link Erase}. */
    final class Builder extends ImmutableErase.Builder {
        Builder() {}

        /** Builds the command. */
        @Override
        public Erase build() {
            Erase command = super.build();
            Doors.expected(command.expectedVersion());
            Checks.date(command.through(), "day");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private Erase finish() {
            return super.build();
        }
    }
}
