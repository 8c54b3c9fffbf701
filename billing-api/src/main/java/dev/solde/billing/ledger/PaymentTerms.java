package dev.solde.billing.ledger;

import dev.solde.billing.internal.Checks;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * When an invoice falls due, counted in calendar days from its issue date.
 *
 * @param days days after the issue date, 0 to 3650
 * @param monthEnd whether the day so found moves to the end of its month
 */
public record PaymentTerms(int days, MonthEnd monthEnd) {

    /** Whether the due date moves to the end of its month. */
    public enum MonthEnd {
        /** The day counted. */
        NO,
        /** The last day of that day's month. */
        YES
    }

    /** Due on the issue date. */
    public static final PaymentTerms IMMEDIATE = days(0);

    /** Refuses days below 0 or above 3650. */
    public PaymentTerms {
        Checks.require(days >= 0 && days <= 3650, "payment terms must be 0 to 3650 days: ", days);
    }

    /** So many days after the issue date. */
    public static PaymentTerms days(int days) {
        return new PaymentTerms(days, MonthEnd.NO);
    }

    /** The same days, then on to the end of that month: "30 days end of month". */
    public PaymentTerms endOfMonth() {
        return new PaymentTerms(days, MonthEnd.YES);
    }

    /** The due date of an invoice issued on this date; never before it. */
    public LocalDate dueDate(LocalDate issueDate) {
        LocalDate due = issueDate.plusDays(days);
        return monthEnd == MonthEnd.YES ? due.with(TemporalAdjusters.lastDayOfMonth()) : due;
    }

    /** Reads what {@link #toString()} wrote. */
    public static PaymentTerms parse(String text) {
        boolean eom = text.endsWith(" EOM");
        PaymentTerms terms = days(Integer.parseInt(eom ? text.substring(0, text.length() - 4) : text));
        return eom ? terms.endOfMonth() : terms;
    }

    /** {@code 30} or {@code 30 EOM}. */
    @Override
    public String toString() {
        return monthEnd == MonthEnd.YES ? days + " EOM" : Integer.toString(days);
    }
}
