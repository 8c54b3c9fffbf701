package dev.solde.billing.core.memory;

import dev.solde.billing.document.Series;
import dev.solde.billing.port.DocumentNumbers;
import dev.solde.billing.port.SeriesState;
import java.time.Year;
import java.util.function.Supplier;

/** Counts the numbers of series in the working copy of a transaction, so that a rolled back number was never given. */
final class StoredNumbers implements DocumentNumbers {

    private final Supplier<Books> transaction;

    StoredNumbers(Supplier<Books> transaction) {
        this.transaction = transaction;
    }

    @Override
    public SeriesState lock(Series series, Year year) {
        transaction.get().locked().add(series.code());
        return peek(series, year);
    }

    @Override
    public SeriesState peek(Series series, Year year) {
        Books books = transaction.get();
        long last = books.lastValues().get(key(series, year)).orElse(0L);
        return new SeriesState(series, year, last, books.lastIssueDates().get(series.code()));
    }

    @Override
    public void take(SeriesState state) {
        Books books = transaction.get();
        books.requireLocked(state.series().code());
        if (state.lastValue() <= peek(state.series(), state.year()).lastValue()) {
            throw new IllegalStateException("a number of the series was given before: " + state);
        }
        books.lastValues().put(key(state.series(), state.year()), state.lastValue());
        state.lastIssuedOn()
                .ifPresent(date -> books.lastIssueDates().put(state.series().code(), date));
    }

    private static Books.SeriesYear key(Series series, Year year) {
        return new Books.SeriesYear(series.code(), year);
    }
}
