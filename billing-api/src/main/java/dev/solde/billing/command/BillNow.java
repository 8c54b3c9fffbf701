package dev.solde.billing.command;

import dev.solde.billing.document.BillingResult;
import dev.solde.billing.document.ExcessCredit;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.PaymentTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;

/**
 * Bills what is due on an account: its pending entries of a processing date on or before the billing date that no draft
 * reserves: after the further lines the charges, then the credits by processing date and order of adding. Each entry
 * becomes a line that refers to it and keeps label and line type. Entries of tax category O, and of each price
 * mode, go on a document of their own. When nothing is due, nothing is written; said again, it bills nothing twice
 * (R-120).
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code currency-mismatch}, {@code scale-too-fine}, {@code amount-too-large}, {@code date-in-future} (of the billing date,
 * then of the issue date), {@code period-closed}, {@code due-date-before-issue-date}, {@code already-billed} (the source of a
 * further line), {@code amount-too-large} (of a whole document), {@code negative-total-use-credit-note} (further lines
 * that come to less than 0), {@code number-not-chronological}.
 */
@Value.Immutable
public sealed interface BillNow extends Command<BillingResult> permits ImmutableBillNow {

    /** Further lines, billed together with what is due. */
    List<Line> lines();

    /** The price mode of the further lines. */
    @Value.Default
    default PriceMode priceMode() {
        return PriceMode.NET;
    }

    /**
     * Through which processing date entries are due, not after today. Without it today, or on an account with a billing day the
     * last such day on or before today.
     */
    Optional<LocalDate> billingDate();

    /**
     * The date of the documents. Without it the billing date, raised to the last issue date of a series with strict dates and
     * beyond a closed period.
     */
    Optional<LocalDate> issueDate();

    /** The terms from which due dates are counted; without them the account's. */
    Optional<PaymentTerms> terms();

    /** The due date itself, at or after the issue date; then terms are not used. */
    Optional<LocalDate> dueDate();

    /** What becomes of credit above the charges; without it the settings' default. */
    Optional<ExcessCredit> excessCredit();

    /** The host's references on each document, by which it is found again. */
    List<HostReference> references();

    /** A text printed on each document, at most 2000 characters. */
    Optional<String> note();

    /** Bills what is due on this account. */
    static BillNow of(AccountId account) {
        return builder(account).build();
    }

    /** Opens the rest. */
    static Builder builder(AccountId account) {
        return new Builder().account(account);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.billNow(this);
    }

    /** Builds a {@link BillNow}. */
    final class Builder extends ImmutableBillNow.Builder {
        Builder() {}

        /** Adds a plain line. */
        public Builder line(String label, long quantity, MonetaryAmount unitPrice, Tax... taxes) {
            return line(Line.of(label, quantity, unitPrice, taxes));
        }

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for more than 10,000 lines, a source that stands on two of them, both terms and a
         *     due date, dates outside the years 1900 to 9999, and for more than 100 references
         */
        @Override
        public BillNow build() {
            BillNow command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.billingDate(), "billing date");
            Doors.date(command.issueDate(), "issue date");
            Doors.date(command.dueDate(), "due date");
            Doors.references(command.references());
            DocumentDoors.furtherLines(command.lines());
            Checks.require(
                    command.terms().isEmpty() || command.dueDate().isEmpty(), "either terms or a due date, not both");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .note(Doors.text(command.note(), Doors.MAX_REASON, "note"))
                    .finish();
        }

        private BillNow finish() {
            return super.build();
        }
    }
}
