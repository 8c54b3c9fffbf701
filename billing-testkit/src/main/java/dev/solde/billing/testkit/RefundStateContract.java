package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.RefundSamples.took;
import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.allocate;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.ConfirmRefund;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.FailRefund;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.RefundReversal;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.payment.ReversalCause;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of a refund: handed over, confirmed, cancelled, failed; and what the reads tell of it then. */
public interface RefundStateContract extends ContractPart {

    /** A credit of 30 and a refund of 20 of it, in cash. */
    private Refund made() {
        billing().openAccount(open(DUPONT));
        billing().issueGlobalCreditNote(credit(DUPONT, "30.00"));
        return billing().refundCredit(RefundCredit.of(DUPONT, eur("20.00"), PaymentMethod.CASH));
    }

    /** One credit that is locked to the refund; what it consumed is open again, and both stay to be seen. */
    @Test
    @Tag("R-105")
    default void a_cancelled_refund_leaves_balance_and_credits_as_before() {
        Refund refund = made();
        var credit = refund.consumed().get(0).credit();
        var link = queries().allocations(refund.id()).get(0);
        RefundReversal reversal = billing().cancelRefund(CancelRefund.of(refund.id()));
        assertThat(reversal)
                .isEqualTo(new RefundReversal(
                        reversal.id(),
                        refund.id(),
                        eur("20.00"),
                        RefundState.CANCELLED,
                        TODAY,
                        List.of(new dev.solde.billing.allocation.Deallocation(link.id(), eur("20.00"), TODAY))));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-30.00"));
        assertThat(RefundSamples.open(billing(), credit, refund.id(), reversal.id()))
                .containsExactly(3_000L, 0L, 0L);
        assertThat(queries().refund(refund.id()).state()).isEqualTo(RefundState.CANCELLED);
        assertThat(Pages.all(page -> queries().entries(DUPONT, page))).hasSize(3);
        var lock = queries().allocations(refund.id()).get(0);
        refused(DUPONT, () -> billing().deallocate(Deallocate.of(lock.id()))).hasCode("allocation-locked");
        assertThat(billing()
                        .refundCredit(RefundCredit.of(DUPONT, eur("30.00"), PaymentMethod.CASH))
                        .consumed())
                .containsExactly(took(credit, "30.00"));
    }

