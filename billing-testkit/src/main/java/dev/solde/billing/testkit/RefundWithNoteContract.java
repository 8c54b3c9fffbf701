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
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
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
}
