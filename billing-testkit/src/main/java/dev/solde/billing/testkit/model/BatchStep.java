package dev.solde.billing.testkit.model;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * A command of a batch, not yet told in the words of the kernel.
 *
 * @param kind which of the {@link BatchCatalogue}, or {@link #AGAIN}
 * @param account the number of its account
 * @param first names one of the things of the account, counted round; {@link #UNKNOWN} one that is not there
 * @param second names another
 * @param cents an amount, above 0
 * @param daysAgo how far its date goes back
 * @param key 0 for one of its own; others may come twice on an account
 */
public record BatchStep(int kind, int account, int first, int second, long cents, int daysAgo, int key) {

    /** The kind that gives an earlier command of the list once more, as it was. */
    static final int AGAIN = -1;

    /** The number of a thing that is not there. */
    static final int UNKNOWN = 19;

    private static final int LONGEST = 45;

    /** Lists over all accounts; some dates lie in the year before, or before the last one of a series. */
    static Arbitrary<List<BatchStep>> lists() {
        Arbitrary<Integer> thing = below(UNKNOWN + 1);
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(AGAIN)), Tuple.of(15, below(BatchCatalogue.KINDS.size()))),
                        someAccount(),
                        thing,
                        thing,
                        someCents(),
                        someDays(),
                        Arbitraries.frequency(Tuple.of(12, 0), Tuple.of(1, 1), Tuple.of(1, 2)))
                .as(BatchStep::new)
                .withoutEdgeCases()
                .list()
                .ofMinSize(1)
                .ofMaxSize(LONGEST)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Integer> below(int end) {
        return Arbitraries.integers().between(0, end - 1).withDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Integer> someAccount() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, below(BatchStage.OPENED)),
                Tuple.of(2, Arbitraries.integers().between(BatchStage.OPENED, BatchStage.ACCOUNTS - 1)));
    }

    private static Arbitrary<Long> someCents() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of(50L, 100L, 500L, 1_000L, 3_000L)),
                Tuple.of(3, Arbitraries.longs().between(1, 6_000)));
    }

    private static Arbitrary<Integer> someDays() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 8)),
                Tuple.of(1, Arbitraries.of(-1, 40, 160)));
    }
}
