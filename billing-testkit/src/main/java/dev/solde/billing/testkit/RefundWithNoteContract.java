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

import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CreditNoteDraft;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.IssueCreditNote;
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

/** Refunds together with a credit note, and of an invoice that several payments paid. */
public interface RefundWithNoteContract extends ContractPart {

    private Payment paidBy(InvoiceId invoice, String amount, PaymentMethod method) {
        return billing().recordPayment(RecordPayment.of(invoice, eur(amount), method));
    }

    private Refund withNote(Payment payment, String amount, IssueCreditNote creditNote) {
        return billing()
                .refundPayment(RefundPayment.builder(payment.id(), eur(amount))
                        .withCreditNote(creditNote)
                        .build());
    }

    /** The note takes the payment's place on the invoice; the credit that was there stays. */
    @Test
    @Tag("R-101")
    default void a_credit_note_settles_the_invoice_in_place_of_the_refunded_payment() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "25.00"));
        Payment paid = paidBy(invoice.id(), "25.00", PaymentMethod.CARD);
        CreditNote before = billing().issueCreditNote(note(invoice.id(), "10.00"));
        Outcome<Refund> outcome = billing()
                .execute(RefundPayment.builder(paid.id(), eur("7.00"))
                        .withCreditNote(note(invoice.id(), "7.00"))
                        .build());
        Refund refund = outcome.result();
        CreditNote made = queries().creditNote(refund.creditNote().orElseThrow());
        assertThat(made.totalInclTax()).isEqualTo(eur("7.00"));
        assertThat(made.number().value()).isEqualTo("AV-2026-000002");
        assertThat(outcome.record().orElseThrow().reason())
                .hasValueSatisfying(reason -> assertThat(reason.value()).contains("ill"));
        assertThat(refund.consumed()).containsExactly(took(paid.id(), "7.00"));
        assertThat(queries().allocations(invoice.id()).stream().map(link -> List.of(link.credit(), link.liveMinor())))
                .containsExactly(List.of(paid.id(), 1_800L), List.of(made.id(), 700L));
        assertThat(RefundSamples.open(billing(), invoice.id(), paid.id(), made.id(), before.id()))
                .containsExactly(0L, 0L, 0L, 1_000L);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-10.00"));
        assertThat(queries().refund(refund.id())).isEqualTo(refund);
    }

    /** Two payments of one invoice, each refunded with a note of its own. */
    @Test
    @Tag("R-101")
    default void two_payments_are_refunded_each_with_a_note() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "10.00"));
        Payment four = paidBy(invoice.id(), "4.00", PaymentMethod.CARD);
        Payment six = paidBy(invoice.id(), "6.00", PaymentMethod.CASH);
        withNote(four, "4.00", note(invoice.id(), "4.00"));
        withNote(six, "6.00", note(invoice.id(), "6.00"));
        assertThat(RefundSamples.open(billing(), invoice.id(), four.id(), six.id()))
                .containsExactly(0L, 0L, 0L);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
    }

    /** Above the refund it is credit, unless the note says what it settles; above the note the refund takes what is available. */
    @Test
    @Tag("R-101")
    default void what_note_and_refund_do_not_share_stays_credit_or_comes_from_credit() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Payment paid = paidBy(invoice.id(), "60.00", PaymentMethod.CARD);
        Refund small = withNote(paid, "10.00", note(invoice.id(), "30.00"));
        assertThat(RefundSamples.open(
                        billing(), invoice.id(), small.creditNote().orElseThrow()))
                .containsExactly(4_000L, 2_000L);
        Refund settling = withNote(
                paid,
                "10.00",
                note(invoice.id(), "15.00").toBuilder()
                        .settle(CreditSettlement.OWN_INVOICE)
                        .build());
        assertThat(RefundSamples.open(
                        billing(), invoice.id(), settling.creditNote().orElseThrow()))
                .containsExactly(3_500L, 0L);
        billing().issueGlobalCreditNote(credit(DUPONT, "50.00"));
        Refund large = withNote(paid, "12.00", note(invoice.id(), "5.00"));
        assertThat(large.consumed())
                .containsExactly(
                        took(paid.id(), "5.00"), took(small.creditNote().orElseThrow(), "7.00"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-28.00"));
    }

    /** The note settles in the payment's place, so that it is no net credit for the rest. */
    @Test
    @Tag("R-101")
    default void the_rest_of_a_refund_with_a_note_takes_at_most_the_net_credit() {
        billing().openAccount(open(DUPONT));
        Invoice own = billing().issueInvoice(invoice(DUPONT, "10.00"));
        Payment paid = paidBy(own.id(), "10.00", PaymentMethod.CARD);
        billing().issueInvoice(invoice(DUPONT, "20.00"));
        CreditNote goodwill = billing().issueGlobalCreditNote(credit(DUPONT, "25.00"));
        refused(DUPONT, () -> withNote(paid, "9.01", note(own.id(), "4.00"))).hasCode("payment-allocated");
        assertThat(withNote(paid, "9.00", note(own.id(), "4.00")).consumed())
                .containsExactly(took(paid.id(), "4.00"), took(goodwill.id(), "5.00"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
    }

    /** A note on an invoice that the payment does not settle is credit at once, and available. */
    @Test
    @Tag("R-101")
    default void a_note_on_another_invoice_is_credit_for_the_refund() {
        billing().openAccount(open(DUPONT));
        Invoice other = billing().issueInvoice(invoice(DUPONT, "20.00"));
        paidBy(other.id(), "20.00", PaymentMethod.CASH);
        Invoice own = billing().issueInvoice(invoice(DUPONT, "20.00"));
        Payment paid = paidBy(own.id(), "20.00", PaymentMethod.CARD);
        Refund refund = withNote(paid, "6.00", note(other.id(), "8.00"));
        assertThat(refund.consumed()).containsExactly(took(refund.creditNote().orElseThrow(), "6.00"));
        assertThat(RefundSamples.open(billing(), other.id(), own.id(), paid.id()))
                .containsExactly(0L, 0L, 0L);
    }

    /** Both or neither: a note that is refused, a refund that is refused, and no number is lost. */
    @Test
    @Tag("R-7")
    @Tag("R-48")
    default void note_and_refund_are_made_both_or_neither() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "10.00"));
        Payment paid = paidBy(invoice.id(), "10.00", PaymentMethod.CARD);
        refused(DUPONT, () -> withNote(paid, "10.00", note(invoice.id(), "10.01")))
                .hasCode("exceeds-creditable-amount");
        refused(DUPONT, () -> withNote(paid, "10.01", note(invoice.id(), "10.00")))
                .hasCode("exceeds-refundable-amount");
        refused(DUPONT, () -> withNote(paid, "10.00", note(invoice.id(), "6.00")))
                .isEqualTo(new Rejection.PaymentAllocated(
                        paid.id(),
                        eur("10.00"),
                        eur("6.00"),
                        List.of(queries().allocations(invoice.id()).get(0).id()),
                        List.of(invoice.id())));
        refused(
                        DUPONT,
                        () -> withNote(
                                paid,
                                "10.00",
                                note(invoice.id(), "10.00").toBuilder()
                                        .issueDate(TODAY.minusDays(1))
                                        .build()))
                .hasCode("before-invoice");
        Refund refund = withNote(paid, "10.00", note(invoice.id(), "10.00"));
        assertThat(queries()
                        .creditNote(refund.creditNote().orElseThrow())
                        .number()
                        .value())
                .isEqualTo("AV-2026-000001");
    }

    /** A draft of the note ends with the refund; what the note releases waits to be billed again. */
    @Test
    @Tag("R-65")
    @Tag("R-101")
    default void a_drafted_note_is_issued_with_the_refund_and_releases_what_was_billed() {
        billing().openAccount(open(DUPONT));
        billing().addPendingEntry(AddPendingEntry.debit(DUPONT, "Training", eur("30.00"), Samples.NO_TAX, TODAY));
        Invoice invoice = billing().billNow(BillNow.of(DUPONT)).invoices().get(0);
        Payment paid = paidBy(invoice.id(), "30.00", PaymentMethod.CARD);
        CreditNoteDraft draft = billing()
                .saveDraft(IssueCreditNote.builder(invoice.id())
                        .line(1)
                        .releaseSources()
                        .reason("ill")
                        .build());
        Refund refund = withNote(paid, "30.00", IssueCreditNote.of(draft));
        assertThat(refund.creditNote()).contains(draft.id());
        assertThat(Pages.all(page -> queries().drafts(DUPONT, page))).isEmpty();
        assertThat(Pages.all(page -> queries().pendingEntries(DUPONT, page)).stream()
                        .map(entry -> entry.left()))
                .containsExactly(eur("30.00"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
        refused(DUPONT, () -> withNote(paid, "30.00", IssueCreditNote.of(draft)))
                .hasCode("exceeds-refundable-amount");
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
