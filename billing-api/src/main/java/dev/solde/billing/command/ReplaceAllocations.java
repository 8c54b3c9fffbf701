package dev.solde.billing.command;

import dev.solde.billing.allocation.Reallocation;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Saves a payment's form again: the signed lines are what the payment and its credit notes settle from now on, as if the form
 * had been empty and were settled anew. Only the differences are recorded: an allocation that stays is not touched, one
 * that shrinks ends in part; a form that is saved as it was changes nothing. Posts no entry.
 *
 * <p>The form is every live allocation that uses the payment or was made on it by a settlement, but for those that are locked.
 * What is new belongs to the payment's last settlement, if one is live, otherwise to a new one.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code different-account}, {@code item-not-found}, {@code currency-mismatch}, {@code scale-too-fine},
 * {@code amount-too-large}, {@code sign-wrong}, {@code not-balanced} (credit notes above debits), {@code exceeds-payment},
 * {@code exceeds-open-amount}, {@code date-in-future}, {@code period-closed}, {@code before-item-date} (of an item on which
 * something changes). What is open is counted as if the form were empty.
 */
@Value.Immutable
public sealed interface ReplaceAllocations extends Command<Reallocation> permits ImmutableReplaceAllocations {

    @Override
    default AccountId account() {
        return payment().account();
    }

    /** The payment whose form it is; funds what the credit notes do not. */
    PaymentId payment();

    /** The signed lines, each item once; none to free the payment. */
    List<Settle.SignedLine> lines();

    /** The day from which the differences count; without it today, raised to what R-14 asks. */
    Optional<LocalDate> effectiveDate();

    /** Opens the form of a payment. */
    static Builder builder(PaymentId payment) {
        return new Builder().payment(payment);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.replaceAllocations(this);
    }

    /** Builds a {@link ReplaceAllocations}. */
    final class Builder extends ImmutableReplaceAllocations.Builder {
        Builder() {}

        /** Adds a signed line: above 0 on a debit, below 0 on a credit note. */
        public Builder allocate(ItemId item, MonetaryAmount amount) {
            return line(new Settle.SignedLine(item, amount));
        }

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for a line of 0, or for an item named twice
         */
        @Override
        public ReplaceAllocations build() {
            ReplaceAllocations command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.effectiveDate(), "effective date");
            Doors.atMost(command.lines(), "line");
            Doors.distinct(command.lines().stream().map(Settle.SignedLine::item).toList(), "an item is named twice");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private ReplaceAllocations finish() {
            return super.build();
        }
    }
}
