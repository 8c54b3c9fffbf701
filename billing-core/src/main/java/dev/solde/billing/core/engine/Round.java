package dev.solde.billing.core.engine;

import dev.solde.billing.RejectedException;
import dev.solde.billing.core.evolution.LedgerEvolution;
import dev.solde.billing.core.evolution.LedgerInvariants;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.SeriesNeed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Commands of different accounts that share a transaction. Each step is taken for all of them before the next: lock and load,
 * replay check by command key, load what the rules ask for besides, decide, apply, check invariants, append. So a storage can
 * load all at once and write all at once. A single command is a round of one.
 */
final class Round {

    private final List<Course<?>> courses;
    private final LedgerTransaction transaction;
    private final Listeners listeners;
    private boolean areSeriesLocked;

    Round(List<Course<?>> courses, LedgerTransaction transaction, Listeners listeners) {
        this.courses = courses;
        this.transaction = transaction;
        this.listeners = listeners;
    }

    /**
     * Runs a round by itself. In a transaction of its own the series are locked with the account; in one of the host only once the
     * command is known to be accepted, because that lock lasts until the host commits.
     */
    void run() {
        areSeriesLocked = !transaction.isJoined();
        run(areSeriesLocked ? courses : List.of());
    }

    /** Runs one round of several; the first of them locks the accounts and series of all. */
    void runAmong(List<Course<?>> all) {
        areSeriesLocked = true;
        run(all);
    }

    private void run(List<Course<?>> lockedAhead) {
        shareTenant(lockedAhead);
        lock(lockedAhead);
        lockSeries(lockedAhead);
        courses.forEach(course -> step(course, this::readStatements));
        completeAll();
        courses.forEach(course -> step(course, this::readCandidates));
        courses.forEach(course -> step(course, this::decide));
        // Nothing is refused any more: whatever goes wrong from here on ends the transaction.
        courses.stream().filter(Course::isOpen).forEach(this::append);
        tell();
    }

    private <R> void step(Course<R> course, Step step) {
        course.step(step::take, this::explained);
    }

    /** A step of a course, whatever the result of its command. */
    @FunctionalInterface
    private interface Step {
        void take(Course<?> course);
    }

    private RejectedException explained(RejectedException refused) {
        return NamedDrafts.explained(refused, transaction.ledgers()::lock);
    }

    /** Openings of accounts come to a closed tenant either before its lock date moves or after. */
    private void shareTenant(List<Course<?>> lockedAhead) {
        if (opensAccount(courses) || opensAccount(lockedAhead)) {
            Optional<LocalDate> through = transaction.tenantLock().share();
            courses.forEach(course -> course.attempt().tenantIsLockedThrough(through));
        }
    }

    private static boolean opensAccount(List<Course<?>> some) {
        for (Course<?> course : some) {
            if (course.attempt().opensAccount()) {
                return true;
            }
        }
        return false;
    }

    private void lock(List<Course<?>> lockedAhead) {
        Set<SeriesNeed> ahead = new HashSet<>();
        lockedAhead.forEach(course -> ahead.addAll(course.attempt().seriesNeeded()));
        Map<AccountId, LoadScope> scopes = new HashMap<>();
        courses.forEach(course -> scopes.put(course.attempt().account(), scope(course.attempt(), ahead)));
        lockedAhead.forEach(course -> scopes.computeIfAbsent(course.attempt().account(), LoadScope::of));
        Map<AccountId, Loaded> loaded = transaction.ledgers().lock(scopes.values());
        courses.forEach(course -> step(
                course,
                begun -> begun.begin(
                        Optional.ofNullable(loaded.get(begun.attempt().account())))));
    }

    /** Those that the load could not lock, because they are new or because of the host's snapshot; in one order for everybody. */
    private void lockSeries(List<Course<?>> lockedAhead) {
        lockedAhead.stream()
                .filter(Course::isOpen)
                .flatMap(course -> course.attempt().seriesNeeded().stream())
                .distinct()
                .sorted(SeriesNeed.LOCK_ORDER)
                .forEach(need -> transaction.numbers().lock(need.series(), need.year()));
    }

    private LoadScope scope(Attempt<?> attempt, Set<SeriesNeed> toLock) {
        return attempt.scope(toLock, areSeriesLocked ? List.of() : attempt.seriesNeeded());
    }

    private void readStatements(Course<?> course) {
        course.attempt().readStatements(course.seen());
    }

    private void completeAll() {
        Map<Course<?>, LoadScope> wanted = further(courses, 0);
        for (int round = 1; !wanted.isEmpty(); round++) {
            Map<AccountId, Loaded> more = transaction.ledgers().lock(wanted.values());
            wanted.keySet()
                    .forEach(course -> course.see(
                            course.seen().and(more.get(course.attempt().account()))));
            wanted = further(wanted.keySet(), round);
        }
    }

    private Map<Course<?>, LoadScope> further(Collection<Course<?>> asking, int round) {
        Map<Course<?>, LoadScope> wanted = new HashMap<>();
        asking.forEach(course -> step(
                course,
                open -> open.attempt().further(open.seen(), round).ifPresent(scope -> wanted.put(open, scope))));
        return wanted;
    }

    private void readCandidates(Course<?> course) {
        course.see(course.attempt().withCandidates(course.seen(), transaction.ledgers()));
        course.attempt().readTexts(transaction.ledgers(), course.seen().ledger().account());
    }

    private void decide(Course<?> course) {
        Attempt<?> attempt = course.attempt();
        if (!areSeriesLocked && attempt.needsSeries()) {
            attempt.readSeries(transaction.numbers()::peek);
            attempt.accept(course.seen());
        }
        attempt.readSeries(transaction.numbers()::lock);
        Decided decided = attempt.decided(course.seen(), transaction.ledgers());
        course.decide(decided);
        attempt.seriesAfter(decided.facts()).forEach(transaction.numbers()::take);
    }

    private void append(Course<?> course) {
        append(course, course.decided());
    }

    private <R> void append(Course<R> course, Decided decided) {
        Attempt<R> attempt = course.attempt();
        List<Fact> facts = decided.facts();
        Ledger before = decided.before();
        JournalRecord record = attempt.seal(facts, before.account());
        Ledger after = LedgerEvolution.apply(before, record);
        LedgerInvariants.check(before, after);
        transaction.ledgers().append(record, before, after);
        attempt.issuedDraft()
                .ifPresent(document -> transaction
                        .drafts()
                        .delete(document, course.seen().draft().orElseThrow().version()));
        eraseTexts(record);
        course.end(attempt.done(record, after));
    }

    /** A listener may look at the storage through the host's connection, so everything is written before. */
    private void tell() {
        if (!listeners.all().isEmpty()) {
            transaction.flush();
            courses.stream().flatMap(course -> course.appended().stream()).forEach(listeners::recorded);
        }
    }

    private void eraseTexts(JournalRecord record) {
        for (FlagRaised flag : record.facts(FlagRaised.class)) {
            if (flag.flag() == FlagRaised.Flag.TEXTS_ERASED) {
                transaction.ledgers().eraseTexts(record.account(), flag.untilSequence());
            }
        }
    }
}