    /** A refund that was cancelled counts no longer to its payment. */
    @Test
    @Tag("R-100")
    default void a_cancelled_refund_of_a_payment_can_be_made_again() {
        billing().openAccount(open(DUPONT));
        Payment paid = billing().recordPayment(payment(DUPONT, "50.00"));
        Refund refund = billing().refundPayment(RefundPayment.of(paid.id(), eur("50.00")));
        billing().cancelRefund(CancelRefund.of(refund.id()));
        assertThat(queries().item(paid.id()).refundableAmount()).isEqualTo(eur("50.00"));
        Refund again = billing().refundPayment(RefundPayment.of(paid.id(), eur("50.00")));
        assertThat(again.consumed()).containsExactly(took(paid.id(), "50.00"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
    }

    /** At midnight of its own day it is too late. */
    @Test
    @Tag("R-104")
    default void a_refund_is_cancelled_on_its_own_day_only() {
        Refund refund = made();
        bench().clock().set(TODAY.plusDays(1).atStartOfDay());
        refused(DUPONT, () -> billing().cancelRefund(CancelRefund.of(refund.id())))
                .isEqualTo(new Rejection.RefundCancelWindowClosed(refund.id(), TODAY));
        bench().clock().advance(Duration.ofNanos(-1_000));
        billing().cancelRefund(CancelRefund.of(refund.id()));
    }

    /** In Paris the day has begun in which the gateway of New York still collects, and the other way round. */
    @Test
    @Tag("R-104")
    default void the_day_of_a_refund_is_that_of_the_cut_off_zone() {
        Billing billing = bench().billing(BillingSettings.builder()
                .refundCutOffZone(ZoneId.of("America/New_York"))
                .build());
        billing.openAccount(open(DUPONT));
        billing.issueGlobalCreditNote(credit(DUPONT, "30.00"));
        bench().clock().set(TODAY.plusDays(1).atTime(1, 0));
        Refund early = billing.refundCredit(RefundCredit.of(DUPONT, eur("10.00"), PaymentMethod.CASH));
        assertThat(List.of(early.postingDate(), early.cancellableOn())).containsExactly(TODAY.plusDays(1), TODAY);
        bench().clock().set(TODAY.plusDays(1).atTime(6, 0));
        refused(DUPONT, () -> billing.cancelRefund(CancelRefund.of(early.id())))
                .isEqualTo(new Rejection.RefundCancelWindowClosed(early.id(), TODAY));
        Refund late = billing.refundCredit(RefundCredit.of(DUPONT, eur("10.00"), PaymentMethod.CASH));
        bench().clock().set(TODAY.plusDays(2).atTime(5, 0));
        RefundReversal reversal = billing.cancelRefund(CancelRefund.of(late.id()));
        assertThat(reversal.postingDate()).isEqualTo(TODAY.plusDays(2));
    }

    /** Handed over, it cannot be cancelled; it may still fail until it is confirmed. */
    @Test
    @Tag("R-104")
    @Tag("R-106")
    @Tag("R-107")
    default void a_refund_goes_from_pending_over_transmitted_to_its_end() {
        Refund refund = made();
        RefundId id = refund.id();
        refused(DUPONT, () -> billing().confirmRefund(ConfirmRefund.of(id)))
                .isEqualTo(new Rejection.RefundNotTransmitted(id));
        assertThat(billing().transmitRefund(TransmitRefund.of(id))).isEqualTo(RefundState.TRANSMITTED);
        refused(DUPONT, () -> billing().transmitRefund(TransmitRefund.of(id)))
                .isEqualTo(new Rejection.RefundAlreadyTransmitted(id, RefundState.TRANSMITTED));
        refused(DUPONT, () -> billing().cancelRefund(CancelRefund.of(id)))
                .isEqualTo(new Rejection.RefundAlreadyTransmitted(id, RefundState.TRANSMITTED));
        assertThat(billing().confirmRefund(ConfirmRefund.of(id))).isEqualTo(RefundState.CONFIRMED);
        refused(DUPONT, () -> billing().confirmRefund(ConfirmRefund.of(id)))
                .isEqualTo(new Rejection.RefundAlreadyEnded(id, RefundState.CONFIRMED));
        refused(DUPONT, () -> billing().failRefund(FailRefund.of(id, "came back")))
                .isEqualTo(new Rejection.RefundAlreadyEnded(id, RefundState.CONFIRMED));
        refused(DUPONT, () -> billing().cancelRefund(CancelRefund.of(id)))
                .isEqualTo(new Rejection.RefundAlreadyTransmitted(id, RefundState.CONFIRMED));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-10.00"));
    }

    /** On the day the money came back, which may be a later one; then nothing more happens to it. */
    @Test
    @Tag("R-106")
    @Tag("R-107")
    default void a_refund_fails_once_on_a_day_of_its_own() {
        Refund refund = made();
        RefundId id = refund.id();
        billing().transmitRefund(TransmitRefund.of(id));
        bench().clock().advance(Duration.ofDays(10));
        refused(
                        DUPONT,
                        () -> billing()
                                .failRefund(FailRefund.builder(id)
                                        .postingDate(TODAY.minusDays(1))
                                        .build()))
                .isEqualTo(new Rejection.BeforeItemDate(id, TODAY.minusDays(1), TODAY));
        Outcome<RefundReversal> outcome = billing()
                .execute(FailRefund.of(id, "account closed").toBuilder()
                        .postingDate(TODAY.plusDays(8))
                        .build());
        assertThat(List.of(outcome.result().state(), outcome.result().postingDate(), outcome.balance()))
                .containsExactly(RefundState.FAILED, TODAY.plusDays(8), eur("-30.00"));
        assertThat(queries().asOf(TODAY.plusDays(7)).balance(DUPONT)).isEqualTo(eur("-10.00"));
        for (Command<?> again :
                List.of(FailRefund.of(id, "again"), TransmitRefund.of(id), ConfirmRefund.of(id), CancelRefund.of(id))) {
            refused(DUPONT, () -> billing().execute(again))
                    .isEqualTo(new Rejection.RefundAlreadyEnded(id, RefundState.FAILED));
        }
    }

    /** A bounced payment re-opens the refund; what the customer paid on it is open again once it is cancelled. */
    @Test
    @Tag("R-103")
    @Tag("R-105")
    default void a_refund_that_a_reversal_opened_is_cancelled_whole() {
        billing().openAccount(open(DUPONT));
        Payment bad = billing().recordPayment(payment(DUPONT, "50.00"));
        CreditNote goodwill = billing().issueGlobalCreditNote(credit(DUPONT, "10.00"));
        Refund refund = billing().refundCredit(RefundCredit.of(DUPONT, eur("60.00"), PaymentMethod.CASH));
        billing()
                .reversePayment(ReversePayment.builder(bad.id(), ReversalCause.BOUNCED)
                        .amount(eur("35.00"))
                        .build());
        Payment good = billing().recordPayment(payment(DUPONT, "20.00"));
        billing().allocate(allocate(good.id(), refund.id(), "20.00"));
        assertThat(RefundSamples.open(billing(), refund.id())).containsExactly(1_500L);
        RefundReversal reversal = billing().cancelRefund(CancelRefund.of(refund.id()));
        assertThat(reversal.freed()).hasSize(3);
        assertThat(RefundSamples.open(billing(), refund.id(), reversal.id(), bad.id(), goodwill.id(), good.id()))
                .containsExactly(0L, 0L, 1_500L, 1_000L, 2_000L);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-45.00"));
    }

    /** What was given up of a refund comes back before the refund does. */
    @Test
    @Tag("R-108")
    default void a_refund_that_is_partly_written_off_is_neither_cancelled_nor_failed() {
        billing().openAccount(open(DUPONT));
        Payment bad = billing().recordPayment(payment(DUPONT, "50.00"));
        Refund refund = billing().refundPayment(RefundPayment.of(bad.id(), eur("50.00")));
        billing().reversePayment(ReversePayment.of(bad.id(), ReversalCause.BOUNCED));
        var given = billing().writeOffItem(WriteOffItem.badDebt(refund.id()));
        Rejection writtenOff = new Rejection.RefundPartlyWrittenOff(refund.id(), given.id());
        refused(DUPONT, () -> billing().cancelRefund(CancelRefund.of(refund.id())))
                .isEqualTo(writtenOff);
        refused(DUPONT, () -> billing().failRefund(FailRefund.of(refund.id(), "x")))
                .isEqualTo(writtenOff);
        billing().reverseWriteOff(ReverseWriteOff.of(given.id()));
        billing().failRefund(FailRefund.of(refund.id(), "never left"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
        assertThat(queries().item(bad.id()).refundedMinor()).isZero();
    }
}
