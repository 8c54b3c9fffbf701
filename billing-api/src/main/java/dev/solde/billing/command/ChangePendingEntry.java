package dev.solde.billing.command;

import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.Tax;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.PendingEntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Changes a pending entry before it is billed: what is said here takes the place of what it said, the rest stays. Of
 * an entry of which a part is billed, label, line type and processing date may change, but not amount and taxes: they stand on
 * an issued document, and what is left follows from them. To give up what is left of it, cancel the entry.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code pending-entry-not-found}, {@code currency-mismatch}, {@code scale-too-fine}, {@code amount-too-large} (with its tax
 * after all others), {@code not-pending}, {@code pending-entry-reserved}, {@code pending-entry-partly-billed}.
 */
@Value.Immutable
public sealed interface ChangePendingEntry extends Command<PendingEntry> permits ImmutableChangePendingEntry {

    @Override
    default AccountId account() {
        return entry().account();
    }

    /** The entry to change. */
    PendingEntryId entry();

    /** The new label. */
    Optional<String> label();

    /** The new amount, above 0, in the entry's price mode. */
    Optional<MonetaryAmount> amount();

    /** The new line type. */
    Optional<LineType> lineType();

    /** The new taxes, all of them. */
    Optional<List<Tax>> taxes();

    /** The new day from which it is taken up by billing. */
    Optional<LocalDate> processingDate();

    /** Opens a change of this entry. */
    static Builder builder(PendingEntryId entry) {
        return new Builder().entry(entry);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.changePendingEntry(this);
    }

    /** Builds a {@link ChangePendingEntry}. */
    final class Builder extends ImmutableChangePendingEntry.Builder {
        Builder() {}

        /** The new taxes, all of them; none for a line without tax. */
        public Builder taxes(Tax... taxes) {
            return taxes(List.of(taxes));
        }

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException when nothing is changed, for an amount that is not above 0, a blank or too long
         *     label, taxes that cannot stand together, or a date outside the years 1900 to 9999
         */
        @Override
        public ChangePendingEntry build() {
            ChangePendingEntry command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.processingDate(), "processing date");
            Checks.require(
                    command.label().isPresent()
                            || command.amount().isPresent()
                            || command.lineType().isPresent()
                            || command.taxes().isPresent()
                            || command.processingDate().isPresent(),
                    "a change says at least one new value");
            return new Builder()
                    .from(command)
                    .label(Doors.text(command.label(), Doors.MAX_TEXT, "label"))
                    .amount(command.amount().map(amount -> Doors.positive(amount, "amount")))
                    .taxes(command.taxes().map(Tax::together))
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private ChangePendingEntry finish() {
            return super.build();
        }
    }
}
