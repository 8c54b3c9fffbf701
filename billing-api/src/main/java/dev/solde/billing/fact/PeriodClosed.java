package dev.solde.billing.fact;

import java.time.LocalDate;

/**
 * A period of the account was closed: nothing is posted or effective on this day or before any more. Totals are of
 * entries by posting date.
 *
 * @param through the last day of the period
 * @param debitMinor the debits of the period, which begins after the previous closure
 * @param creditMinor the credits of the period
 * @param perpetualDebitMinor all debits up to the day: those of the previous closure and of the period
 * @param perpetualCreditMinor all credits up to the day
 */
public record PeriodClosed(
        LocalDate through, long debitMinor, long creditMinor, long perpetualDebitMinor, long perpetualCreditMinor)
        implements Fact {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.periodClosed(this);
    }
}
