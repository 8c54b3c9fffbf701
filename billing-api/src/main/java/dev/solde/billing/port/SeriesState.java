package dev.solde.billing.port;

import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.DocumentNumber;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * Where a series stands.
 *
 * @param year the year whose numbers are counted
 * @param lastValue the last number given in that year, 0 before the first
 * @param lastIssuedOn the greatest issue date of the series in any year
 */
public record SeriesState(Series series, Year year, long lastValue, Optional<LocalDate> lastIssuedOn) {

    /** The number that comes next. */
    public DocumentNumber nextNumber() {
        return DocumentNumber.of(series.format(year, lastValue + 1));
    }

    /** The state after the next number was given to a document of this date. */
    public SeriesState after(LocalDate issueDate) {
        LocalDate last = lastIssuedOn.filter(issueDate::isBefore).orElse(issueDate);
        return new SeriesState(series, year, lastValue + 1, Optional.of(last));
    }
}
