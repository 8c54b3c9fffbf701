package dev.solde.billing.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.statement.AgeingReport;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The equations of an account, each in a method of its own and read from the answers of the kernel alone, so that a failure says
 * which of them does not hold. The replay of the facts says more, but not so plainly. {@code docs/invariants.md} lists all.
 */
final class NamedInvariants {

    private final AccountId account;
    private final Books books;
    private final BillingQueries queries;

    private NamedInvariants(BillingQueries queries, AccountId account) {
        this.queries = queries;
        this.account = account;
        this.books = Books.snapshot(queries, account);
    }

    static void check(BillingQueries queries, AccountId account) {
        NamedInvariants checks = new NamedInvariants(queries, account);
        checks.theBalanceIsTheSumOfTheEntries();
        checks.theBalanceIsOpenDebitsLessOpenCredits();
        checks.eachRunningBalanceFollowsFromTheOneBefore();
        checks.whatIsOpenLiesBetweenNothingAndTheAmount();
        checks.whatIsNotOpenIsAllocated();
        checks.eachAllocationJoinsACreditAndADebitOfTheAccount();
        checks.noMoreThanItsAmountIsTakenBackOrRefundedOfAnItem();
        checks.nothingIsOverdueOnItsDueDateOrWhenSettled();
        checks.theAgeingIsTheBalanceOfItsDay();
    }

    private long balance() {
        return Amounts.minor(books.balance().orElseThrow());
    }

    private void theBalanceIsTheSumOfTheEntries() {
        assertThat(books.entries().stream()
                        .mapToLong(entry -> entry.side().signed(entry.amountMinor()))
                        .sum())
                .as("sum of the entries of %s (R-3)", account)
                .isEqualTo(balance());
    }

    private void theBalanceIsOpenDebitsLessOpenCredits() {
        assertThat(books.items().stream()
                        .mapToLong(item -> item.side().signed(item.openMinor()))
                        .sum())
                .as("open debits less open credits of %s (R-4)", account)
                .isEqualTo(balance());
    }

    private void eachRunningBalanceFollowsFromTheOneBefore() {
        long running = 0;
        for (LedgerEntry entry : books.entries()) {
            running += entry.side().signed(entry.amountMinor());
            assertThat(entry.balanceAfterMinor())
                    .as("balance after entry %s of %s (R-6)", entry.entryNumber(), account)
                    .isEqualTo(running);
        }
    }

    private void whatIsOpenLiesBetweenNothingAndTheAmount() {
        for (OpenItem item : books.items()) {
            assertThat(item.openMinor()).as("open of %s (R-5)", item.id()).isBetween(0L, item.amountMinor());
        }
    }

    private void whatIsNotOpenIsAllocated() {
        Map<ItemId, Long> used = new HashMap<>();
        for (Allocation allocation : books.allocations()) {
            used.merge(allocation.credit(), allocation.liveMinor(), Long::sum);
            used.merge(allocation.debit(), allocation.liveMinor(), Long::sum);
        }
        for (OpenItem item : books.items()) {
            assertThat(used.getOrDefault(item.id(), 0L))
                    .as("live allocations of %s (R-84)", item.id())
                    .isEqualTo(item.amountMinor() - item.openMinor());
        }
    }

    private void eachAllocationJoinsACreditAndADebitOfTheAccount() {
        for (Allocation allocation : books.allocations()) {
            assertThat(List.of(
                            allocation.credit().kind().side(),
                            allocation.debit().kind().side()))
                    .as("sides of %s (R-84)", allocation.id())
                    .isEqualTo(List.of(Side.CREDIT, Side.DEBIT));
            assertThat(List.of(allocation.credit().account(), allocation.debit().account()))
                    .as("accounts of %s (R-84)", allocation.id())
                    .containsOnly(account);
            assertThat(allocation.liveMinor()).as("live of %s", allocation.id()).isNotNegative();
        }
    }

    private void noMoreThanItsAmountIsTakenBackOrRefundedOfAnItem() {
        for (OpenItem item : books.items()) {
            assertThat(item.returnedMinor())
                    .as("taken back of %s (R-80)", item.id())
                    .isBetween(0L, item.amountMinor());
            assertThat(item.refundedMinor())
                    .as("refunded of %s (R-100)", item.id())
                    .isBetween(0L, item.amountMinor());
        }
    }

    private void nothingIsOverdueOnItsDueDateOrWhenSettled() {
        for (OpenItem item : books.items()) {
            LocalDate due = item.dueDate();
            boolean owed = item.side() == Side.DEBIT && item.openMinor() > 0;
            assertThat(List.of(item.isOverdue(due), item.isOverdue(due.plusDays(1))))
                    .as("whether %s is overdue on its due date and after (R-19)", item.id())
                    .isEqualTo(List.of(false, owed));
        }
    }

    private void theAgeingIsTheBalanceOfItsDay() {
        AgeingReport ageing = queries.ageing(account);
        assertThat(ageing.balance())
                .as("balance of the ageing of %s (R-136)", account)
                .isEqualTo(queries.asOf(ageing.asOf()).balance(account));
    }
}
