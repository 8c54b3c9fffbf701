package dev.solde.billing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.RefundReversalId;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.RefundState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold of the refunds of an account at any moment. */
final class RefundInvariants {

    /** From which state a refund may come to which; nothing comes after the others. */
    private static final Map<RefundState, Set<RefundState>> NEXT = Map.of(
            RefundState.PENDING, Set.of(RefundState.TRANSMITTED, RefundState.CANCELLED, RefundState.FAILED),
            RefundState.TRANSMITTED, Set.of(RefundState.CONFIRMED, RefundState.FAILED));

    private RefundInvariants() {}

    static void check(BillingQueries queries, AccountId account, List<JournalRecord> records) {
        Map<RefundId, RefundRevised> current = new LinkedHashMap<>();
        for (JournalRecord record : records) {
            boolean withdrawn = record.commandKind().equals("withdraw-payment");
            record.facts(RefundRevised.class)
                    .forEach(next -> follows(current.put(next.refund(), next), next, withdrawn));
        }
        List<Refund> refunds = Pages.all(2, page -> queries.refunds(account, page));
        assertThat(refunds.stream().map(Refund::id))
                .as("refunds of %s", account)
                .containsExactlyElementsOf(current.keySet());
        refunds.forEach(refund -> check(queries, refund, current.get(refund.id())));
        countsToItsPayment(queries, current);
    }

    /**
     * A refund goes its way, and nothing of it but the state changes; one that is withdrawn with its payment, because
     * both were wrong, is cancelled from wherever it stands.
     */
    private static void follows(
            @org.jspecify.annotations.Nullable RefundRevised before, RefundRevised next, boolean withdrawn) {
        if (before == null) {
            assertThat(next.state()).as("first state of %s", next.refund()).isEqualTo(RefundState.PENDING);
            return;
        }
        boolean endsWithItsPayment = withdrawn && before.state().isLive() && next.state() == RefundState.CANCELLED;
        assertThat(endsWithItsPayment
                        || NEXT.getOrDefault(before.state(), Set.of()).contains(next.state()))
                .as("%s after %s", next.state(), before)
                .isTrue();
        assertThat(List.of(next.amountMinor(), next.method(), next.via(), next.cancellableOn()))
                .as("revision of %s", before)
                .isEqualTo(List.of(before.amountMinor(), before.method(), before.via(), before.cancellableOn()));
    }

    private static void check(BillingQueries queries, Refund refund, RefundRevised current) {
        OpenItem item = queries.item(refund.id());
        List<Allocation> live = queries.allocations(refund.id());
        assertThat(List.of(refund.state(), refund.method(), refund.via()))
                .as("state of %s", refund.id())
                .isEqualTo(List.of(current.state(), current.method(), current.via()));
        assertThat(refund.amount()).isEqualTo(item.amount());
        assertThat(refund.consumed().stream().map(Refund.Consumed::amount).reduce((one, other) -> one.add(other)))
                .as("a new refund is settled by what it consumed (R-102): %s", refund)
                .contains(refund.amount());
        assertThat(live.stream().mapToLong(Allocation::liveMinor).sum() + item.openMinor())
                .as("what settles %s and what is open of it", refund.id())
                .isEqualTo(item.amountMinor());
        assertThat(live.stream()
                        .filter(link -> link.lock() == AllocationLock.REVERSAL)
                        .map(Allocation::credit))
                .as("the reversal of %s (R-105, R-106)", refund)
                .hasSize(refund.state().isLive() ? 0 : 1)
                .allSatisfy(credit -> assertThat(credit).isInstanceOf(RefundReversalId.class));
        if (!refund.state().isLive()) {
            assertThat(live).as("all that settles %s", refund).hasSize(1);
            assertThat(item.returnedMinor()).isEqualTo(item.amountMinor());
        }
    }

    /** The live refunds that are routed to a payment are what it says was refunded, and no more than it. */
    private static void countsToItsPayment(BillingQueries queries, Map<RefundId, RefundRevised> current) {
        Map<PaymentId, Long> refunded = new LinkedHashMap<>();
        current.values()
                .forEach(refund -> refund.via()
                        .ifPresent(payment -> refunded.merge(
                                payment, refund.state().isLive() ? refund.amountMinor() : 0L, Math::addExact)));
        refunded.forEach((payment, amount) -> {
            OpenItem item = queries.item(payment);
            assertThat(item.refundedMinor())
                    .as("refunded of %s (R-100)", payment)
                    .isEqualTo(amount);
            assertThat(amount).as("refunded of %s (R-100)", payment).isLessThanOrEqualTo(item.amountMinor());
        });
    }
}
