package dev.solde.billing.command;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.statement.AgeingBasis;
import dev.solde.billing.statement.AgeingOptions;
import dev.solde.billing.statement.CreditTreatment;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Makes a statement of an account and freezes it. It moves nothing; {@code preview} shows the same and stores nothing.
 * Its cost grows with what was posted in the period and with what is open, not with the age of the account.
 *
 * <p>Refused, in this order: {@code account-not-found}, {@code command-key-reused}, {@code ledger-changed},
 * {@code period-not-contiguous} (a balance is brought forward, but the period does not begin the day after the previous one ended,
 * R-132), {@code statement-needs-more-invoices}, {@code statement-needs-unpaid} (both only if the settings say so, R-130).
 */
@Value.Immutable
public sealed interface GenerateStatement extends Command<Statement> permits ImmutableGenerateStatement {

    /** What it shows. */
    StatementKind kind();

    /** The period, by posting date. */
    DateRange period();

    /** Whether of the rows only the invoices with something open are shown; totals and balances stay. */
    @Value.Default
    default boolean unpaidOnly() {
        return false;
    }

    /** Whether the rows show the services billed. */
    @Value.Default
    default boolean withLines() {
        return false;
    }

    /** The day of open amounts, ageing and what is payable; without it the day on which the statement is made. */
    Optional<LocalDate> asOf();

    /** From which day the age of a debit is counted. */
    @Value.Default
    default AgeingBasis ageingBasis() {
        return AgeingBasis.DUE_DATE;
    }

    /** Where open credit stands in the ageing. */
    @Value.Default
    default CreditTreatment creditTreatment() {
        return CreditTreatment.SEPARATE;
    }

    /** The first day of each bucket of the ageing after the current one; none for 1, 31, 61 and 91. */
    List<Integer> buckets();

    /** The three options of the ageing together. */
    default AgeingOptions ageing() {
        return new AgeingOptions(
                ageingBasis(), creditTreatment(), buckets().isEmpty() ? AgeingOptions.DEFAULT.buckets() : buckets());
    }

    /** A statement of this period as of today. */
    static GenerateStatement of(AccountId account, StatementKind kind, DateRange period) {
        return builder(account, kind, period).build();
    }

    /** Opens a statement of this period. */
    static Builder builder(AccountId account, StatementKind kind, DateRange period) {
        return new Builder().account(account).kind(kind).period(period);
    }

    /** Goes back, to change some of it. */
    default Builder toBuilder() {
        return new Builder().from(this);
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.generateStatement(this);
    }

    /** Builds a {@link GenerateStatement}. */
    final class Builder extends ImmutableGenerateStatement.Builder {
        Builder() {}

        /** Shows only the invoices with something open. */
        public Builder unpaidOnly() {
            return unpaidOnly(true);
        }

        /** Shows the services billed. */
        public Builder withLines() {
            return withLines(true);
        }

        /**
         * Builds the command.
         *
         * @throws IllegalArgumentException for buckets that do not ascend from 1 day, or days outside the years 1900 to 9999
         */
        @Override
        public GenerateStatement build() {
            GenerateStatement command = super.build();
            Doors.expected(command.expectedVersion());
            Doors.date(command.asOf(), "as-of date");
            return new Builder()
                    .from(command)
                    .reason(Doors.reason(command.reason()))
                    .finish();
        }

        private GenerateStatement finish() {
            GenerateStatement command = super.build();
            command.ageing();
            return command;
        }
    }
}
