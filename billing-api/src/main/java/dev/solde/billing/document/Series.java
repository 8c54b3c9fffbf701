package dev.solde.billing.document;

import dev.solde.billing.internal.Checks;
import java.time.LocalDate;
import java.time.Year;

/**
 * A sequence of document numbers without gap or duplicate per tenant and year.
 *
 * @param code the prefix of its numbers, 1 to 12 letters and digits
 * @param dates whether issue dates must follow the numbers
 */
public record Series(String code, Dates dates) {

    /** How issue dates relate to numbers. */
    public enum Dates {
        /** An issue date is never before the last one of the series, across years. */
        STRICT,
        /** Any date after the period lock. */
        FREE
    }

    /** Refuses a prefix that could not be told apart from the year behind it. */
    public Series {
        Checks.require(code.matches("[A-Za-z0-9]{1,12}"), "a series is 1 to 12 letters and digits: ", code);
    }

    /** The series with this prefix, with strict dates. */
    public static Series of(String code) {
        return new Series(code, Dates.STRICT);
    }

    /** The same series with free dates. */
    public Series freeDates() {
        return new Series(code, Dates.FREE);
    }

    /** Whether this series could make the number, so that nobody may bring it from outside. */
    public boolean owns(String number) {
        return number.matches(code + "-\\d{4}-\\d{6,}");
    }

    /** The text of a number of this series, for example {@code F-2026-000001}. */
    public String format(Year year, long value) {
        return code + '-' + padded(year.getValue(), 4) + '-' + padded(value, 6);
    }

    private static String padded(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** The year under which a document of this date is counted. */
    public static Year year(LocalDate issueDate) {
        return Year.of(issueDate.getYear());
    }
}
