package dev.solde.billing.jdbc;

import dev.solde.billing.document.Series;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.DocumentNumbers;
import dev.solde.billing.port.SeriesState;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Numbers of one transaction. */
final class JdbcDocumentNumbers implements DocumentNumbers {

    private final SeriesTable table;
    private final Session session;
    private final TenantId tenant;
    private final Map<Place, Stored> locked = new HashMap<>();

    JdbcDocumentNumbers(SeriesTable table, Session session, TenantId tenant) {
        this.table = table;
        this.session = session;
        this.tenant = tenant;
    }

    /** A year of a series, whatever the series says of dates. */
    private record Place(String series, Year year) {}

    /** What is in the database, seen under the lock. */
    private record Stored(Optional<Long> value, Optional<LocalDate> lastIssuedOn) {

        SeriesState state(Series series, Year year) {
            return new SeriesState(series, year, value.orElse(0L), lastIssuedOn);
        }
    }

    @Override
    public SeriesState lock(Series series, Year year) {
        session.to("lock series", series.code());
        SeriesTable.Head head = table.lock(session, tenant, series.code());
        // A statement of its own, because a read in the locking statement would be older than the lock.
        Stored stored = new Stored(table.lockedValue(session, tenant, series.code(), year), head.lastIssuedOn());
        locked.put(new Place(series.code(), year), stored);
        return stored.state(series, year);
    }

    @Override
    public SeriesState peek(Series series, Year year) {
        session.to("read series", series.code());
        Optional<LocalDate> lastIssuedOn =
                table.head(session, tenant, series.code()).flatMap(SeriesTable.Head::lastIssuedOn);
        return new Stored(table.value(session, tenant, series.code(), year), lastIssuedOn).state(series, year);
    }

    @Override
    public void take(SeriesState state) {
        String series = state.series().code();
        Place place = new Place(series, state.year());
        Stored stored = Optional.ofNullable(locked.get(place))
                .orElseThrow(() -> new IllegalStateException("series " + series + " is not locked"));
        long before = stored.value().orElse(0L);
        if (state.lastValue() <= before) {
            throw new IllegalStateException("a number of the series was given before: " + state);
        }
        session.to("take a number of series", series);
        if (stored.value().isPresent()) {
            table.updateValue(session, tenant, series, state.year(), before, state.lastValue());
        } else {
            table.insertValue(session, tenant, series, state.year(), state.lastValue());
        }
        if (!state.lastIssuedOn().equals(stored.lastIssuedOn())) {
            table.updateHead(session, tenant, series, state.lastIssuedOn());
        }
        locked.put(place, new Stored(Optional.of(state.lastValue()), state.lastIssuedOn()));
    }
}
