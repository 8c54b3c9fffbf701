package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.RefundSamples.took;
import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.Deallocation;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.command.WithdrawPayment;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.PaymentWithdrawal;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.payment.ReversalCause;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Payments that were entered in error are taken back, and their refunds with them. */
public interface WithdrawalContract extends ContractPart {

    /** A payment that never was takes its refunds with it. */
    @Test
    @Tag("R-103")
    default void a_payment_entered_in_error_goes_with_its_pending_refunds() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Payment payment = billing().recordPayment(RecordPayment.of(invoice.id(), eur("130.00"), PaymentMethod.CARD));
        Refund refund = billing().refundPayment(RefundPayment.of(payment.id(), eur("20.00")));
        bench().clock().advance(Duration.ofDays(3));
        PaymentWithdrawal done = billing().withdrawPayment(WithdrawPayment.of(payment.id(), "another customer's"));
        assertThat(done.refunds()).containsExactly(refund.id());
        assertThat(done.reversal().amount()).isEqualTo(eur("130.00"));
        assertThat(done.reversal().cause()).isEqualTo(ReversalCause.ENTRY_ERROR);
        assertThat(queries().item(invoice.id()).openAmount()).isEqualTo(eur("100.00"));
        assertThat(queries().item(refund.id()).isSettled()).isTrue();
        assertThat(queries().refund(refund.id()).state()).isEqualTo(RefundState.CANCELLED);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("100.00"));
        refused(DUPONT, () -> billing().withdrawPayment(WithdrawPayment.of(payment.id(), "again")))
                .isEqualTo(new Rejection.ExceedsReversibleAmount(payment.id(), eur("130.00"), eur("0.00")));
        assertThat(queries().verify(DUPONT).isClean()).isTrue();
    }

    /** Money that was handed over is not forgotten unasked. */
    @Test
    @Tag("R-103")
    default void a_refund_that_was_handed_over_ends_only_when_it_is_named() {
        billing().openAccount(open(DUPONT));
        Payment payment = billing().recordPayment(Samples.payment(DUPONT, "50.00"));
        Refund refund = billing().refundPayment(RefundPayment.of(payment.id(), eur("50.00")));
        billing().transmitRefund(TransmitRefund.of(refund.id()));
        refused(DUPONT, () -> billing().withdrawPayment(WithdrawPayment.of(payment.id(), "never came")))
                .isEqualTo(new Rejection.RefundAlreadyTransmitted(refund.id(), RefundState.TRANSMITTED));
        billing()
                .withdrawPayment(WithdrawPayment.builder(payment.id())
                        .wrongRefund(refund.id())
                        .reason("never came, never went")
                        .build());
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
        assertThat(queries().item(payment.id()).isSettled()).isTrue();
    }

    /** Of the account's credit it was, and paid out it will be: the customer owes it, and nothing else of the refund moves. */
    @Test
    @Tag("R-103")
    @Tag("R-82")
    default void a_refund_that_took_the_money_by_another_way_is_owed_again() {
        billing().openAccount(open(DUPONT));
        Payment payment = billing().recordPayment(Samples.payment(DUPONT, "50.00"));
        CreditNote goodwill = billing().issueGlobalCreditNote(credit(DUPONT, "10.00"));
        Refund refund = billing().refundCredit(RefundCredit.of(DUPONT, eur("60.00"), PaymentMethod.CASH));
        PaymentWithdrawal done = billing().withdrawPayment(WithdrawPayment.of(payment.id(), "another customer's"));
        assertThat(done.refunds()).isEmpty();
        assertThat(done.reversal().freed().stream().map(Deallocation::amount)).containsExactly(eur("50.00"));
        assertThat(queries().refund(refund.id()).state()).isEqualTo(RefundState.PENDING);
        assertThat(RefundSamples.open(billing(), refund.id(), goodwill.id(), payment.id()))
                .containsExactly(5_000L, 0L, 0L);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("50.00"));
    }

    /** Named as wrong it ends, too, whether it was handed over or not, and what else it had consumed is credit again. */
    @Test
    @Tag("R-103")
    default void a_refund_by_another_way_ends_with_the_payment_when_it_is_named() {
        billing().openAccount(open(DUPONT));
        Payment payment = billing().recordPayment(Samples.payment(DUPONT, "50.00"));
        Payment other = billing().recordPayment(Samples.payment(DUPONT, "20.00"));
        CreditNote goodwill = billing().issueGlobalCreditNote(credit(DUPONT, "10.00"));
        Refund handedOver = billing()
                .refundCredit(RefundCredit.builder(DUPONT, eur("20.00"))
                        .via(other.id())
                        .build());
        billing().transmitRefund(TransmitRefund.of(handedOver.id()));
        Refund pending = billing().refundCredit(RefundCredit.of(DUPONT, eur("30.00"), PaymentMethod.CASH));
        assertThat(List.of(handedOver.consumed(), pending.consumed()))
                .containsExactly(
                        List.of(took(goodwill.id(), "10.00"), took(payment.id(), "10.00")),
                        List.of(took(payment.id(), "30.00")));
        bench().clock().advance(Duration.ofDays(3));
        PaymentWithdrawal done = billing()
                .withdrawPayment(WithdrawPayment.builder(payment.id())
                        .wrongRefund(handedOver.id())
                        .wrongRefund(pending.id())
                        .reason("never came, never went")
                        .build());
        assertThat(done.refunds()).containsExactlyInAnyOrder(handedOver.id(), pending.id());
        assertThat(RefundSamples.open(
                        billing(), handedOver.id(), pending.id(), payment.id(), goodwill.id(), other.id()))
                .containsExactly(0L, 0L, 0L, 1_000L, 2_000L);
        assertThat(queries().item(other.id()).refundableAmount()).isEqualTo(eur("20.00"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-30.00"));
        assertThat(queries().verify(DUPONT).isClean()).isTrue();
    }

    /** A refund of other money is no business of the payment. */
    @Test
    @Tag("R-103")
    default void a_named_refund_must_have_to_do_with_the_payment() {
        billing().openAccount(open(DUPONT));
        CreditNote goodwill = billing().issueGlobalCreditNote(credit(DUPONT, "10.00"));
        Refund refund = billing().refundCredit(RefundCredit.of(DUPONT, eur("10.00"), PaymentMethod.CASH));
        Payment payment = billing().recordPayment(Samples.payment(DUPONT, "50.00"));
        refused(
                        DUPONT,
                        () -> billing()
                                .withdrawPayment(WithdrawPayment.builder(payment.id())
                                        .wrongRefund(refund.id())
                                        .build()))
                .isEqualTo(new Rejection.NotAllocated(payment.id(), refund.id()));
        assertThat(refund.consumed()).containsExactly(took(goodwill.id(), "10.00"));
    }

    /** The first reason in the order of the Javadoc. */
    @Test
    @Tag("R-7")
    default void of_two_reasons_against_a_withdrawal_the_first_is_given() {
        billing().openAccount(open(DUPONT));
        CreditNote goodwill = billing().issueGlobalCreditNote(credit(DUPONT, "20.00"));
        Refund cancelled = ofNote(goodwill, "10.00");
        billing().cancelRefund(CancelRefund.of(cancelled.id()));
        Refund foreign = ofNote(goodwill, "20.00");
        Payment payment = billing().recordPayment(Samples.payment(DUPONT, "50.00"));
        Refund routed = billing().refundPayment(RefundPayment.of(payment.id(), eur("20.00")));
        billing().transmitRefund(TransmitRefund.of(routed.id()));
        WithdrawPayment.Builder asked = WithdrawPayment.builder(payment.id())
                .wrongRefunds(List.of(cancelled.id(), foreign.id()))
                .postingDate(TODAY.plusDays(1));
        refused(DUPONT, () -> billing().withdrawPayment(asked.build())).hasCode("date-in-future");
        asked.postingDate(TODAY.minusDays(1));
        refused(DUPONT, () -> billing().withdrawPayment(asked.build()))
                .isEqualTo(new Rejection.RefundAlreadyEnded(cancelled.id(), RefundState.CANCELLED));
        asked.wrongRefunds(List.of(foreign.id()));
        refused(DUPONT, () -> billing().withdrawPayment(asked.build())).hasCode("not-allocated");
        asked.wrongRefunds(List.of());
        refused(DUPONT, () -> billing().withdrawPayment(asked.build())).hasCode("refund-already-transmitted");
        asked.wrongRefunds(List.of(routed.id()));
        refused(DUPONT, () -> billing().withdrawPayment(asked.build())).hasCode("before-item-date");
        asked.postingDate(TODAY);
        assertThat(billing().withdrawPayment(asked.build()).refunds()).containsExactly(routed.id());
    }

    private Refund ofNote(CreditNote note, String amount) {
        return billing()
                .refundCredit(RefundCredit.builder(note.id(), eur(amount))
                        .method(PaymentMethod.CASH)
                        .build());
    }
}
