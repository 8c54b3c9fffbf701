package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.Deallocation;
import dev.solde.billing.allocation.Reallocation;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.Settle;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The form of a payment, saved again. */
public interface ReallocationContract extends ContractPart {

    private List<Long> openOf(ItemId... items) {
        return List.of(items).stream()
                .map(item -> queries().item(item).openMinor())
                .toList();
    }

    private static ReplaceAllocations.Builder form(Payment payment) {
        return ReplaceAllocations.builder(payment.id());
    }

    /** Seed 4: the invoice of 210 is paid, 200 of it is credited, and the payment's form takes the credit note. */
    @Test
    @Tag("R-88")
    default void a_credit_note_of_200_on_the_form_frees_200_of_the_payment() {
        billing().openAccount(open(DUPONT));
        Invoice first = billing().issueInvoice(invoice(DUPONT, "210.00"));
        Payment transfer = billing().recordPayment(RecordPayment.of(first.id(), eur("210.00"), PaymentMethod.CASH));
        Allocation paid = queries().allocations(transfer.id()).get(0);
        CreditNote note = billing()
                .issueCreditNote(IssueCreditNote.builder(first.id())
                        .lineAmount(1, eur("200.00"))
                        .build());
        Reallocation changed = billing()
                .replaceAllocations(form(transfer)
                        .allocate(first.id(), eur("210.00"))
                        .allocate(note.id(), eur("-200.00"))
                        .build());
        Allocation made = changed.made().get(0);
        assertThat(changed)
                .isEqualTo(new Reallocation(
                        List.of(new Deallocation(paid.id(), eur("200.00"), TODAY)),
                        List.of(new Allocation(
                                made.id(),
                                note.id(),
                                first.id(),
                                EUR,
                                20_000,
                                20_000,
                                TODAY,
                                AllocationLock.NONE,
                                made.settlement(),
                                Optional.of(transfer.id()),
                                5))));
        assertThat(made.settlement()).isPresent();
        assertThat(openOf(first.id(), note.id(), transfer.id())).containsExactly(0L, 0L, 20_000L);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-200.00"));
        assertThat(queries().version(DUPONT)).isEqualTo(5);
    }

    /** The same with the next invoice on it: what stays is not touched. */
    @Test
    @Tag("R-88")
    default void what_the_new_lines_leave_as_it_is_is_not_touched() {
        billing().openAccount(open(DUPONT));
        Invoice first = billing().issueInvoice(invoice(DUPONT, "210.00"));
        Payment transfer = billing().recordPayment(RecordPayment.of(first.id(), eur("210.00"), PaymentMethod.CASH));
        Allocation paid = queries().allocations(transfer.id()).get(0);
        CreditNote whole = billing().issueCreditNote(IssueCreditNote.whole(first.id(), "ordered twice"));
        Invoice second = billing().issueInvoice(invoice(DUPONT, "200.00"));
        ReplaceAllocations saved = form(transfer)
                .allocate(first.id(), eur("210.00"))
                .allocate(whole.id(), eur("-200.00"))
                .allocate(second.id(), eur("200.00"))
                .build();
        Reallocation changed = billing().replaceAllocations(saved);
        assertThat(changed.ended()).isEmpty();
        assertThat(changed.made().stream().map(a -> List.of(a.credit(), a.debit(), a.amountMinor())))
                .containsExactly(List.of(whole.id(), second.id(), 20_000L));
        assertThat(queries().allocation(paid.id())).isEqualTo(paid);
        assertThat(openOf(first.id(), whole.id(), second.id(), transfer.id())).containsExactly(0L, 1_000L, 0L, 0L);
        Outcome<Reallocation> again = billing().execute(saved);
        assertThat(again.result()).isEqualTo(new Reallocation(List.of(), List.of()));
        assertThat(again.result().isEmpty()).isTrue();
        assertThat(again.record()).isEmpty();
    }

