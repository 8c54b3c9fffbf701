package dev.solde.billing;

import dev.solde.billing.document.Series;
import java.time.Year;
import java.util.List;

/**
 * Whether a series is without gap and duplicate.
 *
 * @param documents how many documents carry a number of it
 * @param lastValue the last number given
 * @param missing the first numbers that no document carries, at most 100
 * @param doubled the first numbers that more than one document carries, at most 100
 */
public record SeriesReport(
        Series series, Year year, long documents, long lastValue, List<Long> missing, List<Long> doubled) {

    /** Copies the lists. */
    public SeriesReport {
        missing = List.copyOf(missing);
        doubled = List.copyOf(doubled);
    }

    /** Whether the numbers are 1 to n, each once. */
    public boolean isClean() {
        return missing.isEmpty() && doubled.isEmpty();
    }
}
