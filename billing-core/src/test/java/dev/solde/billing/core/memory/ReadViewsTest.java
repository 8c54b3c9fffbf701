package dev.solde.billing.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.port.ReadView;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One invoice of 100.00 of 10 January, recorded first; a payment of 60.00 of 20 January, allocated that day and given back in
 * part on 30 January; and last, recorded late, an invoice of 5.00 of 12 January.
 */
class ReadViewsTest extends MemoryTest {

    private static final long INVOICED = 2;
    private static final long PAID = 3;
    private static final long ALLOCATED = 4;
    private static final long DEALLOCATED = 5;

    private InvoiceId invoice;
    private PaymentId payment;
    private AllocationId allocation;
    private InvoiceId late;

    @BeforeEach
    void keep_the_account() {
        does(clerk -> {
            clerk.open();
            invoice = clerk.invoice(1, 10000, "2026-01-10");
            payment = clerk.payment(6000, "2026-01-20");
            allocation = clerk.allocate(payment, invoice, 6000, "2026-01-20");
            clerk.deallocate(allocation, 2500, "2026-01-30");
            late = clerk.invoice(2, 500, "2026-01-12");
            return clerk;
        });
    }

    private long balance(ReadView view) {
        return reader().balance(Clerk.DUPONT, view).orElseThrow();
    }

    private long open(ItemId id, ReadView view) {
        return reader().item(id, view).orElseThrow().openMinor();
    }

    @Test
    void a_balance_counts_what_is_posted_on_or_before_the_day() {
        assertThat(balance(asOf("2026-01-09"))).isZero();
        assertThat(balance(asOf("2026-01-10"))).isEqualTo(10000);
        assertThat(balance(asOf("2026-01-12"))).isEqualTo(10500);
        assertThat(balance(asOf("2026-01-20"))).isEqualTo(4500);
        assertThat(balance(ReadView.NOW)).isEqualTo(4500);
    }

    @Test
    void a_balance_ignores_what_was_recorded_later() {
        assertThat(balance(knownAt(1))).isZero();
        assertThat(balance(knownAt(INVOICED))).isEqualTo(10000);
        assertThat(balance(knownAt(PAID))).isEqualTo(4000);
        assertThat(balance(view("2026-01-12", DEALLOCATED))).isEqualTo(10000);
    }

    @Test
    void an_account_that_is_not_there_has_no_balance() {
        assertThat(storage.reader(ELSEWHERE).balance(Clerk.DUPONT, ReadView.NOW))
                .isEmpty();
    }

    @Test
    void an_open_amount_counts_the_allocations_effective_and_not_ended_by_the_day() {
        assertThat(open(invoice, asOf("2026-01-19"))).isEqualTo(10000);
        assertThat(open(invoice, asOf("2026-01-20"))).isEqualTo(4000);
        assertThat(open(invoice, asOf("2026-01-29"))).isEqualTo(4000);
        assertThat(open(invoice, asOf("2026-01-30"))).isEqualTo(6500);
        assertThat(open(payment, asOf("2026-01-29"))).isZero();
        assertThat(open(payment, ReadView.NOW)).isEqualTo(2500);
    }

    @Test
    void an_open_amount_ignores_what_was_recorded_later() {
        assertThat(open(invoice, knownAt(PAID))).isEqualTo(10000);
        assertThat(open(invoice, knownAt(ALLOCATED))).isEqualTo(4000);
        assertThat(open(invoice, view("2026-02-01", ALLOCATED))).isEqualTo(4000);
    }

    @Test
    void an_item_is_not_there_before_it_was_posted_or_recorded() {
        assertThat(reader().item(late, asOf("2026-01-11"))).isEmpty();
        assertThat(reader().item(late, knownAt(DEALLOCATED))).isEmpty();
        assertThat(reader().item(late, ReadView.NOW)).isPresent();
        assertThat(reader().item(new InvoiceId(Clerk.DUPONT, Clerk.uuid()), ReadView.NOW))
                .isEmpty();
    }

    @Test
    void open_items_are_those_with_something_open_in_the_view() {
        assertThat(openItems(asOf("2026-01-09"))).isEmpty();
        assertThat(openItems(asOf("2026-01-25"))).containsExactly(invoice, late);
        assertThat(openItems(ReadView.NOW)).containsExactly(invoice, late, payment);
    }

    private List<ItemId> openItems(ReadView view) {
        return reader().openItems(Clerk.DUPONT, view, ALL).items().stream()
                .map(OpenItem::id)
                .toList();
    }

    @Test
    void open_debits_minus_open_credits_are_the_balance_in_every_view() {
        for (LocalDate day = LocalDate.parse("2026-01-08"); day.getMonthValue() == 1; day = day.plusDays(1)) {
            for (long known = 0; known <= 6; known++) {
                ReadView view = view(day.toString(), known);
                long open = reader().openItems(Clerk.DUPONT, view, ALL).items().stream()
                        .mapToLong(item -> item.side().signed(item.openMinor()))
                        .sum();
                assertThat(open).as(view.toString()).isEqualTo(balance(view));
            }
        }
    }

    @Test
    void the_open_amounts_of_now_are_the_stored_ones() {
        assertThat(reader().item(invoice, ReadView.NOW))
                .hasValue(
                        does(clerk -> clerk.change(invoice).before.item(invoice).orElseThrow()));
        assertThat(reader().account(Clerk.DUPONT).orElseThrow().openCreditMinor())
                .isEqualTo(2500);
    }

    @Test
    void entries_are_listed_in_order_of_recording_up_to_the_day() {
        assertThat(entries(ReadView.NOW)).containsExactly(invoice, payment, late);
        assertThat(entries(asOf("2026-01-12"))).containsExactly(invoice, late);
        assertThat(entries(knownAt(PAID))).containsExactly(invoice, payment);
    }

    private List<ItemId> entries(ReadView view) {
        return reader().entries(Clerk.DUPONT, view, ALL).items().stream()
                .map(LedgerEntry::item)
                .toList();
    }

    @Test
    void an_allocation_is_listed_with_what_is_live_of_it_in_the_view() {
        assertThat(reader().allocations(invoice, asOf("2026-01-19"))).isEmpty();
        assertThat(reader().allocations(invoice, asOf("2026-01-20")))
                .extracting(Allocation::liveMinor)
                .containsExactly(6000L);
        assertThat(reader().allocations(payment, ReadView.NOW))
                .extracting(Allocation::liveMinor)
                .containsExactly(3500L);
    }

    @Test
    void an_ended_allocation_is_not_listed_but_found_by_its_id() {
        does(clerk -> {
            clerk.deallocate(allocation, 3500, "2026-01-31");
            return null;
        });
        assertThat(reader().allocations(invoice, ReadView.NOW)).isEmpty();
        assertThat(reader().allocation(allocation).orElseThrow().liveMinor()).isZero();
    }
}
