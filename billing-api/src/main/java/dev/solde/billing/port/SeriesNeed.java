package dev.solde.billing.port;

import dev.solde.billing.document.Series;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;

/** Numbers of a series, counted in a year. */
public record SeriesNeed(Series series, Year year) {

    /** The order in which every transaction locks the series that it needs. */
    public static final Comparator<SeriesNeed> LOCK_ORDER =
            Comparator.comparing((SeriesNeed need) -> need.series().code()).thenComparing(SeriesNeed::year);

    /** Numbers of documents of this date. */
    public static SeriesNeed of(Series series, LocalDate issueDate) {
        return new SeriesNeed(series, Series.year(issueDate));
    }
}
