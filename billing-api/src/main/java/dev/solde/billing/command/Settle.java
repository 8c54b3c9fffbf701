package dev.solde.billing.command;

import dev.solde.billing.allocation.Settlement;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Settles with signed lines as a clerk's form has them: positive on debits, negative on credit notes, with one
 * payment or without. Without a payment the lines sum to 0. All or nothing; posts no entry.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code different-account}, {@code item-not-found}, {@code currency-mismatch}, {@code scale-too-fine},
 * {@code amount-too-large}, {@code sign-wrong}, {@code not-balanced}, {@code exceeds-payment},
 * {@code exceeds-open-amount}, {@code date-in-future}, {@code period-closed}, {@code before-item-date}.
 */
@Value.Immutable
public sealed interface Settle extends Command<Settlement> permits ImmutableSettle {

    /** The signed lines, each item once. */
    List<SignedLine> lines();

    /** The payment that funds what the credit notes do not. */
    Optional<PaymentId> payment();

    /** The day from which it counts; without it today, raised to what R-14 asks. */
    Optional<LocalDate> effectiveDate();

    /** What is settled of an item: above 0 for a debit, below 0 for a credit note. */
    record SignedLine(ItemId item, MonetaryAmount amount) {

        /** Refuses an amount of 0. */
        public SignedLine {
            Checks.require(!amount.isZero(), "a settlement line must not be 0");
            amount = Amounts.canonical(amount);
        }
    }

    /** Opens a settlement without a payment: its lines sum to 0. */
    static Builder builder(AccountId account) {
        return new Builder().account(account);
    }

    /** Opens a settlement on a payment. */
    static Builder builder(PaymentId payment) {
        return new Builder().account(payment.account()).payment(payment);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.settle(this);
    }

    /** Builds a {@link Settle}. */
    final class Builder extends ImmutableSettle.Builder {
        Builder() {}

        /** Adds a signed line. */
        public Builder allocate(ItemId item, MonetaryAmount amount) {
            return line(new SignedLine(item, amount));
        }

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException without a line, for a line of 0, or for an item named twice
         */
        @Override
        public Settle build() {
            Settle command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.effectiveDate(), "effective date");
            Doors.some(command.lines(), "line");
            Doors.distinct(command.lines().stream().map(SignedLine::item).toList(), "an item is named twice");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private Settle finish() {
            return super.build();
        }
    }
}
