package dev.solde.billing.statement;

import java.time.LocalDate;
import java.util.List;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;

/**
 * What all customers of one currency owe, by days past the due date.
 *
 * @param accounts the number of accounts with something open
 * @param buckets as in {@link AgeingReport}
 * @param unappliedCredit the open credits, which stand in no bucket
 * @param balance debits minus credits as of the date
 */
public record AgedBalance(
        CurrencyUnit currency,
        LocalDate asOf,
        long accounts,
        List<AgeingBucket> buckets,
        MonetaryAmount unappliedCredit,
        MonetaryAmount balance) {

    /** Copies the list. */
    public AgedBalance {
        buckets = List.copyOf(buckets);
    }
}
