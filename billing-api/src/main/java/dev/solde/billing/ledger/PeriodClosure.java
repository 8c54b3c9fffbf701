package dev.solde.billing.ledger;

import java.time.LocalDate;
import javax.money.MonetaryAmount;

/**
 * A closed period of an account: nothing is posted or effective on its last day or before any more. Totals are of entries
 * by posting date.
 *
 * @param through the last day
 * @param debits the debits of the period, which begins after the closure before
 * @param credits the credits of the period
 * @param perpetualDebits all debits up to the day
 * @param perpetualCredits all credits up to the day
 */
public record PeriodClosure(
        AccountId account,
        LocalDate through,
        MonetaryAmount debits,
        MonetaryAmount credits,
        MonetaryAmount perpetualDebits,
        MonetaryAmount perpetualCredits) {}
