package dev.solde.billing.statement;

import dev.solde.billing.internal.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How an ageing is made. Whatever the options, the buckets less the credit beside them are the balance.
 *
 * @param basis from which day the age of a debit is counted
 * @param credits where open credit stands
 * @param buckets the first day of each bucket after the current one, ascending, from 1; 1 to 20 of them
 */
public record AgeingOptions(AgeingBasis basis, CreditTreatment credits, List<Integer> buckets) {

    private static final int MOST_BUCKETS = 20;

    /** Days past the due date, credit in a column of its own, buckets from 1, 31, 61 and 91 days. */
    public static final AgeingOptions DEFAULT =
            new AgeingOptions(AgeingBasis.DUE_DATE, CreditTreatment.SEPARATE, List.of(1, 31, 61, 91));

    /** Refuses buckets that do not ascend from 1 day or later. */
    public AgeingOptions {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(credits, "credits");
        buckets = List.copyOf(buckets);
        Checks.require(
                !buckets.isEmpty() && buckets.size() <= MOST_BUCKETS,
                "an ageing has 1 to " + MOST_BUCKETS + " buckets after the current one, not " + buckets.size());
        int last = 0;
        for (int first : buckets) {
            Checks.require(first > last, "the first days of the buckets must ascend from 1: ", buckets);
            last = first;
        }
    }

    /** The same with another basis. */
    public AgeingOptions withBasis(AgeingBasis other) {
        return new AgeingOptions(other, credits, buckets);
    }

    /** The same with credit elsewhere. */
    public AgeingOptions withCredits(CreditTreatment other) {
        return new AgeingOptions(basis, other, buckets);
    }

    /** The same with other buckets, for example {@code withBuckets(1, 16, 31)}. */
    public AgeingOptions withBuckets(int... firstDays) {
        return new AgeingOptions(
                basis, credits, Arrays.stream(firstDays).boxed().toList());
    }
}
