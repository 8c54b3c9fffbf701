package dev.solde.billing.jdbc;

import dev.solde.billing.document.Series;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.DocumentNumbers;
import dev.solde.billing.port.SeriesNeed;
import dev.solde.billing.port.SeriesState;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Numbers of one transaction. What is taken is noted, and written before anything else is: however many numbers a transaction
 * gives, each series is written once.
 */
final class JdbcDocumentNumbers implements DocumentNumbers {

    private final SeriesTable table;
    private final Session session;
    private final TenantId tenant;
    private final Map<Place, Counted<Long>> values = new HashMap<>();
    private final Map<String, Counted<LocalDate>> dates = new HashMap<>();
    private final Map<Place, Asked> asked = new LinkedHashMap<>();

    JdbcDocumentNumbers(SeriesTable table, Session session, TenantId tenant) {
        this.table = table;
        this.session = session;
        this.tenant = tenant;
        session.beforeFlush(this::write);
    }

    /** A year of a series, whatever the series says of dates. */
    private record Place(String series, Year year) {}

    /**
     * Something of a series that only this transaction changes.
     *
     * @param written what is in the database, seen under the lock
     * @param now what it is to be
     */
    private record Counted<T>(Optional<T> written, Optional<T> now) {

        static <T> Counted<T> seen(Optional<T> value) {
            return new Counted<>(value, value);
        }

        Counted<T> to(T value) {
            return new Counted<>(written, Optional.of(value));
        }

        boolean isChanged() {
            return !written.equals(now);
        }
    }

    /** A lock that goes with a message. */
    private record Asked(Answer<Optional<SeriesTable.Head>> head, Answer<Optional<Long>> value) {}

    /** Lets the message lock these series, as far as they have a row, in the order in which {@link #lock} is called. */
    void askToLock(Message message, Stream<SeriesNeed> series) {
        if (session.locksPastSnapshot()) {
            // What is missing would be locked as well, and what is read might be older than the lock: see lock.
            return;
        }
        List<Place> places = series.distinct()
                .sorted(SeriesNeed.LOCK_ORDER)
                .map(need -> new Place(need.series().code(), need.year()))
                .filter(place -> !values.containsKey(place))
                .toList();
        Map<String, Answer<Optional<SeriesTable.Head>>> heads = new HashMap<>();
        places.forEach(place -> heads.computeIfAbsent(place.series(), code -> table.lockHead(message, tenant, code)));
        // Statements of their own, because a read in the locking statement would be older than the lock.
        places.forEach(place -> asked.put(
                place,
                new Asked(heads.get(place.series()), table.value(message, tenant, place.series(), place.year()))));
    }

    /** Notes what the message has locked. */
    void noteLocked() {
        asked.forEach((place, answers) -> answers.head()
                .get()
                .ifPresent(head -> note(place, head, answers.value().get())));
        asked.clear();
    }

    /** The date belongs to the series, and may have been moved on by a number of another year. */
    private void note(Place place, SeriesTable.Head head, Optional<Long> value) {
        dates.putIfAbsent(place.series(), Counted.seen(head.lastIssuedOn()));
        values.put(place, Counted.seen(value));
    }

    @Override
    public SeriesState lock(Series series, Year year) {
        Place place = new Place(series.code(), year);
        if (!values.containsKey(place)) {
            session.to("lock series", series.code());
            SeriesTable.Head head = table.lock(session, tenant, series.code());
            // A statement of its own, because a read in the locking statement would be older than the lock.
            note(place, head, table.lockedValue(session, tenant, series.code(), year));
        }
        return new SeriesState(
                series,
                year,
                values.get(place).now().orElse(0L),
                dates.get(series.code()).now());
    }

    @Override
    public SeriesState peek(Series series, Year year) {
        session.to("read series", series.code());
        Message message = session.message();
        Answer<Optional<SeriesTable.Head>> head = table.head(message, tenant, series.code());
        Answer<Optional<Long>> value = table.value(message, tenant, series.code(), year);
        message.send();
        return new SeriesState(
                series, year, value.get().orElse(0L), head.get().flatMap(SeriesTable.Head::lastIssuedOn));
    }

    @Override
    public void take(SeriesState state) {
        String series = state.series().code();
        Place place = new Place(series, state.year());
        Counted<Long> value = values.get(place);
        if (value == null) {
            throw new IllegalStateException("series " + series + " is not locked");
        }
        if (state.lastValue() <= value.now().orElse(0L)) {
            throw new IllegalStateException("a number of the series was given before: " + state);
        }
        values.put(place, value.to(state.lastValue()));
        state.lastIssuedOn()
                .ifPresent(date -> dates.computeIfPresent(
                        series,
                        (code, last) -> last.now().filter(date::isBefore).isPresent() ? last : last.to(date)));
    }

    private void write() {
        values.replaceAll((place, value) -> {
            if (value.isChanged()) {
                write(place, value);
            }
            return Counted.seen(value.now());
        });
        dates.replaceAll((series, date) -> {
            if (date.isChanged()) {
                session.to("take a number of series", series);
                table.updateHead(session, tenant, series, date.now().orElseThrow());
            }
            return Counted.seen(date.now());
        });
    }

    private void write(Place place, Counted<Long> value) {
        session.to("take a number of series", place.series());
        long last = value.now().orElseThrow();
        if (value.written().isPresent()) {
            table.updateValue(
                    session,
                    tenant,
                    place.series(),
                    place.year(),
                    value.written().get(),
                    last);
        } else {
            table.insertValue(session, tenant, place.series(), place.year(), last);
        }
    }
}
