package dev.solde.examples.portal.pages;

import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.statement.AgeingBucket;
import dev.solde.billing.statement.AgeingReport;
import dev.solde.examples.portal.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What is open by age, as bars. */
final class Ageing {

    private Ageing() {}

    /**
     * A bar.
     *
     * @param percent its length, of the longest
     */
    record Bar(String label, String amount, String percent, String tone) {}

    /** None when nothing is open. */
    static List<Bar> bars(AgeingReport report, Words words) {
        BigDecimal longest = report.buckets().stream()
                .map(bucket -> Amounts.decimal(bucket.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return longest.signum() == 0
                ? List.of()
                : report.buckets().stream()
                        .map(bucket -> bar(bucket, longest, words))
                        .toList();
    }

    private static Bar bar(AgeingBucket bucket, BigDecimal longest, Words words) {
        boolean current = bucket.fromDays() <= 0;
        // A length on the screen, not an amount.
        BigDecimal percent = Amounts.decimal(bucket.amount())
                .max(BigDecimal.ZERO)
                .movePointRight(2)
                .divide(longest, 1, RoundingMode.HALF_UP);
        return new Bar(
                current ? words.say("notDue") : words.say("days", bucket.label()),
                words.money(bucket.amount()),
                percent.toPlainString(),
                current ? "current" : bucket.fromDays() > 60 ? "old" : "late");
    }
}
