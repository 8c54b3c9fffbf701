package dev.solde.billing.documents.page;

import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.statement.AgeingBasis;
import dev.solde.billing.statement.AgeingBucket;
import dev.solde.billing.statement.AgeingReport;
import dev.solde.billing.statement.Statement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.money.MonetaryAmount;

/** Says an ageing in one language, with bars. */
final class AgeingLayout {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final Language language;
    private final BigDecimal longest;
    private final boolean byDueDate;

    private AgeingLayout(Statement statement, Language language) {
        this.language = language;
        this.longest = statement.ageing().buckets().stream()
                .map(bucket -> Amounts.decimal(bucket.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        this.byDueDate = statement.ageingOptions().basis() == AgeingBasis.DUE_DATE;
    }

    static AgeingText text(Statement statement, Language language) {
        AgeingLayout layout = new AgeingLayout(statement, language);
        AgeingReport ageing = statement.ageing();
        return new AgeingText(
                language.words()
                        .get(
                                layout.byDueDate ? "ageingByDueDate" : "ageingByDocumentDate",
                                language.formats().longDate(ageing.asOf())),
                ageing.buckets().stream().map(layout::bucket).toList(),
                language.formats().money(ageing.unappliedCredit().negate()),
                language.formats().money(ageing.balance()));
    }

    private AgeingText.Bucket bucket(AgeingBucket bucket) {
        return new AgeingText.Bucket(
                label(bucket),
                language.formats().money(bucket.amount()),
                byDueDate && bucket.fromDays() > 0,
                width(bucket.amount()));
    }

    private String label(AgeingBucket bucket) {
        if (bucket.fromDays() == 0) {
            return language.word(byDueDate ? "ageCurrent" : "ageToday");
        }
        if (bucket.label().endsWith("+")) {
            return inDays("ageOver", String.valueOf(bucket.fromDays() - 1));
        }
        boolean isOfOneDay = bucket.label().equals(bucket.fromDays() + "-" + bucket.fromDays());
        return inDays(
                "age",
                isOfOneDay ? String.valueOf(bucket.fromDays()) : bucket.label().replace('-', '\u2013'));
    }

    private String inDays(String name, String days) {
        return language.words().get(name + (days.equals("1") ? "Day" : "Days"), days);
    }

    /** Something is seen of anything above 0. */
    private long width(MonetaryAmount amount) {
        BigDecimal number = Amounts.decimal(amount);
        return number.signum() <= 0
                ? 0
                : number.multiply(FULL)
                        .divide(longest, 0, RoundingMode.HALF_UP)
                        .max(BigDecimal.ONE)
                        .longValueExact();
    }
}
