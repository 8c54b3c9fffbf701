package dev.solde.billing.core.rules;

import dev.solde.billing.document.Series;
import dev.solde.billing.port.SeriesNeed;
import dev.solde.billing.port.SeriesState;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The numbers of one decision: handed out in order, from where the series stand. A new decision begins with a new tape. */
public final class NumberTape {

    private static final NumberTape WITHOUT_NUMBERS = new NumberTape(Map.of());

    private final Map<SeriesNeed, SeriesState> states;

    private NumberTape(Map<SeriesNeed, SeriesState> states) {
        this.states = states;
    }

    /** Numbers that follow these states. */
    public static NumberTape of(Collection<SeriesState> states) {
        if (states.isEmpty()) {
            return WITHOUT_NUMBERS;
        }
        Map<SeriesNeed, SeriesState> byNeed = new LinkedHashMap<>(2 * states.size());
        states.forEach(state -> byNeed.put(new SeriesNeed(state.series(), state.year()), state));
        return new NumberTape(byNeed);
    }

    /** Where the series stands in the year of this date, after the numbers handed out so far; empty if it was not asked for. */
    public Optional<SeriesState> state(Series series, LocalDate issueDate) {
        return Optional.ofNullable(states.get(SeriesNeed.of(series, issueDate)));
    }

    /** The greatest issue date of the series in any year. */
    public Optional<LocalDate> lastIssuedOn(Series series) {
        Optional<LocalDate> last = Optional.empty();
        for (SeriesState state : states.values()) {
            Optional<LocalDate> one = state.lastIssuedOn();
            if (state.series().equals(series)
                    && one.isPresent()
                    && last.filter(one.get()::isBefore).isEmpty()) {
                last = one;
            }
        }
        return last;
    }

    /** The state before the next number of the series, which is thereby given to a document of this date. */
    public SeriesState take(Series series, LocalDate issueDate) {
        SeriesState before = state(series, issueDate)
                .orElseThrow(() -> new IllegalStateException("a document without a number from outside needs series "
                        + series.code() + " of " + Year.from(issueDate)));
        states.replaceAll((need, state) -> need.series().equals(series)
                ? need.year().equals(before.year()) ? state.after(issueDate) : issuedBy(state, issueDate)
                : state);
        return before;
    }

    /** Another year of the series: its counter stays, its last date moves. */
    private static SeriesState issuedBy(SeriesState state, LocalDate issueDate) {
        LocalDate last =
                state.lastIssuedOn().filter(date -> date.isAfter(issueDate)).orElse(issueDate);
        return new SeriesState(state.series(), state.year(), state.lastValue(), Optional.of(last));
    }
}
