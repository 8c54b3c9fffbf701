package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.allocate;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BillingSettings;
import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.statement.AgedBalance;
import dev.solde.billing.statement.AgeingBucket;
import dev.solde.billing.statement.AgeingReport;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is owed by days past the due date. */
public interface AgeingContract extends ContractPart {

    /** Current on the due date, overdue from the day after; every boundary of every bucket. */
    @Test
    @Tag("R-19")
    default void an_invoice_is_current_on_its_due_date_and_overdue_from_the_day_after() {
        due(DUPONT, "1.00", 0);
        LocalDate due = TODAY;
        assertThat(List.of(
                        bucket(due),
                        bucket(due.plusDays(1)),
                        bucket(due.plusDays(30)),
                        bucket(due.plusDays(31)),
                        bucket(due.plusDays(60)),
                        bucket(due.plusDays(61)),
                        bucket(due.plusDays(90)),
                        bucket(due.plusDays(91)),
                        bucket(due.plusDays(4000))))
                .containsExactly("CURRENT", "1-30", "1-30", "31-60", "31-60", "61-90", "61-90", "91+", "91+");
        var item = Pages.all(page -> queries().openItems(DUPONT, page)).get(0);
        assertThat(item.isOverdue(due)).isFalse();
        assertThat(item.isOverdue(due.plusDays(1))).isTrue();
    }

    private String bucket(LocalDate asOf) {
        return queries().asOf(asOf).ageing(DUPONT).buckets().stream()
                .filter(bucket -> !bucket.amount().isZero())
                .map(AgeingBucket::label)
                .toList()
                .toString()
                .replaceAll("[\\[\\]]", "");
    }

    private void due(AccountId account, String amount, int daysAgo) {
        if (!queries().exists(account)) {
            billing().openAccount(open(account));
        }
        LocalDate date = TODAY.minusDays(daysAgo);
        Series old = Series.of("OLD").freeDates();
        bench().billing(BillingSettings.builder().furtherSeries(old).build())
                .issueInvoice(invoiceBuilder(account, amount)
                        .series(old)
                        .issueDate(date)
                        .dueDate(date)
                        .build());
    }

    /** The buckets less the credits are the balance, as a whole value. */
    @Test
    @Tag("R-19")
    default void the_buckets_less_the_credits_are_the_balance() {
        due(DUPONT, "1.00", 0);
        due(DUPONT, "2.00", 30);
        due(DUPONT, "4.00", 31);
        due(DUPONT, "8.00", 90);
        due(DUPONT, "16.00", 91);
        billing().recordPayment(payment(DUPONT, "40.00"));
        assertThat(queries().ageing(DUPONT))
                .isEqualTo(new AgeingReport(
                        DUPONT, TODAY, buckets("1.00", "2.00", "4.00", "8.00", "16.00"), eur("40.00"), eur("-9.00")));
    }

    private static List<AgeingBucket> buckets(String current, String d30, String d60, String d90, String more) {
        return List.of(
                new AgeingBucket("CURRENT", 0, eur(current)),
                new AgeingBucket("1-30", 1, eur(d30)),
                new AgeingBucket("31-60", 31, eur(d60)),
                new AgeingBucket("61-90", 61, eur(d90)),
                new AgeingBucket("91+", 91, eur(more)));
    }

    /** The order of accounts is the storage's own; no page size loses one, whatever the ids. */
    @Test
    default void accounts_with_strange_ids_are_all_in_the_pages_of_the_aged_balance() {
        List<AccountId> accounts =
                List.of(AccountId.of("\uFFFDa"), AccountId.of("\ud83d\ude00b"), AccountId.of("z"), AccountId.of("a/b"));
        accounts.forEach(account -> due(account, "1.00", 3));
        accounts.forEach(account -> due(account, "2.00", 2));
        for (int limit = 1; limit <= 5; limit++) {
            Set<AccountId> seen = new HashSet<>();
            Optional<PageRequest> next = Optional.of(PageRequest.first(limit));
            while (next.isPresent()) {
                Page<AgeingReport> page = queries().agedBalance(TODAY, next.get());
                page.items().forEach(report -> {
                    assertThat(report.balance()).isEqualTo(eur("3.00"));
                    assertThat(seen.add(report.account())).isTrue();
                });
                next = page.next();
            }
            assertThat(seen).containsExactlyInAnyOrderElementsOf(accounts);
        }
    }

    /** Allocations count from their day. */
    @Test
    @Tag("R-16")
    default void the_ageing_of_a_past_day_knows_only_what_was_effective_then() {
        due(DUPONT, "10.00", 40);
        var invoice = Pages.all(page -> queries().openItems(DUPONT, page)).get(0);
        var payment = billing().recordPayment(payment(DUPONT, "10.00"));
        billing().allocate(allocate(payment.id(), (dev.solde.billing.ledger.InvoiceId) invoice.id(), "10.00"));
        assertThat(queries().asOf(TODAY.minusDays(1)).ageing(DUPONT))
                .isEqualTo(new AgeingReport(
                        DUPONT,
                        TODAY.minusDays(1),
                        buckets("0.00", "0.00", "10.00", "0.00", "0.00"),
                        eur("0.00"),
                        eur("10.00")));
        assertThat(queries().ageing(DUPONT).balance()).isEqualTo(eur("0.00"));
    }

    /** All customers: one row a currency, and account by account. */
    @Test
    default void the_aged_balance_sums_the_accounts() {
        due(DUPONT, "10.00", 40);
        due(DUPONT, "1.00", 0);
        due(MARTIN, "5.00", 45);
        billing().recordPayment(payment(MARTIN, "2.00"));
        billing().openAccount(open(AccountId.of("nothing")));
        assertThat(queries().agedBalance(TODAY))
                .containsExactly(new AgedBalance(
                        EUR, TODAY, 2, buckets("1.00", "0.00", "15.00", "0.00", "0.00"), eur("2.00"), eur("14.00")));
        assertThat(Pages.all(1, page -> queries().agedBalance(TODAY, page)))
                .containsExactly(queries().ageing(DUPONT), queries().ageing(MARTIN));
        assertThat(queries().agedBalance(TODAY.minusDays(42)).get(0).balance()).isEqualTo(eur("5.00"));
    }
}
