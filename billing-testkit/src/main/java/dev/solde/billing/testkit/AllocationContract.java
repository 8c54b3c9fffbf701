package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.allocate;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.Deallocation;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.payment.Payment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Links between credits and debits, made by hand and ended. */
public interface AllocationContract extends ContractPart {

    /** Whole values of the allocation and of both items. */
    @Test
    @Tag("R-84")
    @Tag("R-85")
    default void an_allocation_lowers_what_is_open_of_both_and_not_the_balance() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Payment payment = billing().recordPayment(payment(DUPONT, "130.00"));
        bench().clock().advance(Duration.ofDays(1));
        List<Allocation> made = billing().allocate(allocate(payment.id(), invoice.id(), "100.00"));
        assertThat(made)
                .containsExactly(new Allocation(
                        made.get(0).id(),
                        payment.id(),
                        invoice.id(),
                        EUR,
                        10_000,
                        10_000,
                        TODAY.plusDays(1),
                        AllocationLock.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        4));
        assertThat(queries().item(invoice.id()))
                .isEqualTo(new OpenItem(
                        invoice.id(),
                        EUR,
                        Optional.of(invoice.number()),
                        10_000,
                        0,
                        TODAY,
                        TODAY,
                        TODAY,
                        2,
                        Optional.empty(),
                        TODAY.plusDays(1),
                        Optional.of(TODAY.plusDays(1)),
                        OptionalLong.of(4),
                        Set.of(),
                        false,
                        0,
                        0));
        assertThat(queries().item(payment.id()).openAmount()).isEqualTo(eur("30.00"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-30.00"));
        assertThat(Pages.all(page -> queries().entries(DUPONT, page))).hasSize(2);
    }

    /** Neither item gives or takes more than it has, and all pairs happen or none. */
    @Test
    @Tag("R-84")
    default void no_allocation_exceeds_what_is_open_of_either_side() {
        billing().openAccount(open(DUPONT));
        Invoice small = billing().issueInvoice(invoice(DUPONT, "20.00"));
        Invoice large = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Payment payment = billing().recordPayment(payment(DUPONT, "50.00"));
        refused(DUPONT, () -> billing().allocate(allocate(payment.id(), small.id(), "20.01")))
                .isEqualTo(new Rejection.ExceedsOpenAmount(small.id(), eur("20.01"), eur("20.00")));
        refused(DUPONT, () -> billing().allocate(allocate(payment.id(), large.id(), "50.01")))
                .isEqualTo(new Rejection.ExceedsOpenAmount(payment.id(), eur("50.01"), eur("50.00")));
        refused(
                        DUPONT,
                        () -> billing()
                                .allocate(Allocate.builder(payment.id(), small.id(), eur("20.00"))
                                        .pair(payment.id(), large.id(), eur("30.01"))
                                        .build()))
                .hasCode("exceeds-open-amount");
        billing()
                .allocate(Allocate.builder(payment.id(), small.id(), eur("20.00"))
                        .pair(payment.id(), large.id(), eur("30.00"))
                        .build());
        assertThat(queries().item(payment.id()).isSettled()).isTrue();
    }

    /** A credit settles debits of its own account only. */
    @Test
    @Tag("R-84")
    default void both_items_lie_on_the_same_account_and_exist() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        Invoice foreign = billing().issueInvoice(invoice(MARTIN, "20.00"));
        Invoice own = billing().issueInvoice(invoice(DUPONT, "20.00"));
        Payment payment = billing().recordPayment(payment(DUPONT, "50.00"));
        refused(DUPONT, () -> billing().allocate(allocate(payment.id(), foreign.id(), "1.00")))
                .isEqualTo(new Rejection.DifferentAccount(DUPONT, foreign.id()));
        var unknown = new dev.solde.billing.ledger.PaymentId(DUPONT, own.id().uuid());
        refused(DUPONT, () -> billing().allocate(allocate(unknown, own.id(), "1.00")))
                .isEqualTo(new Rejection.ItemNotFound(unknown));
    }

