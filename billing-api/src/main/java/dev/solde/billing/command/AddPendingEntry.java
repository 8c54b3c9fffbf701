package dev.solde.billing.command;

import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Adds a debit or credit that is to be billed later: nothing is posted and the balance does not move. It is billed
 * from its processing date on, which may lie in the past or in the future.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code currency-mismatch}, {@code scale-too-fine}, {@code amount-too-large} (also with its tax).
 */
@Value.Immutable
public sealed interface AddPendingEntry extends Command<PendingEntry> permits ImmutableAddPendingEntry {

    /** Whether it will raise or lower what the customer owes. */
    Side side();

    /** What will be printed on its line, 1 to 500 characters. */
    String label();

    /** How much, above 0, in its price mode. */
    MonetaryAmount amount();

    /** Whether the amount includes tax; entries of different modes go on separate documents. */
    @Value.Default
    default PriceMode priceMode() {
        return PriceMode.NET;
    }

    /** The taxes of its line. */
    List<Tax> taxes();

    /** The host's classification, kept on the line. */
    Optional<LineType> lineType();

    /** The day from which it is taken up by billing; without it today in the kernel's zone. */
    Optional<LocalDate> processingDate();

    /** A debit: something to be charged. */
    static AddPendingEntry debit(
            AccountId account, String label, MonetaryAmount amount, Tax tax, LocalDate processingDate) {
        return builder(account)
                .debit(label, amount, tax)
                .processingDate(processingDate)
                .build();
    }

    /** A credit: a gift, a refund on the next invoice, an adjustment. */
    static AddPendingEntry credit(
            AccountId account, String label, MonetaryAmount amount, Tax tax, LocalDate processingDate) {
        return builder(account)
                .credit(label, amount, tax)
                .processingDate(processingDate)
                .build();
    }

    /** Opens an entry on this account; say {@code debit} or {@code credit}. */
    static Builder builder(AccountId account) {
        return new Builder().account(account);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.addPendingEntry(this);
    }

    /** Builds an {@link AddPendingEntry}. */
    final class Builder extends ImmutableAddPendingEntry.Builder {
        Builder() {}

        /** Something to be charged. */
        public Builder debit(String label, MonetaryAmount amount, Tax... taxes) {
            return side(Side.DEBIT).label(label).amount(amount).taxes(List.of(taxes));
        }

        /** Something to be given back. */
        public Builder credit(String label, MonetaryAmount amount, Tax... taxes) {
            return side(Side.CREDIT).label(label).amount(amount).taxes(List.of(taxes));
        }

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException when neither a debit nor a credit was said, for an amount that is not above 0, a
         *     blank or too long label, taxes that cannot stand together, or a date outside the years 1900 to 9999
         */
        @Override
        public AddPendingEntry build() {
            AddPendingEntry command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.processingDate(), "processing date");
            return new Builder()
                    .from(command)
                    .label(Checks.text(command.label(), Doors.MAX_TEXT, "label"))
                    .amount(Doors.positive(command.amount(), "amount"))
                    .taxes(Tax.together(command.taxes()))
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private AddPendingEntry finish() {
            return super.build();
        }
    }
}
