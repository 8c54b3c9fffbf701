package dev.solde.billing.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.Bench;
import dev.solde.billing.testkit.InvariantChecker;
import dev.solde.billing.testkit.model.TestCommand.Keyed;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * What holds of every list of commands when connections break and answers are lost, as long as each command is given again with its
 * key. Extend it for a storage of your own; {@code fault.FaultyDataSource} and {@code fault.TcpProxy} break connections.
 */
public abstract class FaultProperties {

    private static final int LISTS_IN_ONE = 4;

    /** For subclasses. */
    protected FaultProperties() {}

    /**
     * One storage, seen twice.
     *
     * @param sound never fails
     * @param unreliable fails now and then, with {@code BillingException}, once it has begun
     * @param begin told when the first accounts are open and things may go wrong
     */
    public record Unreliable(BillingStorage sound, BillingStorage unreliable, Runnable begin) {}

    /** An empty storage; each call gives another one, whose faults are the same for the same seed. */
    protected abstract Unreliable newStorage(long seed);

    /** How many lists are played. */
    protected int lists() {
        return 45;
    }

    /** Lists of commands, some sixty on each storage. */
    @Provide
    public Arbitrary<List<Keyed>> commands() {
        return Commands.lists()
                .list()
                .ofSize(LISTS_IN_ONE)
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    /**
     * Each answer is the one that the model foresees, and in the end so is everything else: no command is lost, none is done twice, no
     * number is missing.
     */
    @Property
    @AddLifecycleHook(FaultTries.class)
    @Tag("R-7")
    @Tag("R-8")
    @Tag("R-48")
    public void given_again_with_its_key_every_command_is_done_once(
            @ForAll("commands") List<Keyed> commands, @ForAll long seed, @ForAll @IntRange(max = 9) int turn) {
        Run run = new Run(seed);
        for (int i = 0; i < commands.size(); i++) {
            run.play.answer(withKey(commands.get(i), 1_000 + i));
        }
        run.play.compareAccounts();
        InvariantChecker.checkProofs(run.bench.queries());
        if (turn == 0) {
            run.bench.checkInvariants();
        }
    }

    /**
     * The counterpart that shows that the comparison notices: plays lists that pay again and again, without keys, and gives the number of
     * those in which money was recorded twice. With enough faults it is not 0.
     */
    protected final int doneTwiceWithoutKeys(int lists) {
        int noticed = 0;
        for (int seed = 0; seed < lists; seed++) {
            Run run = new Run(seed);
            try {
                for (int i = 1; i <= 20; i++) {
                    run.play.step(new Keyed(0, new TestCommand.Pay(0, i * 100L, 0)));
                }
            } catch (AssertionError twice) {
                assertThat(twice).hasMessageContaining("version");
                noticed++;
            }
        }
        return noticed;
    }

    private static Keyed withKey(Keyed keyed, int otherwise) {
        return keyed.key() == 0 ? new Keyed(otherwise, keyed.command()) : keyed;
    }

    /** One list on one storage. */
    private final class Run {

        private final Bench bench;
        private final Play play;

        Run(long seed) {
            Unreliable storage = newStorage(seed);
            bench = new Bench(storage::sound, Optional.empty());
            Billing unreliable = bench.on(sound -> storage.unreliable());
            play = new Play(new Retrying(unreliable, bench.billing()), bench.clock());
            storage.begin().run();
        }
    }
}
