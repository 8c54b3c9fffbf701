package dev.solde.billing.core.rules;

import dev.solde.billing.command.Command;
import dev.solde.billing.document.Series;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The rule behind one verb, as pure functions.
 *
 * @param <C> the command
 * @param <R> what the verb returns
 */
public interface Rule<C extends Command<R>, R> {

    /** The name of the command in the journal, in kebab case. */
    String kind();

    /** What the decision needs to see. */
    LoadScope scope(C command);

    /** Which open items it needs beyond those that the command names; known once the account is loaded. */
    default Candidates candidates(C command, Loaded loaded, DecisionContext context) {
        return Candidates.NONE;
    }

    /** The series from which the command takes a number, if it takes one. */
    default Optional<SeriesNeed> series(C command, DecisionContext context) {
        return Optional.empty();
    }

    /** The instant before which the command asks about the texts of records, if it does. */
    default Optional<Instant> textsRecordedBefore(C command, ZoneId zone) {
        return Optional.empty();
    }

    /** Whether the command makes the account rather than finding it. */
    default boolean opensAccount() {
        return false;
    }

    /** Accepts with facts or rejects with a reason. */
    Decision decide(C command, Loaded loaded, DecisionContext context);

    /** Reads the result off the facts. */
    R result(Made made);

    /** A number of this series, counted in this year. */
    record SeriesNeed(Series series, Year year) {}
}