    /** One shrinks, one grows, one goes, one comes. */
    @Test
    @Tag("R-88")
    default void only_the_differences_are_recorded() {
        billing().openAccount(open(DUPONT));
        List<Invoice> invoices = List.of(
                billing().issueInvoice(invoice(DUPONT, "50.00")),
                billing().issueInvoice(invoice(DUPONT, "50.00")),
                billing().issueInvoice(invoice(DUPONT, "50.00")),
                billing().issueInvoice(invoice(DUPONT, "50.00")));
        Payment payment = billing()
                .recordPayment(RecordPayment.builder(DUPONT, eur("100.00"), PaymentMethod.CASH)
                        .allocate(invoices.get(0).id(), eur("50.00"))
                        .allocate(invoices.get(1).id(), eur("20.00"))
                        .allocate(invoices.get(2).id(), eur("30.00"))
                        .build());
        List<Allocation> before = queries().allocations(payment.id());
        bench().clock().advance(Duration.ofDays(1));
        Reallocation changed = billing()
                .replaceAllocations(form(payment)
                        .allocate(invoices.get(3).id(), eur("10.00"))
                        .allocate(invoices.get(1).id(), eur("45.00"))
                        .allocate(invoices.get(0).id(), eur("15.00"))
                        .build());
        assertThat(changed.ended())
                .containsExactlyInAnyOrder(
                        new Deallocation(before.get(0).id(), eur("35.00"), TODAY.plusDays(1)),
                        new Deallocation(before.get(2).id(), eur("30.00"), TODAY.plusDays(1)));
        assertThat(changed.made().stream().map(a -> List.of(a.debit(), a.amountMinor(), a.effectiveDate())))
                .containsExactly(
                        List.of(invoices.get(1).id(), 2_500L, TODAY.plusDays(1)),
                        List.of(invoices.get(3).id(), 1_000L, TODAY.plusDays(1)));
        assertThat(queries().allocation(before.get(1).id())).isEqualTo(before.get(1));
        assertThat(queries().item(payment.id()).openAmount()).isEqualTo(eur("30.00"));
        assertThat(queries().asOf(TODAY).item(payment.id()).openAmount()).isEqualTo(eur("0.00"));
    }

    /** However they were made: with the payment, by hand, by a strategy, by a settlement. */
    @Test
    @Tag("R-88")
    default void the_form_is_everything_that_uses_the_payment_or_was_settled_on_it() {
        billing().openAccount(open(DUPONT));
        Invoice first = billing().issueInvoice(invoice(DUPONT, "10.00"));
        Invoice second = billing().issueInvoice(invoice(DUPONT, "20.00"));
        Invoice third = billing().issueInvoice(invoice(DUPONT, "30.00"));
        CreditNote note = billing().issueGlobalCreditNote(credit(DUPONT, "12.00"));
        CreditNote beside = billing().issueGlobalCreditNote(credit(DUPONT, "3.00"));
        Payment payment = billing().recordPayment(RecordPayment.of(first.id(), eur("100.00"), PaymentMethod.CASH));
        billing().allocate(Samples.allocate(payment.id(), second.id(), "5.00"));
        billing().allocate(Samples.allocate(beside.id(), second.id(), "3.00"));
        billing()
                .settle(Settle.builder(payment.id())
                        .allocate(note.id(), eur("-12.00"))
                        .allocate(second.id(), eur("12.00"))
                        .build());
        billing().autoAllocate(AutoAllocate.of(payment.id()));
        assertThat(openOf(first.id(), second.id(), third.id(), note.id(), beside.id(), payment.id()))
                .containsExactly(0L, 0L, 0L, 0L, 0L, 5_500L);
        Reallocation changed = billing().replaceAllocations(form(payment).build());
        assertThat(changed.made()).isEmpty();
        assertThat(changed.ended()).hasSize(4);
        assertThat(openOf(first.id(), second.id(), third.id(), note.id(), beside.id(), payment.id()))
                .containsExactly(1_000L, 1_700L, 3_000L, 1_200L, 0L, 10_000L);
    }

