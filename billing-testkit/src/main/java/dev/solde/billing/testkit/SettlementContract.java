package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.Reallocation;
import dev.solde.billing.allocation.Settlement;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.Settle;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.SettlementId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Settlements with signed lines, as a clerk's form has them. */
public interface SettlementContract extends ContractPart {

    /** The "payment of 0.00": -50 on the credit note, +50 on the invoice. */
    @Test
    @Tag("R-85")
    @Tag("R-88")
    default void a_settlement_of_0_uses_a_credit_note_of_50_for_an_invoice() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "50.00"));
        CreditNote note = billing().issueGlobalCreditNote(credit(DUPONT, "50.00"));
        Settlement settlement = billing()
                .settle(Settle.builder(DUPONT)
                        .allocate(note.id(), eur("-50.00"))
                        .allocate(invoice.id(), eur("50.00"))
                        .build());
        Allocation made = settlement.allocations().get(0);
        assertThat(settlement)
                .isEqualTo(new Settlement(
                        settlement.id(),
                        Optional.empty(),
                        List.of(new Allocation(
                                made.id(),
                                note.id(),
                                invoice.id(),
                                EUR,
                                5_000,
                                5_000,
                                TODAY,
                                AllocationLock.NONE,
                                Optional.of(settlement.id()),
                                Optional.empty(),
                                4))));
        assertThat(queries().allocation(made.id())).isEqualTo(made);
        assertThat(Pages.all(page -> queries().openItems(DUPONT, page))).isEmpty();
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
    }

    /** A paid activity of 210 stops, its credit of 200 goes to the next one: -200 and +200. */
    @Test
    @Tag("R-88")
    default void a_credit_note_of_200_on_a_paid_invoice_settles_the_next_invoice_of_200() {
        billing().openAccount(open(DUPONT));
        Invoice first = billing().issueInvoice(invoice(DUPONT, "210.00"));
        Payment cash = billing().recordPayment(RecordPayment.of(first.id(), eur("210.00"), PaymentMethod.CASH));
        CreditNote note = billing()
                .issueCreditNote(IssueCreditNote.builder(first.id())
                        .lineAmount(1, eur("200.00"))
                        .build());
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-200.00"));
        Invoice second = billing().issueInvoice(invoice(DUPONT, "200.00"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
        billing()
                .settle(Settle.builder(cash.id())
                        .allocate(note.id(), eur("-200.00"))
                        .allocate(second.id(), eur("200.00"))
                        .build());
        assertThat(Pages.all(page -> queries().openItems(DUPONT, page))).isEmpty();
        assertThat(queries().allocations(cash.id())).hasSize(1);
    }

    /** Credit notes first, the payment for the rest. */
    @Test
    @Tag("R-88")
    default void a_payment_funds_what_the_credit_notes_do_not() {
        billing().openAccount(open(DUPONT));
        Invoice first = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Invoice second = billing().issueInvoice(invoice(DUPONT, "60.00"));
        CreditNote own = billing()
                .issueCreditNote(IssueCreditNote.builder(second.id())
                        .lineAmount(1, eur("30.00"))
                        .build());
        Payment payment = billing().recordPayment(payment(DUPONT, "150.00"));
        Settlement settlement = billing()
                .settle(Settle.builder(payment.id())
                        .allocate(first.id(), eur("100.00"))
                        .allocate(second.id(), eur("60.00"))
                        .allocate(own.id(), eur("-30.00"))
                        .build());
        assertThat(settlement.payment()).contains(payment.id());
        assertThat(settlement.allocations().stream().map(a -> List.of(a.credit(), a.debit(), a.amountMinor())))
                .containsExactlyInAnyOrder(
                        List.of(own.id(), second.id(), 3_000L),
                        List.of(payment.id(), second.id(), 3_000L),
                        List.of(payment.id(), first.id(), 10_000L));
        assertThat(settlement.allocations())
                .allSatisfy(a -> assertThat(a.payment()).contains(payment.id()))
                .allSatisfy(a -> assertThat(a.settlement()).contains(settlement.id()));
        assertThat(queries().item(payment.id()).openAmount()).isEqualTo(eur("20.00"));
    }

    /** All of a settlement ends at once. */
    @Test
    @Tag("R-86")
    @Tag("R-88")
    default void a_settlement_ends_as_a_whole() {
        billing().openAccount(open(DUPONT));
        Invoice first = billing().issueInvoice(invoice(DUPONT, "50.00"));
        Invoice second = billing().issueInvoice(invoice(DUPONT, "30.00"));
        Payment payment = billing().recordPayment(payment(DUPONT, "80.00"));
        Settlement settlement = billing()
                .settle(Settle.builder(payment.id())
                        .allocate(first.id(), eur("50.00"))
                        .allocate(second.id(), eur("30.00"))
                        .build());
        billing().deallocate(Deallocate.part(settlement.allocations().get(0).id(), eur("10.00")));
        assertThat(billing().deallocate(Deallocate.settlement(settlement.id())).stream()
                        .map(ended -> ended.amount()))
                .containsExactlyInAnyOrder(eur("40.00"), eur("30.00"));
        assertThat(queries().item(payment.id()).openAmount()).isEqualTo(eur("80.00"));
        assertThat(queries().allocations(payment.id())).isEmpty();
        SettlementId unknown = new SettlementId(DUPONT, new UUID(9, 9));
        refused(DUPONT, () -> billing().deallocate(Deallocate.settlement(unknown)))
                .isEqualTo(new Rejection.SettlementNotFound(unknown));
    }

    /** So that it can be ended as one. */
    @Test
    @Tag("R-86")
    @Tag("R-88")
    default void what_is_new_belongs_to_the_settlement_that_is_live_on_the_payment() {
        billing().openAccount(open(DUPONT));
        Invoice first = billing().issueInvoice(invoice(DUPONT, "50.00"));
        Invoice second = billing().issueInvoice(invoice(DUPONT, "50.00"));
        Payment payment = billing().recordPayment(payment(DUPONT, "60.00"));
        Settlement settled = billing()
                .settle(Settle.builder(payment.id())
                        .allocate(first.id(), eur("50.00"))
                        .build());
        Reallocation changed = billing()
                .replaceAllocations(ReplaceAllocations.builder(payment.id())
                        .allocate(first.id(), eur("50.00"))
                        .allocate(second.id(), eur("10.00"))
                        .build());
        assertThat(changed.made()).singleElement().satisfies(made -> {
            assertThat(made.settlement()).contains(settled.id());
            assertThat(made.payment()).contains(payment.id());
        });
        assertThat(billing().deallocate(Deallocate.settlement(settled.id()))).hasSize(2);
        assertThat(queries().item(payment.id()).openAmount()).isEqualTo(eur("60.00"));
    }

    /** Signs, balance, payment: each wrong form has its reason. */
    @Test
    @Tag("R-88")
    default void what_does_not_add_up_is_refused() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        CreditNote note = billing().issueGlobalCreditNote(credit(DUPONT, "50.00"));
        Payment payment = billing().recordPayment(payment(DUPONT, "20.00"));
        refused(
                        DUPONT,
                        () -> billing()
                                .settle(Settle.builder(DUPONT)
                                        .allocate(note.id(), eur("50.00"))
                                        .allocate(invoice.id(), eur("50.00"))
                                        .build()))
                .isEqualTo(new Rejection.SignWrong(note.id(), eur("50.00")));
        refused(
                        DUPONT,
                        () -> billing()
                                .settle(Settle.builder(DUPONT)
                                        .allocate(note.id(), eur("-50.00"))
                                        .allocate(invoice.id(), eur("49.00"))
                                        .build()))
                .isEqualTo(new Rejection.NotBalanced(eur("49.00"), eur("50.00")));
        refused(
                        DUPONT,
                        () -> billing()
                                .settle(Settle.builder(payment.id())
                                        .allocate(note.id(), eur("-50.00"))
                                        .allocate(invoice.id(), eur("70.01"))
                                        .build()))
                .isEqualTo(new Rejection.ExceedsPayment(eur("20.01"), eur("20.00")));
        refused(
                        DUPONT,
                        () -> billing()
                                .settle(Settle.builder(DUPONT)
                                        .allocate(note.id(), eur("-50.01"))
                                        .allocate(invoice.id(), eur("50.01"))
                                        .build()))
                .isEqualTo(new Rejection.ExceedsOpenAmount(note.id(), eur("50.01"), eur("50.00")));
    }
}
