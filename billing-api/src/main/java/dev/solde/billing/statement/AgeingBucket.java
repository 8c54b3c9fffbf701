package dev.solde.billing.statement;

import javax.money.MonetaryAmount;

/**
 * What is open and this many days past its due date.
 *
 * @param label for example {@code CURRENT}, {@code 1-30}, {@code 91+}
 * @param fromDays the first day past the due date that belongs here; for {@code CURRENT} any number up to 0
 * @param amount the sum of the open debits, 0 or more
 */
public record AgeingBucket(String label, int fromDays, MonetaryAmount amount) {}
