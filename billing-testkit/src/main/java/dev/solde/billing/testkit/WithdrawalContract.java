package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.command.WithdrawPayment;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.PaymentWithdrawal;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.payment.ReversalCause;
import java.time.Duration;
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
}
