package dev.solde.billing.testkit;

import static dev.solde.billing.RecordSequence.recordSequence;
import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.allocate;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads of another day, and as known at another moment. */
public interface HistoryContract extends ContractPart {

    /** Payment, allocation and its end, each on a day of its own. */
    @Test
    @Tag("R-16")
    default void a_read_as_of_a_day_counts_what_was_posted_and_effective_by_then() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "100.00")
                        .issueDate(TODAY.minusDays(30))
                        .build());
        Payment payment = billing()
                .recordPayment(payment(DUPONT, "60.00").toBuilder()
                        .postingDate(TODAY.minusDays(20))
                        .build());
        var made = billing()
                .allocate(Allocate.builder(payment.id(), invoice.id(), eur("60.00"))
                        .effectiveDate(TODAY.minusDays(10))
                        .build());
        billing()
                .deallocate(Deallocate.builder(made.get(0).id())
                        .amount(eur("15.00"))
                        .effectiveDate(TODAY.minusDays(5))
                        .build());
        List<List<Object>> seen = new ArrayList<>();
        for (int daysAgo : List.of(31, 30, 21, 20, 11, 10, 6, 5, 0, -365)) {
            BillingQueries then = queries().asOf(TODAY.minusDays(daysAgo));
            seen.add(List.of(
                    daysAgo,
                    then.balance(DUPONT),
                    Pages.all(page -> then.openItems(DUPONT, page)).stream()
                            .map(OpenItem::openMinor)
                            .toList()));
        }
        assertThat(seen)
                .containsExactly(
                        List.of(31, eur("0.00"), List.of()),
                        List.of(30, eur("100.00"), List.of(10_000L)),
                        List.of(21, eur("100.00"), List.of(10_000L)),
                        List.of(20, eur("40.00"), List.of(10_000L, 6_000L)),
                        List.of(11, eur("40.00"), List.of(10_000L, 6_000L)),
                        List.of(10, eur("40.00"), List.of(4_000L)),
                        List.of(6, eur("40.00"), List.of(4_000L)),
                        List.of(5, eur("40.00"), List.of(5_500L, 1_500L)),
                        List.of(0, eur("40.00"), List.of(5_500L, 1_500L)),
                        List.of(-365, eur("40.00"), List.of(5_500L, 1_500L)));
        assertThat(queries()
                        .asOf(TODAY.minusDays(10))
                        .allocations(invoice.id())
                        .get(0)
                        .liveAmount())
                .isEqualTo(eur("60.00"));
        assertThat(queries().asOf(TODAY.minusDays(11)).allocations(invoice.id()))
                .isEmpty();
        assertThat(Pages.all(page -> queries().asOf(TODAY.minusDays(21)).entries(DUPONT, page)).stream()
                        .map(LedgerEntry::item))
                .containsExactly(invoice.id());
    }

    /** A report of the past is rebuilt although something was backdated since. */
    @Test
    @Tag("R-17")
    default void a_read_as_known_then_ignores_what_was_recorded_later() {
        LocalDate yearEnd = LocalDate.of(2025, 12, 31);
        bench().clock().set(LocalDate.of(2026, 1, 10).atTime(9, 0));
        billing().openAccount(open(DUPONT));
        billing()
                .issueInvoice(invoiceBuilder(DUPONT, "100.00")
                        .issueDate(LocalDate.of(2025, 12, 1))
                        .build());
        Instant audited = bench().clock().instant();
        bench().clock().advance(Duration.ofDays(20));
        billing()
                .recordPayment(RecordPayment.builder(DUPONT, eur("30.00"), PaymentMethod.CHEQUE)
                        .postingDate(LocalDate.of(2025, 12, 20))
                        .build());
        assertThat(List.of(
                        queries().asOf(yearEnd).balance(DUPONT),
                        queries().asOf(yearEnd).knownAt(audited).balance(DUPONT),
                        queries().knownAt(audited).asOf(yearEnd).balance(DUPONT),
                        queries().knownAt(audited.minusNanos(1_000)).balance(DUPONT),
                        queries().asOf(yearEnd).knownAt(recordSequence(2)).balance(DUPONT),
                        queries().knownAt(recordSequence(1)).balance(DUPONT),
                        queries().knownAt(recordSequence(99)).balance(DUPONT)))
                .containsExactly(
                        eur("70.00"),
                        eur("100.00"),
                        eur("100.00"),
                        eur("0.00"),
                        eur("100.00"),
                        eur("0.00"),
                        eur("70.00"));
    }

    /** Whatever comes later, what was known at a record stays. */
    @Test
    @Tag("R-17")
    default void what_was_known_at_a_record_never_changes() {
        Story story = new Story(billing(), bench().clock());
        List<List<Object>> seen = new ArrayList<>();
        while (story.hasNext()) {
            story.next();
            long version = queries().version(Story.ACCOUNT);
            while (seen.size() < version) {
                seen.add(known(seen.size() + 1L));
            }
        }
        for (int i = 0; i < seen.size(); i++) {
            assertThat(known(i + 1L)).isEqualTo(seen.get(i));
        }
    }

    private List<Object> known(long sequence) {
        BillingQueries then = queries().knownAt(recordSequence(sequence));
        return List.of(
                then.balance(Story.ACCOUNT),
                Pages.all(page -> then.entries(Story.ACCOUNT, page)),
                Pages.all(page -> then.openItems(Story.ACCOUNT, page)).stream()
                        .map(item -> List.of(item.id(), item.openMinor(), item.amountMinor()))
                        .toList(),
                then.asOf(Story.DAY.plusDays(2)).overview(Story.ACCOUNT),
                then.asOf(Story.DAY.plusDays(2)).ageing(Story.ACCOUNT),
                Pages.all(page -> then.statements(Story.ACCOUNT, page)),
                then.scheduledPayments(Story.ACCOUNT),
                Pages.all(page -> then.expectedPayments(Story.ACCOUNT, page)),
                Pages.all(page -> then.pendingEntries(Story.ACCOUNT, page)));
    }

    /** Entries recorded in another order than they were posted, by more and more days. */
    @Test
    @Tag("R-16")
    @Tag("R-17")
    default void late_entries_count_on_their_day() {
        billing().openAccount(open(DUPONT));
        int[] daysAgo = {10, 3, 12, 3, 40, 0, 1, 39, 41, 2};
        for (int days : daysAgo) {
            billing()
                    .recordPayment(payment(DUPONT, "1.00").toBuilder()
                            .postingDate(TODAY.minusDays(days))
                            .build());
        }
        for (int day = -1; day <= 42; day++) {
            for (int known = 0; known <= daysAgo.length; known++) {
                int then = day;
                long count = java.util.Arrays.stream(daysAgo, 0, known)
                        .filter(days -> days >= then)
                        .count();
                assertThat(queries()
                                .asOf(TODAY.minusDays(day))
                                .knownAt(recordSequence(1L + known))
                                .balance(DUPONT))
                        .isEqualTo(eur("-" + count + ".00"));
            }
        }
    }

    /** An item that was not there yet is unknown in that view. */
    @Test
    @Tag("R-16")
    default void an_item_is_unknown_before_it_is_posted_or_recorded() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "10.00"));
        Payment payment = billing().recordPayment(payment(DUPONT, "10.00"));
        billing().allocate(allocate(payment.id(), invoice.id(), "4.00"));
        RejectionAssertions.assertRefused(
                        () -> queries().asOf(TODAY.minusDays(1)).item(invoice.id()))
                .hasCode("item-not-found");
        RejectionAssertions.assertRefused(
                        () -> queries().knownAt(recordSequence(2)).item(payment.id()))
                .hasCode("item-not-found");
        assertThat(queries().knownAt(recordSequence(3)).item(payment.id()).openMinor())
                .isEqualTo(1_000);
        assertThat(queries().knownAt(recordSequence(4)).item(payment.id()).openMinor())
                .isEqualTo(600);
    }

    /** Records are counted per account. */
    @Test
    @Tag("R-17")
    default void a_view_at_a_record_answers_for_one_account_only() {
        billing().openAccount(open(DUPONT));
        BillingQueries view = queries().knownAt(recordSequence(1));
        assertThatThrownBy(() -> view.agedBalance(TODAY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> view.openCreditNotes(PageRequest.first(1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> view.accountsByBalance(PageRequest.first(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> view.allocation(new AllocationId(DUPONT, new UUID(0, 1))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(view::exportHeads).isInstanceOf(IllegalStateException.class);
    }

    /** A day or an instant beyond all books asks the same as one at their edge. */
    @Test
    @Tag("R-16")
    default void days_and_instants_beyond_all_books_are_answered() {
        billing().openAccount(open(DUPONT));
        billing().issueInvoice(invoice(DUPONT, "10.00"));
        assertThat(queries().asOf(LocalDate.MIN).balance(DUPONT)).isEqualTo(eur("0.00"));
        assertThat(queries().asOf(LocalDate.MAX).balance(DUPONT)).isEqualTo(eur("10.00"));
        assertThat(queries().knownAt(Instant.MAX).balance(DUPONT)).isEqualTo(eur("10.00"));
        assertThat(queries().knownAt(Instant.MIN).balance(DUPONT)).isEqualTo(eur("0.00"));
    }
}
