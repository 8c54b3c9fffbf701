package dev.solde.billing.testkit.model;

import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.testkit.model.TestCommand.Keyed;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Lists of commands for random runs. At least one in five is refused, because a part of the amounts and numbers is drawn without
 * regard to what is open; at least one in ten repeats a key, with the same content or another.
 */
public final class Commands {

    private static final int LONGEST = 40;
    private static final int MOST_MAKERS = 10;

    private Commands() {}

    /** Lists that shrink to the shortest that still fails. They begin with what the others need to be about something. */
    public static Arbitrary<List<Keyed>> lists() {
        return Combinators.combine(
                        keyed(makers()).withoutEdgeCases().list().ofMaxSize(MOST_MAKERS),
                        keyed(one())
                                .withoutEdgeCases()
                                .list()
                                .ofMaxSize(LONGEST - MOST_MAKERS)
                                .withSizeDistribution(RandomDistribution.uniform()))
                .as((first, then) ->
                        Stream.concat(first.stream(), then.stream()).toList());
    }

    private static Arbitrary<TestCommand> makers() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Combinators.combine(account(), cents(), days()).as(TestCommand.Invoice::new)),
                Tuple.of(3, Combinators.combine(account(), cents(), days()).as(TestCommand.Pay::new)),
                Tuple.of(2, Combinators.combine(item(), cents()).as(TestCommand.PayInvoice::new)),
                Tuple.of(1, Combinators.combine(item(), cents(), settlement()).as(TestCommand.CreditOf::new)),
                Tuple.of(6, Verbs.makers()));
    }

    private static Arbitrary<Keyed> keyed(Arbitrary<TestCommand> command) {
        Arbitrary<Integer> key = Arbitraries.frequencyOf(
                Tuple.of(13, Arbitraries.just(0)),
                Tuple.of(7, Arbitraries.integers().between(1, 4)));
        return Combinators.combine(key, command).as(Keyed::new);
    }

    /** A command of the first step or of the second. */
    private static Arbitrary<TestCommand> one() {
        return Arbitraries.frequencyOf(Tuple.of(3, plain()), Tuple.of(2, Verbs.any()));
    }

    private static Arbitrary<TestCommand> plain() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, account().map(TestCommand.Open::new)),
                Tuple.of(12, Combinators.combine(account(), cents(), days()).as(TestCommand.Invoice::new)),
                Tuple.of(2, Combinators.combine(item(), cents(), settlement()).as(TestCommand.CreditOf::new)),
                Tuple.of(1, item().map(TestCommand.CreditWhole::new)),
                Tuple.of(
                        2, Combinators.combine(account(), cents(), settlement()).as(TestCommand.Goodwill::new)),
                Tuple.of(8, Combinators.combine(account(), cents(), days()).as(TestCommand.Pay::new)),
                Tuple.of(2, Combinators.combine(item(), cents()).as(TestCommand.PayInvoice::new)),
                Tuple.of(1, Combinators.combine(item(), cents(), cents()).as(TestCommand.PayExactly::new)),
                Tuple.of(
                        6,
                        Combinators.combine(
                                        item(),
                                        item(),
                                        cents(),
                                        Arbitraries.integers().between(-2, 3))
                                .as(TestCommand.Link::new)),
                Tuple.of(2, account().map(TestCommand.Auto::new)),
                Tuple.of(2, item().map(TestCommand.AutoItem::new)),
                Tuple.of(4, Combinators.combine(item(), someOrAll()).as(TestCommand.Unlink::new)),
                Tuple.of(2, Combinators.combine(item(), item(), cents()).as(TestCommand.SettleNote::new)),
                Tuple.of(2, Combinators.combine(item(), item(), cents()).as(TestCommand.SettlePayment::new)),
                Tuple.of(
                        2,
                        Combinators.combine(item(), someOrAll(), Arbitraries.of(WriteOff.Cause.class))
                                .as(TestCommand.GiveUp::new)),
                Tuple.of(
                        1,
                        Combinators.combine(account(), Arbitraries.integers().between(0, 3))
                                .as(TestCommand.Forget::new)),
                Tuple.of(13, item().map(TestCommand.Again::new)),
                Tuple.of(6, passing().map(TestCommand.Days::new)),
                Tuple.of(1, Arbitraries.of(CalendarEdge.class).map(TestCommand.Eve::new)));
    }

    static Arbitrary<Integer> account() {
        return Arbitraries.frequency(Tuple.of(15, 0), Tuple.of(4, 1), Tuple.of(1, 2));
    }

    static Arbitrary<Integer> item() {
        return Arbitraries.integers().between(0, 30);
    }

    static Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 45);
    }

    /** Mostly a day or two, so that days asked for lie between those of what is there. */
    private static Arbitrary<Integer> passing() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(1, 2)),
                Tuple.of(1, Arbitraries.integers().between(3, 40)));
    }

    /** Few different amounts, so that items are often settled exactly. */
    static Arbitrary<Long> cents() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of(100L, 200L, 500L, 1_000L)),
                Tuple.of(4, Arbitraries.longs().between(1, 1_200)),
                Tuple.of(1, Arbitraries.longs().between(1, 99_999_999_999L)));
    }

    static Arbitrary<Long> someOrAll() {
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(0L)), Tuple.of(1, cents()));
    }

    private static Arbitrary<CreditSettlement> settlement() {
        return Arbitraries.of(CreditSettlement.class);
    }
}
