package dev.solde.billing.core.queries;

import dev.solde.billing.SeriesReport;
import dev.solde.billing.document.Series;
import dev.solde.billing.port.BillingReader;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;

/** Reads the numbers of a series in ascending order and finds what is missing or doubled. */
final class SeriesVerification {

    private static final int BLOCK = 1000;
    private static final int SHOWN = 100;

    private SeriesVerification() {}

    static SeriesReport of(BillingReader reader, Series series, Year year) {
        List<Long> missing = new ArrayList<>();
        List<Long> doubled = new ArrayList<>();
        long documents = 0;
        long last = 0;
        List<Long> block = reader.seriesValues(series, year, 0, BLOCK);
        while (!block.isEmpty()) {
            for (long value : block) {
                documents++;
                if (value == last && doubled.size() < SHOWN) {
                    doubled.add(value);
                }
                for (long gap = last + 1; gap < value && missing.size() < SHOWN; gap++) {
                    missing.add(gap);
                }
                last = value;
            }
            block = reader.seriesValues(series, year, last, BLOCK);
        }
        return new SeriesReport(series, year, documents, last, missing, doubled);
    }
}
