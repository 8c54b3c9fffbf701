package dev.solde.billing.documents.export;

import dev.solde.billing.statement.AgeingBucket;
import dev.solde.billing.statement.AgeingOptions;
import dev.solde.billing.statement.AgeingReport;
import java.util.ArrayList;
import java.util.List;

/** The columns of an ageing: {@code current, days1to30, ..., days91plus}. A spreadsheet would take 1-30 for a day in January. */
final class AgeingColumns {

    private AgeingColumns() {}

    static List<Column<AgeingReport>> of(AgeingOptions options) {
        List<Column<AgeingReport>> columns = new ArrayList<>();
        columns.add(
                new Column<>("account", (report, to) -> to.text(report.account().value())));
        columns.add(new Column<>("asOf", (report, to) -> to.date(report.asOf())));
        columns.add(new Column<>(
                "currency",
                (report, to) -> to.text(report.balance().getCurrency().getCurrencyCode())));
        columns.add(bucket("current", 0));
        List<Integer> first = options.buckets();
        for (int i = 0; i < first.size(); i++) {
            String last = i + 1 < first.size() ? "to" + (first.get(i + 1) - 1) : "plus";
            columns.add(bucket("days" + first.get(i) + last, i + 1));
        }
        columns.add(new Column<>("unappliedCredit", (report, to) -> to.amount(report.unappliedCredit())));
        columns.add(new Column<>("balance", (report, to) -> to.amount(report.balance())));
        return columns;
    }

    private static Column<AgeingReport> bucket(String name, int place) {
        return new Column<>(name, (report, to) -> {
            AgeingBucket bucket = report.buckets().get(place);
            to.amount(bucket.amount());
        });
    }
}
