package dev.solde.billing.testkit;

import static dev.solde.billing.core.AllocationStrategies.oldestDueFirst;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.ledger.OpenItem;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What the default strategy promises of any request. */
class OldestDueFirstProperties {

    @Provide
    Arbitrary<AllocationRequest> requests() {
        Arbitrary<Long> cents = Arbitraries.longs().between(1, 500);
        Arbitrary<AllocationRequests.Debit> debit = Combinators.combine(
                        cents, Arbitraries.integers().between(-3, 3))
                .as(AllocationRequests.Debit::new);
        Arbitrary<Optional<Integer>> note =
                Arbitraries.integers().between(-1, 5).optional(0.5);
        Arbitrary<AllocationRequests.Credit> credit =
                Combinators.combine(cents, note).as(AllocationRequests.Credit::new);
        return Combinators.combine(
                        debit.list().ofMaxSize(8),
                        credit.list().ofMaxSize(6),
                        Arbitraries.oneOf(Arbitraries.just(0L), cents))
                .as(AllocationRequests::of)
                .withoutEdgeCases();
    }

    @Property
    @Tag("R-91")
    void not_both_a_debit_and_a_credit_stay_open(@ForAll("requests") AllocationRequest request) {
        AllocationRequest left = request.after(oldestDueFirst().propose(request));
        assertThat(left.debits().isEmpty() || left.sources().isEmpty()).isTrue();
    }

    @Property
    @Tag("R-93")
    void no_older_due_debit_stays_open_while_a_younger_one_gets_something(
            @ForAll("requests") AllocationRequest request) {
        AllocationProposal proposal = oldestDueFirst().propose(request);
        List<OpenItem> left = request.after(proposal).debits();
        if (!left.isEmpty()) {
            OpenItem oldestLeft = left.get(0);
            assertThat(request.debits().stream()
                            .filter(debit -> proposal.shares().stream()
                                    .anyMatch(share -> share.debit().equals(debit.id()))))
                    .allSatisfy(settled -> assertThat(OpenItem.DEBIT_ORDER.compare(settled, oldestLeft))
                            .isLessThanOrEqualTo(0));
        }
    }
}
