package dev.solde.billing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Outcome;
import dev.solde.billing.Preview;
import dev.solde.billing.command.Command;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.JournalRecord;
import java.util.List;
import java.util.Optional;

/**
 * Gives a command as the most careful of hosts does: looks first at what it would do, gives it, and gives it again under its
 * key. What was foreseen must happen, and the second time nothing.
 */
final class Careful {

    private static final long IDS_OF_A_RECORD = 1_000;

    private Careful() {}

    /** Gives the command, which must carry a key and change something. */
    static <R> Outcome<R> execute(Bench bench, Command<R> command) {
        long given = IDS_OF_A_RECORD * (bench.queries().version(command.account()) + 1);
        Books before = bench.books(command.account());
        Preview<R> foreseen = bench.replica(given).preview(command);
        assertThat(bench.books(command.account())).as("books after a preview").isEqualTo(before);
        Outcome<R> done = bench.replica(given).execute(command);
        List<Fact> facts = done.record().map(JournalRecord::facts).orElseThrow();
        assertThat(foreseen)
                .as("what was foreseen")
                .isEqualTo(new Preview<>(
                        facts, Optional.of(done.balance()), Optional.of(done.result()), Optional.empty()));
        Books after = bench.books(command.account());
        assertThat(bench.billing().execute(command))
                .as("the same under the same key")
                .isEqualTo(new Outcome<>(done.result(), done.record(), done.currency(), done.balanceMinor(), true));
        assertThat(bench.books(command.account()))
                .as("books after a repetition")
                .isEqualTo(after);
        return done;
    }
}
