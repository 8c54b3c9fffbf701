package dev.solde.billing.statement;

import dev.solde.billing.internal.Checks;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days from one to another, both included; never empty.
 *
 * @param from the first day, of the years 1900 to 9999
 * @param to the last day, not before the first
 */
public record DateRange(LocalDate from, LocalDate to) {

    /** Refuses a last day before the first. */
    public DateRange {
        Checks.date(from, "first day");
        Checks.date(to, "last day");
        Checks.require(!to.isBefore(from), "the last day " + to + " is before the first " + from);
    }

    /** The days of a month. */
    public static DateRange of(YearMonth month) {
        return new DateRange(month.atDay(1), month.atEndOfMonth());
    }

    /** The days from one to another, both included. */
    public static DateRange of(LocalDate from, LocalDate to) {
        return new DateRange(from, to);
    }

    /** Whether the day is one of these. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    @Override
    public String toString() {
        return from + ".." + to;
    }
}
