package dev.solde.billing.testkit;

import static dev.solde.billing.core.AllocationStrategies.oldestDueFirst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationProposal.Share;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.allocation.NamedDebit;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.OpenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** For each promise that a strategy may break there is a test of the contract that notices. */
class BrokenStrategyTest {

    /** A promise that is broken, and the test that notices. */
    enum Promise {
        EQUAL_BY_VALUE(Plain::new, "a_strategy_is_a_value_with_a_name"),
        WITHOUT_MEMORY(Remembering::new, "equal_requests_get_equal_proposals"),
        WITHIN_WHAT_IS_OPEN(() -> new Proposing("doubled"), "nothing_gets_or_gives_more_than_is_open"),
        OFFERED_ITEMS(() -> new Proposing("unknown"), "only_what_is_offered_is_allocated"),
        OFFERED_MONEY(() -> new Proposing("money"), "only_what_is_offered_is_allocated"),
        FOUND_NAMES(() -> new Proposing("named"), "a_debit_is_called_named_only_by_a_name_that_was_found"),
        FORM_AND_COMMAND_ALIKE(Remembering::new, "a_proposal_changes_nothing_and_is_what_then_happens");

        private final Supplier<AllocationStrategy> broken;
        private final String test;

        Promise(Supplier<AllocationStrategy> broken, String test) {
            this.broken = broken;
            this.test = test;
        }
    }

    private static AllocationProposal sound(AllocationRequest request) {
        return oldestDueFirst().propose(request);
    }

    /** Not a record, and without equality of its own. */
    private static final class Plain implements AllocationStrategy {
        @Override
        public String name() {
            return "plain/1";
        }

        @Override
        public AllocationProposal propose(AllocationRequest request) {
            return sound(request);
        }
    }

    /** Turns the order round every other time. */
    private static final class Remembering implements AllocationStrategy {
        private static int asked;

        @Override
        public String name() {
            return "remembering/1";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Remembering;
        }

        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public AllocationProposal propose(AllocationRequest request) {
            List<OpenItem> debits = new ArrayList<>(request.debits());
            if (asked++ % 2 == 1) {
                debits.sort(OpenItem.DEBIT_ORDER.reversed());
            }
            return request.fill(debits.stream());
        }
    }

    /** Wrong in the way that its fault says. */
    private record Proposing(String fault) implements AllocationStrategy {
        @Override
        public String name() {
            return "proposing-" + fault + "/1";
        }

        @Override
        public AllocationProposal propose(AllocationRequest request) {
            AllocationProposal sound = sound(request);
            return switch (fault) {
                case "doubled" ->
                    changed(request, share -> new Share(share.credit(), share.debit(), 2 * share.amountMinor()));
                case "unknown" ->
                    changed(
                            request,
                            share -> new Share(
                                    share.credit(),
                                    new InvoiceId(request.account(), new UUID(7, 7)),
                                    share.amountMinor()));
                case "money" ->
                    changed(request, share -> new Share(Optional.empty(), share.debit(), share.amountMinor()));
                case "named" ->
                    new AllocationProposal(
                            sound.account(),
                            sound.version(),
                            sound.currency(),
                            sound.sources(),
                            sound.shares(),
                            sound.shares().stream()
                                    .map(share -> new NamedDebit("made-up", share.debit()))
                                    .toList());
                default -> throw new IllegalArgumentException(fault);
            };
        }

        private static AllocationProposal changed(AllocationRequest request, Function<Share, Share> change) {
            return request.propose(sound(request).shares().stream().map(change).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Promise.class)
    void a_strategy_that_breaks_a_promise_fails_the_test_that_is_about_it(Promise promise) {
        assertThat(failing(promise.broken)).contains(promise.test);
    }

    /** Runs the contract on such a strategy and gives the names of the tests that failed. */
    private static Set<String> failing(Supplier<AllocationStrategy> strategies) {
        Contract.strategies = strategies;
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Contract.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .build();
        Set<String> failed = new TreeSet<>();
        int[] executed = {0};
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    executed[0]++;
                    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                        failed.add(test.getDisplayName().replace("()", ""));
                    }
                }
            }
        });
        assertThat(executed[0]).as("tests that were run").isEqualTo(8);
        return failed;
    }

    /** The contract on the strategy at hand; not found by the build itself, because it is nested. */
    static class Contract extends AllocationStrategyContract {

        static Supplier<AllocationStrategy> strategies = Plain::new;

        @Override
        protected AllocationStrategy newStrategy() {
            return strategies.get();
        }
    }
}
