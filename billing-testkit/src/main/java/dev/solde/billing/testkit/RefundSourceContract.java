package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.RefundSamples.note;
import static dev.solde.billing.testkit.RefundSamples.took;
import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.RefundSource;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.PaymentReinstatement;
import dev.solde.billing.payment.PaymentReversal;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.ReversalCause;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which credit the refund of a payment consumes, and that an invoice is re-opened only when the command says so. */
public interface RefundSourceContract extends ContractPart {

    private Payment paid(InvoiceId invoice, String amount) {
        return billing().recordPayment(RecordPayment.of(invoice, eur(amount), PaymentMethod.CARD));
    }

    private Refund refunded(RefundPayment.Builder asked) {
        return billing().refundPayment(asked.build());
    }

    /** Unallocated money, then credit notes of its own invoices, then the oldest; at most the net credit. */
    @Test
    @Tag("R-101")
    default void what_is_available_of_a_payment_is_its_own_money_then_the_net_credit() {
        billing().openAccount(open(DUPONT));
        Invoice own = billing().issueInvoice(invoice(DUPONT, "60.00"));
        CreditNote oldest = billing().issueGlobalCreditNote(credit(DUPONT, "10.00"));
        CreditNote older = billing().issueGlobalCreditNote(credit(DUPONT, "10.00"));
        Payment paid = paid(own.id(), "70.00");
        CreditNote ofOwn = billing().issueCreditNote(note(own.id(), "5.00"));
        billing().issueInvoice(invoice(DUPONT, "8.00"));
        Allocation held = queries().allocations(own.id()).get(0);
        refused(DUPONT, () -> billing().refundPayment(RefundPayment.of(paid.id(), eur("27.01"))))
                .isEqualTo(new Rejection.PaymentAllocated(
                        paid.id(), eur("27.01"), eur("27.00"), List.of(held.id()), List.of(own.id())));
        Refund refund = billing().refundPayment(RefundPayment.of(paid.id(), eur("27.00")));
        assertThat(refund.consumed())
                .containsExactly(
                        took(paid.id(), "10.00"),
                        took(ofOwn.id(), "5.00"),
                        took(oldest.id(), "10.00"),
                        took(older.id(), "2.00"));
        assertThat(List.of(refund.method(), refund.via())).containsExactly(PaymentMethod.CARD, Optional.of(paid.id()));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
        assertThat(RefundSamples.open(billing(), own.id(), paid.id(), refund.id()))
                .containsExactly(0L, 0L, 0L);
    }