    /** Part, then the rest. */
    @Test
    @Tag("R-85")
    @Tag("R-86")
    default void a_deallocation_opens_both_items_again() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Payment payment = billing().recordPayment(payment(DUPONT, "130.00"));
        AllocationId id = billing()
                .allocate(allocate(payment.id(), invoice.id(), "100.00"))
                .get(0)
                .id();
        assertThat(billing().deallocate(Deallocate.part(id, eur("40.00"))))
                .containsExactly(new Deallocation(id, eur("40.00"), TODAY));
        assertThat(queries().item(invoice.id()).openAmount()).isEqualTo(eur("40.00"));
        assertThat(queries().item(invoice.id()).closedOn()).isEmpty();
        assertThat(queries().item(payment.id()).openAmount()).isEqualTo(eur("70.00"));
        assertThat(queries().allocation(id).liveAmount()).isEqualTo(eur("60.00"));
        refused(DUPONT, () -> billing().deallocate(Deallocate.part(id, eur("60.01"))))
                .isEqualTo(new Rejection.ExceedsAllocation(id, eur("60.01"), eur("60.00")));
        assertThat(billing().deallocate(Deallocate.of(id))).containsExactly(new Deallocation(id, eur("60.00"), TODAY));
        assertThat(queries().item(invoice.id()).openAmount()).isEqualTo(eur("100.00"));
        assertThat(queries().item(payment.id()).openAmount()).isEqualTo(eur("130.00"));
        assertThat(queries().allocations(invoice.id())).isEmpty();
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-30.00"));
        refused(DUPONT, () -> billing().deallocate(Deallocate.of(id))).isEqualTo(new Rejection.AlreadyDeallocated(id));
        AllocationId unknown = new AllocationId(DUPONT, new UUID(7, 7));
        refused(DUPONT, () -> billing().deallocate(Deallocate.of(unknown)))
                .isEqualTo(new Rejection.AllocationNotFound(unknown));
    }

    /** The bound is named, and without a date the day is raised to it. */
    @Test
    @Tag("R-14")
    default void an_allocation_counts_from_a_day_that_both_items_allow() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "100.00")
                        .issueDate(TODAY.minusDays(10))
                        .build());
        Payment payment = billing()
                .recordPayment(payment(DUPONT, "130.00").toBuilder()
                        .postingDate(TODAY.minusDays(6))
                        .build());
        refused(
                        DUPONT,
                        () -> billing()
                                .allocate(Allocate.builder(payment.id(), invoice.id(), eur("1.00"))
                                        .effectiveDate(TODAY.minusDays(7))
                                        .build()))
                .isEqualTo(new Rejection.BeforeItemDate(payment.id(), TODAY.minusDays(7), TODAY.minusDays(6)));
        refused(
                        DUPONT,
                        () -> billing()
                                .allocate(Allocate.builder(payment.id(), invoice.id(), eur("1.00"))
                                        .effectiveDate(TODAY.plusDays(1))
                                        .build()))
                .isEqualTo(new Rejection.DateInFuture(TODAY.plusDays(1), TODAY));
        AllocationId id = billing()
                .allocate(Allocate.builder(payment.id(), invoice.id(), eur("1.00"))
                        .effectiveDate(TODAY.minusDays(4))
                        .build())
                .get(0)
                .id();
        refused(
                        DUPONT,
                        () -> billing()
                                .deallocate(Deallocate.builder(id)
                                        .effectiveDate(TODAY.minusDays(5))
                                        .build()))
                .hasCode("before-item-date");
        assertThat(billing()
                        .deallocate(Deallocate.builder(id)
                                .effectiveDate(TODAY.minusDays(4))
                                .build())
                        .get(0)
                        .effectiveDate())
                .isEqualTo(TODAY.minusDays(4));
        assertThat(billing()
                        .allocate(allocate(payment.id(), invoice.id(), "2.00"))
                        .get(0)
                        .effectiveDate())
                .isEqualTo(TODAY);
    }

    /** Three pairs in every order. */
    @Test
    @Tag("R-89")
    default void the_order_of_pairs_does_not_change_what_is_open() {
        List<List<Integer>> orders = List.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0));
        List<List<Long>> results =
                orders.stream().map(this::allocateInOrder).distinct().toList();
        assertThat(results).containsExactly(List.of(0L, 1_000L, 500L, 500L));
    }

    private List<Long> allocateInOrder(List<Integer> order) {
        var account = dev.solde.billing.ledger.AccountId.of("order-" + order);
        billing().openAccount(open(account));
        Invoice first = billing().issueInvoice(invoice(account, "30.00"));
        Invoice second = billing().issueInvoice(invoice(account, "30.00"));
        Payment one = billing().recordPayment(payment(account, "40.00"));
        Payment two = billing().recordPayment(payment(account, "15.00"));
        List<Allocate.Pair> pairs = List.of(
                new Allocate.Pair(one.id(), first.id(), eur("20.00")),
                new Allocate.Pair(one.id(), second.id(), eur("20.00")),
                new Allocate.Pair(two.id(), first.id(), eur("10.00")));
        var command = Allocate.builder(
                pairs.get(order.get(0)).credit(),
                pairs.get(order.get(0)).debit(),
                pairs.get(order.get(0)).amount());
        order.stream().skip(1).forEach(i -> command.pair(pairs.get(i)));
        billing().allocate(command.build());
        return List.of(
                queries().item(first.id()).openMinor(),
                queries().item(second.id()).openMinor(),
                queries().item(one.id()).openMinor() + 500,
                queries().item(two.id()).openMinor());
    }
}
