package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.RefundSamples.note;
import static dev.solde.billing.testkit.RefundSamples.took;
import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.allocate;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Invoices that are owed again because their payment is refunded: those that are named, or those paid last. */
public interface RefundReopenContract extends ContractPart {

    private Payment paid(InvoiceId invoice, String amount) {
        return billing().recordPayment(RecordPayment.of(invoice, eur(amount), PaymentMethod.CARD));
    }

    private Refund refunded(RefundPayment.Builder asked) {
        return billing().refundPayment(asked.build());
    }

    /** What is named is owed again first, the rest is what is available: 25 paid, 10 credited, 20 refunded, 10 owed. */
    @Test
    @Tag("R-101")
    default void named_invoices_are_owed_again_and_the_rest_is_what_is_available() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "25.00"));
        Payment paid = paid(invoice.id(), "25.00");
        CreditNote made = billing().issueCreditNote(note(invoice.id(), "10.00"));
        Refund refund = refunded(RefundPayment.builder(paid.id(), eur("20.00")).reopen(invoice.id(), eur("10.00")));
        assertThat(refund.consumed()).containsExactly(took(paid.id(), "10.00"), took(made.id(), "10.00"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("10.00"));
        assertThat(RefundSamples.open(billing(), invoice.id(), paid.id(), made.id()))
                .containsExactly(1_000L, 0L, 0L);
    }

    /** Of several allocations to one invoice the latest ends first; several invoices may be named. */
    @Test
    @Tag("R-101")
    default void the_latest_allocation_to_a_named_invoice_ends_first() {
        billing().openAccount(open(DUPONT));
        Invoice first = billing().issueInvoice(invoice(DUPONT, "30.00"));
        Invoice second = billing().issueInvoice(invoice(DUPONT, "30.00"));
        Payment paid = billing().recordPayment(payment(DUPONT, "50.00"));
        billing().allocate(allocate(paid.id(), first.id(), "10.00"));
        billing().allocate(allocate(paid.id(), second.id(), "30.00"));
        billing().allocate(allocate(paid.id(), first.id(), "10.00"));
        Refund refund = refunded(RefundPayment.builder(paid.id(), eur("20.00"))
                .reopen(first.id(), eur("12.00"))
                .reopen(second.id(), eur("8.00")));
        assertThat(refund.consumed()).containsExactly(took(paid.id(), "20.00"));
        assertThat(queries().allocations(first.id()).stream().map(Allocation::liveMinor))
                .containsExactly(800L);
        assertThat(queries().allocations(first.id()).get(0).recordSequence()).isEqualTo(5);
        assertThat(RefundSamples.open(billing(), first.id(), second.id(), paid.id()))
                .containsExactly(2_200L, 800L, 0L);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("30.00"));
    }

    /** What was not paid by the payment, and more than was. */
    @Test
    @Tag("R-101")
    default void an_invoice_is_owed_again_at_most_by_what_the_payment_settled() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        Invoice paidOne = billing().issueInvoice(invoice(DUPONT, "10.00"));
        Invoice other = billing().issueInvoice(invoice(DUPONT, "10.00"));
        Invoice foreign = billing().issueInvoice(invoice(MARTIN, "10.00"));
        Payment paid = paid(paidOne.id(), "50.00");
        Allocation held = queries().allocations(paidOne.id()).get(0);
        RefundPayment.Builder asked = RefundPayment.builder(paid.id(), eur("50.00"));
        Payment waiting = billing().recordPayment(payment(DUPONT, "5.00"));
        refused(
                        DUPONT,
                        () -> refunded(
                                RefundPayment.builder(waiting.id(), eur("5.00")).reopen(other.id(), eur("1.00"))))
                .isEqualTo(new Rejection.NotAllocated(waiting.id(), other.id()));
        refused(DUPONT, () -> refunded(asked.reopen(foreign.id(), eur("10.00"))))
                .isEqualTo(new Rejection.DifferentAccount(DUPONT, foreign.id()));
        refused(
                        DUPONT,
                        () -> refunded(
                                RefundPayment.builder(paid.id(), eur("50.00")).reopen(other.id(), eur("10.00"))))
                .isEqualTo(new Rejection.NotAllocated(paid.id(), other.id()));
        refused(
                        DUPONT,
                        () -> refunded(
                                RefundPayment.builder(paid.id(), eur("50.00")).reopen(paidOne.id(), eur("10.01"))))
                .isEqualTo(new Rejection.ExceedsAllocation(held.id(), eur("10.01"), eur("10.00")));
        refused(
                        DUPONT,
                        () -> refunded(
                                RefundPayment.builder(paid.id(), eur("9.00")).reopen(paidOne.id(), eur("10.00"))))
                .isEqualTo(new Rejection.ReopenedExceedsRefund(eur("10.00"), eur("9.00")));
        refused(
                        DUPONT,
                        () -> refunded(
                                RefundPayment.builder(paid.id(), eur("50.01")).reopen(paidOne.id(), eur("50.02"))))
                .hasCode("exceeds-refundable-amount");
    }

    /** What is available first, then the invoices paid last. */
    @Test
    @Tag("R-101")
    default void without_names_the_invoice_paid_last_is_owed_again_first() {
        billing().openAccount(open(DUPONT));
        Invoice first = billing().issueInvoice(invoice(DUPONT, "30.00"));
        Invoice second = billing().issueInvoice(invoice(DUPONT, "30.00"));
        Payment paid = billing().recordPayment(payment(DUPONT, "65.00"));
        billing().allocate(allocate(paid.id(), second.id(), "30.00"));
        billing().allocate(allocate(paid.id(), first.id(), "30.00"));
        CreditNote goodwill = billing().issueGlobalCreditNote(credit(DUPONT, "7.00"));
        Refund refund = refunded(RefundPayment.builder(paid.id(), eur("45.00")).reopenLatestFirst());
        assertThat(refund.consumed()).containsExactly(took(paid.id(), "38.00"), took(goodwill.id(), "7.00"));
        assertThat(RefundSamples.open(billing(), first.id(), second.id(), paid.id()))
                .containsExactly(3_000L, 300L, 0L);
    }

    /** Money that an account refund took without this payment cannot be given back again. */
    @Test
    @Tag("R-87")
    @Tag("R-101")
    default void what_another_refund_consumed_is_not_freed() {
        billing().openAccount(open(DUPONT));
        Payment paid = billing().recordPayment(payment(DUPONT, "20.00"));
        Refund other = billing().refundCredit(RefundCredit.of(DUPONT, eur("20.00"), PaymentMethod.CASH));
        Allocation held = queries().allocations(paid.id()).get(0);
        refused(
                        DUPONT,
                        () -> refunded(
                                RefundPayment.builder(paid.id(), eur("5.00")).reopenLatestFirst()))
                .isEqualTo(new Rejection.PaymentAllocated(
                        paid.id(), eur("5.00"), eur("0.00"), List.of(held.id()), List.of(other.id())));
    }
}
