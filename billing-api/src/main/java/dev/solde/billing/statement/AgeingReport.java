package dev.solde.billing.statement;

import dev.solde.billing.ledger.AccountId;
import java.time.LocalDate;
import java.util.List;
import javax.money.MonetaryAmount;

/**
 * What one customer owes, by days past the due date. An item is current on its due date and overdue from the day after
 * . The buckets less the credits are the balance of that day.
 *
 * @param buckets {@code CURRENT, 1-30, 31-60, 61-90, 91+} unless asked otherwise
 * @param unappliedCredit the open credits that stand in no bucket; 0 or more
 * @param balance debits minus credits as of the date
 */
public record AgeingReport(
        AccountId account,
        LocalDate asOf,
        List<AgeingBucket> buckets,
        MonetaryAmount unappliedCredit,
        MonetaryAmount balance) {

    /** Copies the list. */
    public AgeingReport {
        buckets = List.copyOf(buckets);
    }
}
