package dev.solde.billing.core.queries;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.statement.AgedBalance;
import dev.solde.billing.statement.AgeingBucket;
import dev.solde.billing.statement.AgeingReport;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import org.jspecify.annotations.Nullable;

/** Open debits by days past the due date, open credits beside them. Items are added account by account. */
final class AgeingSums {

    private static final int[] FROM = {0, 1, 31, 61, 91};
    private static final String[] LABELS = {"CURRENT", "1-30", "31-60", "61-90", "91+"};

    private final CurrencyUnit currency;
    private final LocalDate day;
    private final long[] sums = new long[FROM.length];
    private long accounts;
    private @Nullable AccountId last;
    private long credit;

    AgeingSums(CurrencyUnit currency, LocalDate day) {
        this.currency = currency;
        this.day = day;
    }

    void add(OpenItem item) {
        if (!item.id().account().equals(last)) {
            last = item.id().account();
            accounts++;
        }
        if (item.side() == Side.CREDIT) {
            credit = Math.addExact(credit, item.openMinor());
        } else {
            int bucket = bucket(ChronoUnit.DAYS.between(item.dueDate(), day));
            sums[bucket] = Math.addExact(sums[bucket], item.openMinor());
        }
    }

    private static int bucket(long daysOverdue) {
        int bucket = FROM.length - 1;
        while (bucket > 0 && daysOverdue < FROM[bucket]) {
            bucket--;
        }
        return bucket;
    }

    AgeingReport report(AccountId account) {
        return new AgeingReport(account, day, buckets(), money(credit), money(balance()));
    }

    AgedBalance total() {
        return new AgedBalance(currency, day, accounts, buckets(), money(credit), money(balance()));
    }

    private long balance() {
        long debit = 0;
        for (long sum : sums) {
            debit = Math.addExact(debit, sum);
        }
        return debit - credit;
    }

    private List<AgeingBucket> buckets() {
        List<AgeingBucket> buckets = new ArrayList<>();
        for (int i = 0; i < FROM.length; i++) {
            buckets.add(new AgeingBucket(LABELS[i], FROM[i], money(sums[i])));
        }
        return buckets;
    }

    private MonetaryAmount money(long minor) {
        return Amounts.ofMinor(minor, currency);
    }
}
