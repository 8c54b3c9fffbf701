package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.RefundSamples.note;
import static dev.solde.billing.testkit.RefundSamples.took;
import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundInvoice;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.PaymentReversal;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.ReversalCause;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The refund of an invoice goes back to the payments that settle it. */
public interface RefundInvoiceContract extends ContractPart {

    private Payment paidBy(InvoiceId invoice, String amount, PaymentMethod method) {
        return billing().recordPayment(RecordPayment.of(invoice, eur(amount), method));
    }

    /** The payment allocated last first, each as it came, at most what it settles of the invoice. */
    @Test
    @Tag("R-100")
    @Tag("R-101")
    default void an_invoice_is_refunded_to_its_payments_the_last_first() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "50.00"));
        Payment first = paidBy(invoice.id(), "30.00", PaymentMethod.CHEQUE);
        Payment second = paidBy(invoice.id(), "20.00", PaymentMethod.ONLINE);
        refused(DUPONT, () -> billing().refundInvoice(RefundInvoice.of(invoice.id(), eur("50.01"))))
                .isEqualTo(new Rejection.ExceedsRefundableAmount(invoice.id(), eur("50.01"), eur("50.00")));
        refused(DUPONT, () -> billing().refundInvoice(RefundInvoice.of(invoice.id(), eur("50.00"))))
                .isEqualTo(new Rejection.PaymentAllocated(
                        invoice.id(),
                        eur("50.00"),
                        eur("0.00"),
                        List.of(
                                queries().allocations(second.id()).get(0).id(),
                                queries().allocations(first.id()).get(0).id()),
                        List.of(invoice.id())));
        CreditNote made = billing().issueCreditNote(note(invoice.id(), "35.00"));
        List<Refund> refunds = billing().refundInvoice(RefundInvoice.of(invoice.id(), eur("35.00")));
        assertThat(refunds.stream()
                        .map(refund -> List.of(refund.via().orElseThrow(), refund.method(), refund.consumed())))
                .containsExactly(
                        List.of(second.id(), PaymentMethod.ONLINE, List.of(took(made.id(), "20.00"))),
                        List.of(first.id(), PaymentMethod.CHEQUE, List.of(took(made.id(), "15.00"))));
        assertThat(Pages.all(1, page -> queries().refunds(DUPONT, page))).isEqualTo(refunds);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
    }

    /** What the payment settles of other invoices is not part of it. */
    @Test
    @Tag("R-101")
    default void an_invoice_is_refunded_at_most_what_payments_settle_of_it() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "20.00"));
        Invoice other = billing().issueInvoice(invoice(DUPONT, "10.00"));
        Payment paid = billing()
                .recordPayment(RecordPayment.builder(DUPONT, eur("30.00"), PaymentMethod.CARD)
                        .allocate(invoice.id(), eur("20.00"))
                        .allocate(other.id(), eur("10.00"))
                        .build());
        billing().issueGlobalCreditNote(credit(DUPONT, "30.00"));
        refused(DUPONT, () -> billing().refundInvoice(RefundInvoice.of(invoice.id(), eur("20.01"))))
                .isEqualTo(new Rejection.ExceedsRefundableAmount(invoice.id(), eur("20.01"), eur("20.00")));
        assertThat(billing().refundInvoice(RefundInvoice.of(invoice.id(), eur("20.00"))))
                .hasSize(1);
        assertThat(queries().item(paid.id()).refundableAmount()).isEqualTo(eur("10.00"));
    }

    /** The other sources: unallocated money, the invoice owed again by name or for what is missing, a note in place of all. */
    @Test
    @Tag("R-101")
    default void an_invoice_is_refunded_from_the_source_that_is_named() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Payment first = paidBy(invoice.id(), "60.00", PaymentMethod.CHEQUE);
        Payment second = paidBy(invoice.id(), "45.00", PaymentMethod.CARD);
        refused(
                        DUPONT,
                        () -> billing()
                                .refundInvoice(RefundInvoice.builder(invoice.id(), eur("6.00"))
                                        .unappliedOnly()
                                        .build()))
                .hasCode("payment-allocated");
        List<Refund> unapplied = billing()
                .refundInvoice(RefundInvoice.builder(invoice.id(), eur("5.00"))
                        .unappliedOnly()
                        .build());
        assertThat(unapplied.stream().map(Refund::consumed)).containsExactly(List.of(took(second.id(), "5.00")));
        List<Refund> named = billing()
                .refundInvoice(
                        RefundInvoice.builder(invoice.id(), eur("50.00")).reopen(eur("30.00")).build().toBuilder()
                                .reopen(eur("50.00"))
                                .build());
        assertThat(named.stream().map(Refund::consumed))
                .containsExactly(List.of(took(second.id(), "40.00")), List.of(took(first.id(), "10.00")));
        assertThat(RefundSamples.open(billing(), invoice.id(), first.id(), second.id()))
                .containsExactly(5_000L, 0L, 0L);
    }

    /** For what is missing the invoice is owed again; a note frees it instead. */
    @Test
    @Tag("R-101")
    default void an_invoice_is_owed_again_for_what_is_missing_or_settled_by_a_note() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Payment first = paidBy(invoice.id(), "60.00", PaymentMethod.CHEQUE);
        Payment second = paidBy(invoice.id(), "42.00", PaymentMethod.CARD);
        List<Refund> missing = billing()
                .refundInvoice(RefundInvoice.builder(invoice.id(), eur("10.00"))
                        .reopenLatestFirst()
                        .build());
        assertThat(missing.stream().map(Refund::consumed)).containsExactly(List.of(took(second.id(), "10.00")));
        assertThat(RefundSamples.open(billing(), invoice.id(), second.id())).containsExactly(800L, 0L);
        List<Refund> withNote = billing()
                .refundInvoice(RefundInvoice.builder(invoice.id(), eur("50.00"))
                        .withCreditNote(note(invoice.id(), "50.00"))
                        .build());
        assertThat(withNote.stream().map(Refund::consumed))
                .containsExactly(List.of(took(second.id(), "32.00")), List.of(took(first.id(), "18.00")));
        assertThat(withNote.stream().map(Refund::creditNote).distinct()).hasSize(1);
        assertThat(RefundSamples.open(billing(), invoice.id(), first.id(), second.id()))
                .containsExactly(800L, 0L, 0L);
        assertThat(queries().allocations(first.id()).stream().mapToLong(Allocation::liveMinor))
                .containsExactly(4_200L, 1_800L);
    }

    /** Money that a reversal took and that came back is the payment's, on the invoice, too. */
    @Test
    @Tag("R-101")
    @Tag("R-103")
    default void an_invoice_settled_by_reinstated_money_is_refunded_to_the_payment() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "50.00"));
        Payment paid = paidBy(invoice.id(), "50.00", PaymentMethod.CARD);
        PaymentReversal lost = billing().reversePayment(ReversePayment.of(paid.id(), ReversalCause.CHARGEBACK));
        var won = billing().reinstatePayment(ReinstatePayment.of(lost.id()));
        List<Refund> refunds = billing()
                .refundInvoice(RefundInvoice.builder(invoice.id(), eur("20.00"))
                        .reopen(eur("20.00"))
                        .build());
        assertThat(refunds.stream().map(refund -> List.of(refund.via().orElseThrow(), refund.consumed())))
                .containsExactly(List.of(paid.id(), List.of(took(won.id(), "20.00"))));
        Refund named = billing()
                .refundPayment(RefundPayment.builder(paid.id(), eur("30.00"))
                        .reopen(invoice.id(), eur("30.00"))
                        .build());
        assertThat(named.consumed()).containsExactly(took(won.id(), "30.00"));
        assertThat(RefundSamples.open(billing(), invoice.id())).containsExactly(5_000L);
        billing().recordPayment(payment(DUPONT, "1.00"));
    }
}