    /** The payer's own money is not held back because another invoice is open. */
    @Test
    @Tag("R-101")
    default void the_unallocated_money_of_a_payment_is_refunded_although_an_invoice_is_open() {
        billing().openAccount(open(DUPONT));
        billing().issueInvoice(invoice(DUPONT, "100.00"));
        Payment waiting = billing().recordPayment(payment(DUPONT, "50.00"));
        billing().issueGlobalCreditNote(credit(DUPONT, "20.00"));
        refused(
                        DUPONT,
                        () -> refunded(RefundPayment.builder(waiting.id(), eur("50.01"))
                                .unappliedOnly()))
                .isEqualTo(new Rejection.ExceedsRefundableAmount(waiting.id(), eur("50.01"), eur("50.00")));
        assertThat(refunded(RefundPayment.builder(waiting.id(), eur("30.00")).unappliedOnly())
                        .consumed())
                .containsExactly(took(waiting.id(), "30.00"));
        billing().refundPayment(RefundPayment.of(waiting.id(), eur("20.00")));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("80.00"));
    }

    /** Nothing else is touched with the narrowest source. */
    @Test
    @Tag("R-101")
    default void unapplied_only_does_not_use_credit_notes() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "50.00"));
        Payment paid = paid(invoice.id(), "55.00");
        billing().issueGlobalCreditNote(credit(DUPONT, "40.00"));
        Allocation held = queries().allocations(invoice.id()).get(0);
        refused(
                        DUPONT,
                        () -> refunded(
                                RefundPayment.builder(paid.id(), eur("6.00")).unappliedOnly()))
                .isEqualTo(new Rejection.PaymentAllocated(
                        paid.id(), eur("6.00"), eur("5.00"), List.of(held.id()), List.of(invoice.id())));
        RejectionAssertions.assertRefused(() ->
                        refunded(RefundPayment.builder(paid.id(), eur("6.00")).unappliedOnly()))
                .satisfies(refused -> assertThat(refused.blockers()).containsExactly(invoice.id()));
    }

    /** Live refunds and reversals together never exceed the payment; what came back counts again. */
    @Test
    @Tag("R-100")
    default void refunds_and_reversals_together_never_exceed_the_payment() {
        billing().openAccount(open(DUPONT));
        billing().issueGlobalCreditNote(credit(DUPONT, "90.00"));
        Payment paid = billing().recordPayment(payment(DUPONT, "80.00"));
        billing().refundPayment(RefundPayment.of(paid.id(), eur("30.00")));
        PaymentReversal reversal = billing()
                .reversePayment(ReversePayment.builder(paid.id(), ReversalCause.CHARGEBACK)
                        .amount(eur("40.00"))
                        .build());
        refused(DUPONT, () -> billing().refundPayment(RefundPayment.of(paid.id(), eur("10.01"))))
                .isEqualTo(new Rejection.ExceedsRefundableAmount(paid.id(), eur("10.01"), eur("10.00")));
        PaymentReinstatement won = billing().reinstatePayment(ReinstatePayment.of(reversal.id()));
        Refund rest = billing().refundPayment(RefundPayment.of(paid.id(), eur("50.00")));
        assertThat(rest.consumed()).containsExactly(took(paid.id(), "10.00"), took(won.id(), "40.00"));
    }

    /** Among the account's credits may be money of another payment that was reversed and came back. */
    @Test
    @Tag("R-101")
    default void reinstated_money_of_another_payment_is_not_this_payments() {
        billing().openAccount(open(DUPONT));
        Payment other = billing().recordPayment(payment(DUPONT, "20.00"));
        PaymentReversal reversal = billing().reversePayment(ReversePayment.of(other.id(), ReversalCause.CHARGEBACK));
        billing().reinstatePayment(ReinstatePayment.of(reversal.id()));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "10.00"));
        Payment paid = paid(invoice.id(), "10.00");
        refused(DUPONT, () -> billing().refundPayment(RefundPayment.of(paid.id(), eur("10.00"))))
                .hasCode("payment-allocated");
        CreditNote goodwill = billing().issueGlobalCreditNote(credit(DUPONT, "4.00"));
        assertThat(billing()
                        .refundPayment(RefundPayment.of(paid.id(), eur("4.00")))
                        .consumed())
                .containsExactly(took(goodwill.id(), "4.00"));
    }

    /** The first reason in the order of the Javadoc. */
    @Test
    @Tag("R-7")
    default void of_two_reasons_against_a_refund_of_a_payment_the_first_is_given() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "10.00"));
        Invoice other = billing().issueInvoice(invoice(DUPONT, "10.00"));
        Payment paid = paid(invoice.id(), "10.00");
        var unknown = new dev.solde.billing.ledger.PaymentId(DUPONT, new java.util.UUID(8, 8));
        RefundPayment.Builder asked = RefundPayment.builder(unknown, Amounts.price("30.001", Samples.EUR))
                .reopen(other.id(), eur("31.00"))
                .method(PaymentMethod.ONLINE)
                .postingDate(TODAY.plusDays(1));
        refused(DUPONT, () -> refunded(asked)).isEqualTo(new Rejection.ItemNotFound(unknown));
        asked.payment(paid.id());
        refused(DUPONT, () -> refunded(asked)).hasCode("scale-too-fine");
        asked.amount(eur("30.00"));
        refused(DUPONT, () -> refunded(asked)).hasCode("date-in-future");
        asked.postingDate(TODAY.minusDays(1));
        refused(DUPONT, () -> refunded(asked)).hasCode("exceeds-refundable-amount");
        asked.amount(eur("9.00"));
        refused(DUPONT, () -> refunded(asked)).hasCode("reopened-exceeds-refund");
        asked.source(named(other.id(), "9.00"));
        refused(DUPONT, () -> refunded(asked)).hasCode("not-allocated");
        asked.source(named(invoice.id(), "1.00"));
        refused(DUPONT, () -> refunded(asked)).hasCode("payment-allocated");
        asked.source(named(invoice.id(), "9.00"));
        refused(DUPONT, () -> refunded(asked)).hasCode("method-not-allowed");
        asked.method(PaymentMethod.CASH);
        refused(DUPONT, () -> refunded(asked))
                .isEqualTo(new Rejection.BeforeItemDate(invoice.id(), TODAY.minusDays(1), TODAY));
        asked.postingDate(TODAY);
        assertThat(refunded(asked).method()).isEqualTo(PaymentMethod.CASH);
    }

    private static RefundSource named(InvoiceId invoice, String amount) {
        return new RefundSource.Reopen(List.of(new RefundSource.Share(invoice, eur(amount))));
    }

    /** In a closed period nothing is refunded, nor taken back. */
    @Test
    @Tag("R-12")
    default void nothing_is_refunded_in_a_closed_period() {
        billing().openAccount(open(DUPONT));
        Payment paid = billing()
                .recordPayment(payment(DUPONT, "10.00").toBuilder()
                        .postingDate(TODAY.minusDays(9))
                        .build());
        Refund refund = refunded(RefundPayment.builder(paid.id(), eur("4.00")).postingDate(TODAY.minusDays(8)));
        billing().closePeriod(ClosePeriod.of(DUPONT, TODAY.minusDays(3)));
        Rejection closed = new Rejection.PeriodClosed(TODAY.minusDays(5), TODAY.minusDays(3));
        refused(
                        DUPONT,
                        () -> refunded(
                                RefundPayment.builder(paid.id(), eur("1.00")).postingDate(TODAY.minusDays(5))))
                .isEqualTo(closed);
        refused(
                        DUPONT,
                        () -> billing()
                                .cancelRefund(CancelRefund.builder(refund.id())
                                        .postingDate(TODAY.minusDays(5))
                                        .build()))
                .isEqualTo(closed);
        assertThat(billing().cancelRefund(CancelRefund.of(refund.id())).postingDate())
                .isEqualTo(TODAY);
    }
}
