package dev.solde.billing.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BatchReport;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.command.Command;
import dev.solde.billing.core.AllocationStrategies;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.Books;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds of every batch: it does what its commands do one by one, in one transaction a chunk. Runs on the in-memory storage; extend it
 * and override {@link #newStorage} for another.
 */
public class BatchProperties {

    /** One of the kernel's, which the rest of this package does not know. */
    static final AllocationStrategy STRATEGY = AllocationStrategies.oldestDueFirst();

    /** For subclasses. */
    protected BatchProperties() {}

    /** An empty storage; each call gives another one. */
    protected BillingStorage newStorage() {
        return InMemoryBillingStorage.create();
    }

    /** Commands of several accounts. */
    @Provide
    public Arbitrary<List<BatchStep>> steps() {
        return BatchStep.lists();
    }

    /** Sizes of chunks, the largest for all commands at once. */
    @Provide
    public Arbitrary<Integer> chunks() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(1_000)),
                Tuple.of(3, Arbitraries.integers().between(1, 30)));
    }

    private PlayedBatch run(List<BatchStep> steps) {
        return new PlayedBatch(newStorage(), steps);
    }

    /** The same refusals in the same order, the same facts and numbers, and no chunk that had to be done again. */
    @Property
    @Tag("R-7")
    @Tag("R-8")
    @Tag("R-48")
    public void a_batch_does_what_its_commands_do_one_by_one(
            @ForAll("steps") List<BatchStep> steps, @ForAll("chunks") int chunk, @ForAll @IntRange(max = 9) int turn) {
        PlayedBatch single = run(steps);
        PlayedBatch batch = run(steps);
        List<Command<?>> commands = single.commands();
        assertThat(batch.commands()).as("what both are given").isEqualTo(commands);
        single.oneByOne();
        batch.each(commands, chunk);
        String story = "in chunks of " + chunk + PlayedBatch.story(commands);
        assertThat(batch.report()).as(story).isEqualTo(single.report());
        assertThat(BatchBooks.firstDifference(batch.named(), single.named()))
                .as(story)
                .isEmpty();
        assertThat(batch.transactions()).as("transactions %s", story).isEqualTo(chunks(commands, chunk));
        batch.check(turn == 0);
    }

    private static int chunks(List<Command<?>> commands, int chunk) {
        return (commands.size() + chunk - 1) / chunk;
    }

    /** Whatever left a record is known by its key; what was refused or changed nothing may have become possible. */
    @Property
    @Tag("R-8")
    public void a_batch_that_is_given_again_does_nothing(
            @ForAll("steps") List<BatchStep> steps, @ForAll("chunks") int chunk) {
        PlayedBatch single = run(steps);
        PlayedBatch batch = run(steps);
        single.oneByOne();
        List<Command<?>> effective = single.effective();
        batch.each(batch.commands(), chunk);
        List<Books> before = batch.books();
        batch.each(effective, chunk);
        String story = "in chunks of " + chunk + PlayedBatch.story(batch.commands());
        assertThat(batch.report()).as(story).isEqualTo(new BatchReport(effective.size(), 0, 0, 0));
        assertThat(batch.books()).as(story).isEqualTo(before);
        assertThat(batch.transactions()).as("transactions %s", story).isEqualTo(chunks(effective, chunk));
    }

    /** Without those that are refused, all come to the same in one transaction. */
    @Property
    @Tag("R-7")
    @Tag("R-48")
    public void all_or_none_does_what_its_commands_do_one_by_one(@ForAll("steps") List<BatchStep> steps) {
        PlayedBatch single = run(steps);
        PlayedBatch together = run(steps);
        single.oneByOne();
        List<Command<?>> accepted = single.accepted();
        together.allOrNone(accepted);
        String story = PlayedBatch.story(accepted);
        BatchReport report = single.report();
        assertThat(together.report()).as(story).isEqualTo(new BatchReport(report.done(), report.unchanged(), 0, 0));
        assertThat(BatchBooks.firstDifference(together.facts(), single.facts()))
                .as(story)
                .isEmpty();
        assertThat(together.transactions()).as("transactions %s", story).isEqualTo(1);
        together.check(false);
    }
}
