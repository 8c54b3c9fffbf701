package dev.solde.billing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.ledger.PeriodClosure;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.ExpectedPaymentState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of the {@link InvariantChecker} about what moves no balance: closed periods, expected payments, and how much was taken
 * back of an item. Computed from the facts without any code of the kernel.
 */
final class OffLedgerChecker {

    private final BillingQueries queries;
    private final AccountId account;
    private final List<JournalRecord> records;
    private final Map<ItemId, Long> open = new LinkedHashMap<>();
    private final Map<AllocationId, Allocated> allocations = new LinkedHashMap<>();
    private final Map<ExpectedPaymentId, ExpectedPaymentRevised> expected = new LinkedHashMap<>();
    private final List<EntryPosted> entries = new ArrayList<>();
    private final List<PeriodClosed> closures = new ArrayList<>();

    OffLedgerChecker(BillingQueries queries, AccountId account, List<JournalRecord> records) {
        this.queries = queries;
        this.account = account;
        this.records = records;
    }

    void check() {
        records.forEach(record -> record.facts().forEach(this::follow));
        readsAreWhatTheFactsSay();
        noMoreIsTakenBackOfAnItemThanThereWas();
    }

    private void follow(Fact fact) {
        if (fact instanceof EntryPosted entry) {
            isAfterTheLock(entry.postingDate());
            entries.add(entry);
            open.put(entry.item(), entry.amountMinor());
        } else if (fact instanceof Allocated made) {
            isAfterTheLock(made.effectiveDate());
            allocations.put(made.id(), made);
            move(made, -made.amountMinor());
        } else if (fact instanceof Deallocated ended) {
            isAfterTheLock(ended.effectiveDate());
            move(allocations.get(ended.allocation()), ended.amountMinor());
        } else if (fact instanceof PeriodClosed closed) {
            totalsAreThoseOfTheEntries(closed);
            closures.add(closed);
        } else if (fact instanceof ExpectedPaymentRevised revised) {
            anExpectedPaymentEndsOnce(revised);
            nothingIsReservedTwice(revised);
            expected.put(revised.expected(), revised);
        }
    }

    private void move(Allocated made, long amount) {
        open.merge(made.credit(), amount, Long::sum);
        open.merge(made.debit(), amount, Long::sum);
    }

    private void isAfterTheLock(LocalDate date) {
        closures.forEach(closed -> assertThat(date)
                .as("a date of %s after the period closed through %s (R-12, R-14)", account, closed.through())
                .isAfter(closed.through()));
    }

    private void totalsAreThoseOfTheEntries(PeriodClosed closed) {
        LocalDate before = closures.isEmpty()
                ? LocalDate.MIN
                : closures.get(closures.size() - 1).through();
        assertThat(closed.through()).as("a lock date only moves forward (R-13)").isAfter(before);
        assertThat(closed)
                .as("totals of a closed period of %s (R-20)", account)
                .isEqualTo(new PeriodClosed(
                        closed.through(),
                        sum(Side.DEBIT, before, closed.through()),
                        sum(Side.CREDIT, before, closed.through()),
                        sum(Side.DEBIT, LocalDate.MIN, closed.through()),
                        sum(Side.CREDIT, LocalDate.MIN, closed.through())));
    }

    private long sum(Side side, LocalDate after, LocalDate through) {
        return entries.stream()
                .filter(entry -> entry.item().kind().side() == side)
                .filter(entry -> entry.postingDate().isAfter(after)
                        && !entry.postingDate().isAfter(through))
                .mapToLong(EntryPosted::amountMinor)
                .sum();
    }

    private void anExpectedPaymentEndsOnce(ExpectedPaymentRevised revised) {
        ExpectedPaymentRevised before = expected.get(revised.expected());
        assertThat(before == null
                        || (before.state().isLive() && !revised.state().isLive()))
                .as("%s comes after %s (R-78)", revised, before)
                .isTrue();
        assertThat(revised.payment().isPresent())
                .as("%s has a payment exactly when it was collected (R-77)", revised)
                .isEqualTo(revised.state() == ExpectedPaymentState.COLLECTED);
        revised.payment()
                .ifPresent(payment -> assertThat(entries.get(entries.size() - 1).item())
                        .as("the payment of the same record")
                        .isEqualTo(payment));
    }

    private void nothingIsReservedTwice(ExpectedPaymentRevised revised) {
        if (revised.state().isLive()) {
            revised.shares()
                    .forEach(share -> assertThat(share.amountMinor() + reserved(share.debit()))
                            .as("reserved of %s (R-76)", share.debit())
                            .isLessThanOrEqualTo(open.get(share.debit())));
        }
    }

    private long reserved(DebitItemId debit) {
        return expected.values().stream()
                .filter(other -> other.state().isLive())
                .flatMap(other -> other.shares().stream())
                .filter(share -> share.debit().equals(debit))
                .mapToLong(ExpectedPaymentRevised.Share::amountMinor)
                .sum();
    }

    private void readsAreWhatTheFactsSay() {
        assertThat(Pages.all(2, page -> queries.closures(account, page)).stream()
                        .map(PeriodClosure::through))
                .as("closures of %s", account)
                .containsExactlyElementsOf(
                        closures.stream().map(PeriodClosed::through).toList());
        expected.forEach((id, revised) -> assertThat(List.of(
                        queries.expectedPayment(id).state(),
                        queries.expectedPayment(id).payment(),
                        queries.expectedPayment(id).shares().size()))
                .as("%s", id)
                .isEqualTo(List.of(
                        revised.state(), revised.payment(), revised.shares().size())));
        assertThat(Pages.all(2, page -> queries.expectedPayments(account, page)).stream()
                        .map(ExpectedPayment::id))
                .as("expected payments of %s", account)
                .containsExactlyInAnyOrderElementsOf(expected.values().stream()
                        .filter(revised -> revised.state().isLive())
                        .map(ExpectedPaymentRevised::expected)
                        .toList());
    }

    /** Of a payment: reversals less reinstatements, and live refunds; of the others what reversed them. */
    private void noMoreIsTakenBackOfAnItemThanThereWas() {
        for (ItemId id : open.keySet()) {
            OpenItem item = queries.item(id);
            assertThat(item.returnedMinor()).as("taken back of %s", id).isBetween(0L, item.amountMinor());
            assertThat(item.refundedMinor()).as("refunded of %s", id).isBetween(0L, item.amountMinor());
            long reversed = allocations.values().stream()
                    .filter(made -> made.lock() == AllocationLock.REVERSAL)
                    .filter(made -> made.debit() instanceof PaymentReversalId
                            && made.credit().equals(id))
                    .mapToLong(Allocated::amountMinor)
                    .sum();
            assertThat(reversed).as("allocated to reversals of %s", id).isBetween(0L, item.amountMinor());
        }
    }
}
