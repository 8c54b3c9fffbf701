package dev.solde.billing.core.statements;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.statement.AgedBalance;
import dev.solde.billing.statement.AgeingBasis;
import dev.solde.billing.statement.AgeingBucket;
import dev.solde.billing.statement.AgeingOptions;
import dev.solde.billing.statement.AgeingReport;
import dev.solde.billing.statement.CreditTreatment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/**
 * Open debits by age, open credits as the options say. Items are added account by account; credit is set off
 * only within one account, so several accounts are summed with credit in a column of its own.
 */
public final class AgeingSums {

    private final CurrencyUnit currency;
    private final LocalDate day;
    private final AgeingOptions options;
    private final long[] sums;
    private long accounts;
    private @Nullable AccountId last;
    private long credit;

    /** Sums of no item yet, as of this day. */
    public AgeingSums(CurrencyUnit currency, LocalDate day, AgeingOptions options) {
        this.currency = currency;
        this.day = day;
        this.options = options;
        this.sums = new long[options.buckets().size() + 1];
    }

    /** Adds what is open of an item. */
    public void add(OpenItem item) {
        if (!item.id().account().equals(last)) {
            last = item.id().account();
            accounts++;
        }
        if (item.side() == Side.DEBIT) {
            LocalDate from = options.basis() == AgeingBasis.DUE_DATE ? item.dueDate() : item.documentDate();
            addAt(from, item.openMinor());
        } else if (options.credits() == CreditTreatment.OWN_AGE) {
            addAt(item.documentDate(), -item.openMinor());
        } else {
            credit = Math.addExact(credit, item.openMinor());
        }
    }

    private void addAt(LocalDate from, long minor) {
        int bucket = bucket(ChronoUnit.DAYS.between(from, day));
        sums[bucket] = Math.addExact(sums[bucket], minor);
    }

    private int bucket(long age) {
        int bucket = sums.length - 1;
        while (bucket > 0 && age < options.buckets().get(bucket - 1)) {
            bucket--;
        }
        return bucket;
    }

    /** The ageing of the one account whose items were added. */
    public AgeingReport report(AccountId account) {
        long[] shown = sums.clone();
        long left = options.credits() == CreditTreatment.OFFSET_OLDEST ? offset(shown) : credit;
        return new AgeingReport(account, day, buckets(shown), money(left), money(balance()));
    }

    /** The ageing of all accounts whose items were added. */
    public AgedBalance total() {
        return new AgedBalance(currency, day, accounts, buckets(sums), money(credit), money(balance()));
    }

    /** Takes the credit off the oldest bucket first; what no debit takes is left. */
    private long offset(long[] shown) {
        long left = credit;
        for (int i = shown.length - 1; i >= 0; i--) {
            long taken = Math.min(left, shown[i]);
            shown[i] -= taken;
            left -= taken;
        }
        return left;
    }

    private long balance() {
        long sum = 0;
        for (long bucket : sums) {
            sum = Math.addExact(sum, bucket);
        }
        return Math.subtractExact(sum, credit);
    }

    private List<AgeingBucket> buckets(long[] shown) {
        List<Integer> first = options.buckets();
        List<AgeingBucket> buckets = new ArrayList<>();
        buckets.add(new AgeingBucket("CURRENT", 0, money(shown[0])));
        for (int i = 0; i < first.size(); i++) {
            String label = i + 1 < first.size() ? label(first.get(i), first.get(i + 1) - 1) : first.get(i) + "+";
            buckets.add(new AgeingBucket(label, first.get(i), money(shown[i + 1])));
        }
        return buckets;
    }

    private static String label(int from, int to) {
        return from == to ? String.valueOf(from) : from + "-" + to;
    }

    private MonetaryAmount money(long minor) {
        return Amounts.ofMinor(minor, currency);
    }
}
