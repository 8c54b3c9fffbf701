package dev.solde.billing.core.engine;

import dev.solde.billing.Outcome;
import dev.solde.billing.RejectedException;
import dev.solde.billing.command.Command;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.port.Loaded;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far one command has come, while a {@link Round} takes several of them from step to step. */
final class Course<R> {

    private final Attempt<R> attempt;
    private @Nullable Loaded seen;
    private @Nullable Decided decided;
    private @Nullable Outcome<R> outcome;
    private @Nullable RejectedException refusal;

    Course(Attempt<R> attempt) {
        this.attempt = attempt;
    }

    Attempt<R> attempt() {
        return attempt;
    }

    Command<R> command() {
        return attempt.command();
    }

    /** Whether neither an outcome nor a refusal has ended it. */
    boolean isOpen() {
        return outcome == null && refusal == null;
    }

    /** Takes the next step, unless it has ended; a refusal ends it. */
    void step(Consumer<? super Course<R>> step, Explanation explained) {
        if (isOpen()) {
            try {
                step.accept(this);
            } catch (RejectedException e) {
                refusal = explained.of(e);
            }
        }
    }

    /** Makes of a refusal what the caller is told. */
    @FunctionalInterface
    interface Explanation {
        RejectedException of(RejectedException refused);
    }

    /** Begins with what was loaded, and ends at once if the same command was executed before. */
    void begin(Optional<Loaded> stored) {
        Loaded loaded = attempt.found(stored);
        see(loaded);
        attempt.replay(loaded)
                .ifPresentOrElse(
                        earlier -> outcome = attempt.replayed(earlier, loaded.ledger()),
                        () -> attempt.requireExpectedVersion(loaded.ledger()));
    }

    void see(Loaded loaded) {
        seen = loaded;
    }

    Loaded seen() {
        return present(seen);
    }

    /** Ends if there is nothing to change. */
    void decide(Decided decision) {
        decided = decision;
        if (decision.facts().isEmpty()) {
            outcome = attempt.unchanged(decision.before());
        }
    }

    Decided decided() {
        return present(decided);
    }

    void end(Outcome<R> done) {
        outcome = done;
    }

    /** The record that was made by this execution. */
    Optional<JournalRecord> appended() {
        return Optional.ofNullable(outcome).filter(done -> !done.replayed()).flatMap(Outcome::record);
    }

    Optional<RejectedException> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The outcome, or the refusal thrown. */
    Outcome<R> outcome() {
        if (refusal != null) {
            throw refusal;
        }
        return present(outcome);
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new NoSuchElementException("the command has not come that far");
        }
        return value;
    }
}