    /** Each reason as of a settlement, counted as if the form were empty. */
    @Test
    @Tag("R-88")
    default void what_does_not_add_up_on_a_form_is_refused() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Invoice foreign = billing().issueInvoice(invoice(MARTIN, "100.00"));
        CreditNote note = billing().issueGlobalCreditNote(credit(DUPONT, "50.00"));
        Payment payment = billing().recordPayment(RecordPayment.of(invoice.id(), eur("20.00"), PaymentMethod.CASH));
        InvoiceId unknown = new InvoiceId(DUPONT, new UUID(5, 5));
        isRefused(
                form(payment).allocate(foreign.id(), eur("1.00")),
                new Rejection.DifferentAccount(DUPONT, foreign.id()));
        isRefused(form(payment).allocate(unknown, eur("1.00")), new Rejection.ItemNotFound(unknown));
        isRefused(form(payment).allocate(note.id(), eur("1.00")), new Rejection.SignWrong(note.id(), eur("1.00")));
        isRefused(
                form(payment).allocate(invoice.id(), eur("-1.00")),
                new Rejection.SignWrong(invoice.id(), eur("-1.00")));
        isRefused(
                form(payment).allocate(payment.id(), eur("-1.00")),
                new Rejection.SignWrong(payment.id(), eur("-1.00")));
        isRefused(
                form(payment).allocate(note.id(), eur("-9.00")).allocate(invoice.id(), eur("8.00")),
                new Rejection.NotBalanced(eur("8.00"), eur("9.00")));
        isRefused(
                form(payment).allocate(invoice.id(), eur("20.01")),
                new Rejection.ExceedsPayment(eur("20.01"), eur("20.00")));
        isRefused(
                form(payment).allocate(note.id(), eur("-50.01")).allocate(invoice.id(), eur("50.01")),
                new Rejection.ExceedsOpenAmount(note.id(), eur("50.01"), eur("50.00")));
        isRefused(
                form(payment).allocate(invoice.id(), eur("9.00")).effectiveDate(TODAY.plusDays(1)),
                new Rejection.DateInFuture(TODAY.plusDays(1), TODAY));
        isRefused(
                form(payment).allocate(invoice.id(), eur("9.00")).effectiveDate(TODAY.minusDays(1)),
                new Rejection.BeforeItemDate(payment.id(), TODAY.minusDays(1), TODAY));
    }

    private void isRefused(ReplaceAllocations.Builder form, Rejection expected) {
        refused(DUPONT, () -> billing().replaceAllocations(form.build())).isEqualTo(expected);
    }

    /** A day before something that stays is no reason against it. */
    @Test
    @Tag("R-14")
    @Tag("R-88")
    default void the_date_is_judged_by_the_items_on_which_something_changes() {
        billing().openAccount(open(DUPONT));
        Invoice first = billing().issueInvoice(invoice(DUPONT, "10.00"));
        Invoice second = billing().issueInvoice(invoice(DUPONT, "10.00"));
        CreditNote note = billing().issueGlobalCreditNote(credit(DUPONT, "10.00"));
        CreditNote other = billing().issueGlobalCreditNote(credit(DUPONT, "10.00"));
        Payment payment = billing().recordPayment(payment(DUPONT, "5.00"));
        bench().clock().advance(Duration.ofDays(3));
        billing()
                .settle(Settle.builder(payment.id())
                        .allocate(note.id(), eur("-10.00"))
                        .allocate(first.id(), eur("10.00"))
                        .build());
        Reallocation changed = billing()
                .replaceAllocations(form(payment)
                        .allocate(note.id(), eur("-10.00"))
                        .allocate(first.id(), eur("10.00"))
                        .allocate(other.id(), eur("-4.00"))
                        .allocate(second.id(), eur("4.00"))
                        .effectiveDate(TODAY.plusDays(1))
                        .build());
        assertThat(changed.made())
                .singleElement()
                .satisfies(made -> assertThat(made.effectiveDate()).isEqualTo(TODAY.plusDays(1)));
        refused(
                        DUPONT,
                        () -> billing()
                                .replaceAllocations(form(payment)
                                        .effectiveDate(TODAY.plusDays(2))
                                        .build()))
                .isInstanceOf(Rejection.BeforeItemDate.class);
    }

    /** Under its key, whatever happened since. */
    @Test
    @Tag("R-8")
    default void a_form_that_is_sent_twice_is_saved_once() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "10.00"));
        Payment payment = billing().recordPayment(payment(DUPONT, "50.00"));
        ReplaceAllocations command = form(payment)
                .allocate(invoice.id(), eur("7.00"))
                .commandKey(CommandKey.of("form", "1"))
                .build();
        Outcome<Reallocation> first = billing().execute(command);
        billing().replaceAllocations(form(payment).build());
        Outcome<Reallocation> again = billing().execute(command);
        assertThat(again.replayed()).isTrue();
        assertThat(again.result()).isEqualTo(first.result());
        assertThat(openOf(invoice.id())).containsExactly(1_000L);
        ReplaceAllocations other = command.toBuilder().effectiveDate(TODAY).build();
        refused(DUPONT, () -> billing().replaceAllocations(other))
                .isEqualTo(new Rejection.CommandKeyReused(CommandKey.of("form", "1"), 4));
    }
}
