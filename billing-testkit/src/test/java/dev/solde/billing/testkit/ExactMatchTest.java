package dev.solde.billing.testkit;

import static dev.solde.billing.core.AllocationStrategies.exactMatch;
import static dev.solde.billing.core.AllocationStrategies.exactMatchOrFirst;
import static dev.solde.billing.core.AllocationStrategies.oldestDueFirst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.testkit.AllocationRequests.Credit;
import dev.solde.billing.testkit.AllocationRequests.Debit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several credits at once: each is an amount of its own. */
@Tag("R-90")
class ExactMatchTest {

    private static final Debit DUE_100 = new Debit(100, 0);
    private static final Debit LATER_100 = new Debit(100, 2);
    private static final Debit DUE_30 = new Debit(30, -1);
    private static final Credit PAID_100 = new Credit(100, Optional.empty());
    private static final Credit PAID_30 = new Credit(30, Optional.empty());
    private static final Credit PAID_130 = new Credit(130, Optional.empty());

    /** The places of credit and debit in the request's lists, and the amount; new money has place -1. */
    private static List<List<Long>> shares(AllocationStrategy strategy, AllocationRequest request) {
        AllocationProposal proposal = strategy.propose(request);
        return proposal.shares().stream()
                .map(share -> List.of(
                        share.credit().map(id -> place(request.credits(), id)).orElse(-1L),
                        place(request.debits(), share.debit()),
                        share.amountMinor()))
                .toList();
    }

    private static long place(List<OpenItem> items, Object id) {
        return items.stream().map(item -> item.id()).toList().indexOf(id);
    }

    @Test
    void each_credit_settles_the_debit_of_its_amount() {
        AllocationRequest request = AllocationRequests.of(List.of(DUE_100, DUE_30), List.of(PAID_30), 100);
        assertThat(shares(exactMatch(), request))
                .containsExactlyInAnyOrder(List.of(0L, 0L, 30L), List.of(-1L, 1L, 100L));
    }

    @Test
    void two_credits_of_the_same_amount_are_not_told_apart_unless_the_first_is_good_enough() {
        AllocationRequest request = AllocationRequests.of(List.of(DUE_100), List.of(PAID_100, PAID_100), 0);
        assertThat(shares(exactMatch(), request)).isEmpty();
        assertThat(shares(exactMatchOrFirst(), request)).containsExactly(List.of(0L, 0L, 100L));
    }

    @Test
    void of_two_debits_of_the_same_amount_the_one_that_is_due_is_the_total_of_what_is_due() {
        AllocationRequest request = AllocationRequests.of(List.of(LATER_100, DUE_100), List.of(PAID_100), 0);
        assertThat(shares(exactMatch(), request)).containsExactly(List.of(0L, 0L, 100L));
        AllocationRequest bothDue = AllocationRequests.of(List.of(DUE_100, DUE_100), List.of(PAID_100), 0);
        assertThat(shares(exactMatch(), bothDue)).isEmpty();
    }

    @Test
    void single_matches_come_before_the_total_of_what_is_due() {
        AllocationRequest total = AllocationRequests.of(List.of(DUE_100, DUE_30, LATER_100), List.of(PAID_130), 0);
        assertThat(shares(exactMatch(), total)).containsExactly(List.of(0L, 0L, 30L), List.of(0L, 1L, 100L));
        AllocationRequest single = AllocationRequests.of(List.of(DUE_100, DUE_30), List.of(PAID_130, PAID_30), 0);
        assertThat(shares(exactMatch(), single)).containsExactly(List.of(1L, 0L, 30L));
        AllocationRequest twoTotals = AllocationRequests.of(List.of(DUE_100, DUE_30), List.of(PAID_130, PAID_130), 0);
        assertThat(shares(exactMatch(), twoTotals)).isEmpty();
        assertThat(shares(exactMatchOrFirst(), twoTotals)).hasSize(2);
    }

    @Test
    void what_it_leaves_is_for_the_next_strategy() {
        AllocationRequest request = AllocationRequests.of(List.of(DUE_100, DUE_30), List.of(PAID_30, PAID_100), 50);
        assertThat(shares(exactMatch().then(oldestDueFirst()), request))
                .containsExactly(List.of(0L, 0L, 30L), List.of(1L, 1L, 100L));
        AllocationRequest more = AllocationRequests.of(List.of(DUE_30, LATER_100, LATER_100), List.of(PAID_30), 120);
        assertThat(shares(exactMatch().then(oldestDueFirst()), more))
                .containsExactly(List.of(0L, 0L, 30L), List.of(-1L, 1L, 100L), List.of(-1L, 2L, 20L));
    }

    @Test
    void chains_of_the_same_links_are_equal_however_they_are_made() {
        AllocationStrategy first = exactMatch();
        AllocationStrategy second = exactMatchOrFirst();
        AllocationStrategy third = oldestDueFirst();
        assertThat(first.then(second).then(third))
                .isEqualTo(first.then(second.then(third)))
                .isNotEqualTo(second.then(first).then(third));
        assertThat(first.then(second).sight()).isEqualTo(AllocationStrategy.Sight.ALL);
    }
}
