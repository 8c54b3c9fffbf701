package dev.solde.billing.testkit.scenario.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;

/** Operations that belong to a day or a period: entries to bill, billing, the daily run, statements. */
public sealed interface PeriodStep extends Operation {

    /**
     * Notes what the next invoice will contain.
     *
     * @param processingDate from which day on it is billed
     */
    record BalanceEntryStep(
            StepHead head,
            String id,
            String owner,
            Optional<CurrencyUnit> currency,
            Kind kind,
            BigDecimal amount,
            String label,
            Optional<String> lineType,
            Optional<BigDecimal> rate,
            LocalDate processingDate)
            implements PeriodStep {

        @Override
        public Optional<String> customer() {
            return Optional.of(owner);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.balanceEntry(this);
        }
    }

    /** Whether an entry charges or gives. */
    enum Kind {
        /** It is charged. */
        DEBIT,
        /** It is given. */
        CREDIT
    }

    /** Makes the invoice of a day with every entry that is due. */
    record BillStep(StepHead head, String id, String owner, Optional<CurrencyUnit> currency, List<LineText> lines)
            implements PeriodStep {

        /** Copies the list. */
        public BillStep {
            lines = List.copyOf(lines);
        }

        @Override
        public Optional<String> customer() {
            return Optional.of(owner);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.bill(this);
        }
    }

    /** A day comes: the post-dated payments up to it are received. */
    record DateArrivesStep(StepHead head) implements PeriodStep {

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.dateArrives(this);
        }
    }

    /**
     * Shows the customer's documents of a period, both ends included.
     *
     * @param asOf the day of the ageing
     */
    record StatementStep(
            StepHead head,
            String owner,
            Optional<CurrencyUnit> currency,
            LocalDate from,
            LocalDate to,
            boolean unpaidOnly,
            Optional<LocalDate> asOf)
            implements PeriodStep {

        @Override
        public Optional<String> customer() {
            return Optional.of(owner);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.statement(this);
        }
    }

    /** One payment of all that is unpaid on the statement of a period. */
    record PayStatementStep(
            StepHead head,
            String id,
            String owner,
            Optional<CurrencyUnit> currency,
            LocalDate from,
            LocalDate to,
            Optional<String> method)
            implements PeriodStep {

        @Override
        public Optional<String> customer() {
            return Optional.of(owner);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.payStatement(this);
        }
    }
}
