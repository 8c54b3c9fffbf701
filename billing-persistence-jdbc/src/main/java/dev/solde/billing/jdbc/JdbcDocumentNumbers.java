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
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Numbers of one transaction. What is taken is noted, and written before anything else is: however many numbers a transaction
 * gives, each series is written once.
 */
final class JdbcDocumentNumbers implements DocumentNumbers {

    private final SeriesTable table;
    private final Session session;
    private final TenantId tenant;
    private final Map<Place, Stored> locked = new HashMap<>();
    private final Map<Place, SeriesState> taken = new LinkedHashMap<>();
    private final Map<Place, Stored> seen = new HashMap<>();
    private final Map<Place, Asked> lockAsked = new LinkedHashMap<>();
    private final Map<Place, Asked> peekAsked = new LinkedHashMap<>();

    JdbcDocumentNumbers(SeriesTable table, Session session, TenantId tenant) {
        this.table = table;
        this.session = session;
        this.tenant = tenant;
        session.beforeFlush(this::write);
    }

    /** A year of a series, whatever the series says of dates. */
    private record Place(String series, Year year) {}

    /** What is in the database, seen under the lock. */
    private record Stored(Optional<Long> value, Optional<LocalDate> lastIssuedOn) {

        SeriesState state(Series series, Year year) {
            return new SeriesState(series, year, value.orElse(0L), lastIssuedOn);
        }
    }

    /** What goes with a message. */
    private record Asked(Answer<Optional<SeriesTable.Head>> head, Answer<Optional<Long>> value) {

        Stored stored() {
            return new Stored(value.get(), head.get().flatMap(SeriesTable.Head::lastIssuedOn));
        }
    }

    /** Lets the message lock these series, as far as they have a row, in the order in which {@link #lock} is called. */
    void askToLock(Message message, Stream<SeriesNeed> series) {
        if (session.locksPastSnapshot()) {
            // What is missing would be locked as well, and what is read might be older than the lock: see lock.
            return;
        }
        List<Place> places = series.distinct()
                .sorted(SeriesNeed.LOCK_ORDER)
                .map(need -> new Place(need.series().code(), need.year()))
                .filter(place -> !locked.containsKey(place))
                .toList();
        Map<String, Answer<Optional<SeriesTable.Head>>> heads = new HashMap<>();
        places.forEach(place -> heads.computeIfAbsent(place.series(), code -> table.lockHead(message, tenant, code)));
        // Statements of their own, because a read in the locking statement would be older than the lock.
        places.forEach(place -> lockAsked.put(place, new Asked(heads.get(place.series()), value(message, place))));
    }

    /** Lets the message look at these series. */
    void askToPeek(Message message, Stream<SeriesNeed> series) {
        series.distinct()
                .map(need -> new Place(need.series().code(), need.year()))
                .forEach(place -> peekAsked.put(
                        place, new Asked(table.head(message, tenant, place.series()), value(message, place))));
    }

    private Answer<Optional<Long>> value(Message message, Place place) {
        return table.value(message, tenant, place.series(), place.year());
    }

    /** Notes what the message has locked and seen. */
    void noteAnswers() {
        lockAsked.forEach((place, answers) -> {
            if (answers.head().get().isPresent()) {
                locked.put(place, answers.stored());
            }
        });
        peekAsked.forEach((place, answers) -> seen.put(place, answers.stored()));
        lockAsked.clear();
        peekAsked.clear();
    }

    @Override
    public SeriesState lock(Series series, Year year) {
        Place place = new Place(series.code(), year);
        SeriesState known = taken.get(place);
        if (known != null) {
            return new SeriesState(series, year, known.lastValue(), known.lastIssuedOn());
        }
        if (!locked.containsKey(place)) {
            session.to("lock series", series.code());
            Message message = session.message();
            askToLock(message, Stream.of(new SeriesNeed(series, year)));
            message.send();
            noteAnswers();
        }
        if (!locked.containsKey(place)) {
            SeriesTable.Head head = table.lock(session, tenant, series.code());
            // A statement of its own, because a read in the locking statement would be older than the lock.
            locked.put(place, new Stored(table.lockedValue(session, tenant, series.code(), year), head.lastIssuedOn()));
        }
        return locked.get(place).state(series, year);
    }

    @Override
    public SeriesState peek(Series series, Year year) {
        Place place = new Place(series.code(), year);
        Stored known = seen.get(place);
        if (known == null) {
            session.to("read series", series.code());
            Message message = session.message();
            askToPeek(message, Stream.of(new SeriesNeed(series, year)));
            message.send();
            noteAnswers();
            known = seen.get(place);
        }
        return known.state(series, year);
    }

    @Override
    public void take(SeriesState state) {
        Place place = new Place(state.series().code(), state.year());
        if (!locked.containsKey(place)) {
            throw new IllegalStateException("series " + state.series().code() + " is not locked");
        }
        long before = Optional.ofNullable(taken.get(place))
                .map(SeriesState::lastValue)
                .orElseGet(() -> locked.get(place).value().orElse(0L));
        if (state.lastValue() <= before) {
            throw new IllegalStateException("a number of the series was given before: " + state);
        }
        taken.put(place, state);
    }

    private void write() {
        Map<String, LocalDate> issued = new TreeMap<>();
        taken.forEach((place, state) -> {
            writeValue(place, state.lastValue());
            state.lastIssuedOn()
                    .filter(date -> !locked.get(place).lastIssuedOn().equals(state.lastIssuedOn()))
                    .ifPresent(date ->
                            issued.merge(place.series(), date, (one, other) -> one.isAfter(other) ? one : other));
            locked.put(place, new Stored(Optional.of(state.lastValue()), state.lastIssuedOn()));
        });
        issued.forEach((series, date) -> table.updateHead(session, tenant, series, date));
        taken.clear();
    }

    private void writeValue(Place place, long last) {
        session.to("take a number of series", place.series());
        Optional<Long> before = locked.get(place).value();
        if (before.isPresent()) {
            table.updateValue(session, tenant, place.series(), place.year(), before.get(), last);
        } else {
            table.insertValue(session, tenant, place.series(), place.year(), last);
        }
    }
}
