package dev.solde.billing.statement;

import javax.money.MonetaryAmount;

/**
 * What is open and this many days past its due date, or since the date of the document.
 *
 * @param label for example {@code CURRENT}, {@code 1-30}, {@code 91+}
 * @param fromDays the first day of age that belongs here; for {@code CURRENT} any number up to 0
 * @param amount the sum of the open debits, 0 or more; where credit stands in the bucket of its own age, less that credit
 */
public record AgeingBucket(String label, int fromDays, MonetaryAmount amount) {}
