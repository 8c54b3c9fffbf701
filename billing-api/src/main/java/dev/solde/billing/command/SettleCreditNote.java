package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.CreditNoteId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Settles a credit note against its own invoice as far as both are open. Where nothing is open any more, nothing is written.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code item-not-found}, {@code no-own-invoice}, {@code date-in-future}, {@code period-closed}, {@code before-item-date}.
 */
@Value.Immutable
public sealed interface SettleCreditNote extends Command<List<Allocation>> permits ImmutableSettleCreditNote {

    @Override
    default AccountId account() {
        return creditNote().account();
    }

    /** The credit note. */
    CreditNoteId creditNote();

    /** The day from which it counts; without it today, raised to what R-14 asks. */
    Optional<LocalDate> effectiveDate();

    /** A credit note against its own invoice. */
    static SettleCreditNote of(CreditNoteId creditNote) {
        return builder(creditNote).build();
    }

    /** Opens the command. */
    static Builder builder(CreditNoteId creditNote) {
        return new Builder().creditNote(creditNote);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.settleCreditNote(this);
    }

    /** Builds a {@link SettleCreditNote}. */
    final class Builder extends ImmutableSettleCreditNote.Builder {
        Builder() {}

        /**
         * Builds the command.
         */
        @Override
        public SettleCreditNote build() {
            SettleCreditNote command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.effectiveDate(), "effective date");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private SettleCreditNote finish() {
            return super.build();
        }
    }
}
