package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.RecordSequence;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.CollectScheduled;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.payment.PaymentMethod;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Expected payments in reads, in the past, and after their texts were erased. */
public interface ExpectedPaymentReadContract extends ContractPart {

    private ExpectedPaymentId promised(LocalDate dueOn, String amount) {
        return billing()
                .schedulePayment(SchedulePayment.builder(DUPONT, eur(amount), PaymentMethod.CHEQUE, dueOn)
                        .memo("cheque of " + dueOn)
                        .build())
                .id();
    }

    /** Those promised come by their day, those in progress last; what is over is not expected. */
    @Test
    @Tag("R-76")
    default void what_is_expected_is_listed_by_its_day() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        ExpectedPaymentId progress = billing()
                .reservePayment(ReservePayment.builder(DUPONT, eur("5.00"), PaymentMethod.CARD)
                        .build())
                .id();
        ExpectedPaymentId later = promised(TODAY.plusDays(60), "70.00");
        ExpectedPaymentId sooner = promised(TODAY.plusDays(30), "70.00");
        billing().cancelScheduled(CancelScheduled.of(promised(TODAY.plusDays(3), "1.00")));
        assertThat(queries().scheduledPayments(DUPONT).stream().map(ExpectedPayment::id))
                .containsExactly(sooner, later);
        for (int limit = 1; limit <= 4; limit++) {
            assertThat(Pages.all(limit, page -> queries().expectedPayments(DUPONT, page)).stream()
                            .map(ExpectedPayment::id))
                    .containsExactly(sooner, later, progress);
        }
        assertThat(queries().scheduledPayments(MARTIN)).isEmpty();
        ExpectedPaymentId unknown = new ExpectedPaymentId(DUPONT, new UUID(5, 5));
        RejectionAssertions.assertRefused(() -> queries().expectedPayment(unknown))
                .isEqualTo(new Rejection.ExpectedPaymentNotFound(unknown));
        AccountId nobody = AccountId.of("nobody");
        RejectionAssertions.assertRefused(() -> queries().scheduledPayments(nobody))
                .isEqualTo(new Rejection.AccountNotFound(nobody));
    }

    /** As known then, whatever the date of the view. */
    @Test
    @Tag("R-17")
    default void a_promise_is_shown_as_it_was_known() {
        billing().openAccount(open(DUPONT));
        ExpectedPaymentId expected = promised(TODAY.plusDays(30), "70.00");
        billing().failScheduled(FailScheduled.of(expected, "cheque lost"));
        BillingQueries then = queries().knownAt(RecordSequence.recordSequence(2));
        assertThat(then.expectedPayment(expected).state()).isEqualTo(ExpectedPaymentState.SCHEDULED);
        assertThat(then.asOf(TODAY.minusDays(9)).scheduledPayments(DUPONT))
                .containsExactly(then.expectedPayment(expected));
        assertThat(queries().scheduledPayments(DUPONT)).isEmpty();
        RejectionAssertions.assertRefused(() ->
                        queries().knownAt(RecordSequence.recordSequence(1)).expectedPayment(expected))
                .isEqualTo(new Rejection.ExpectedPaymentNotFound(expected));
    }

    /** What is still expected then can still end, or come; nobody knows any more what was written on it. */
    @Test
    @Tag("R-143")
    default void a_promise_outlives_its_texts() {
        billing().openAccount(open(DUPONT));
        ExpectedPaymentId lost = promised(TODAY.plusDays(3), "70.00");
        ExpectedPaymentId kept = promised(TODAY.plusDays(4), "70.00");
        bench().clock().advance(Duration.ofDays(5));
        billing().erase(Erase.texts(DUPONT, TODAY, "retention ended"));
        assertThat(queries().expectedPayment(lost).memo()).contains("[erased]");
        assertThat(billing()
                        .failScheduled(FailScheduled.of(lost, "cheque lost"))
                        .memo())
                .isEmpty();
        assertThat(billing().collectScheduled(CollectScheduled.of(kept)).memo()).isEmpty();
        assertThat(queries().verify(DUPONT).isClean()).isTrue();
    }

    /** Credit is there now, and so is what comes today. */
    @Test
    @Tag("R-72")
    @Tag("R-75")
    default void a_promise_is_of_money_that_is_not_there_yet() {
        billing().openAccount(open(DUPONT));
        refused(DUPONT, () -> promised(TODAY, "1.00")).isEqualTo(new Rejection.NotFuture(TODAY, TODAY));
        refused(
                        DUPONT,
                        () -> billing()
                                .schedulePayment(SchedulePayment.builder(
                                                DUPONT, eur("1.00"), PaymentMethod.ACCOUNT_CREDIT, TODAY.plusDays(1))
                                        .build()))
                .isEqualTo(new Rejection.CreditCannotBeScheduled(PaymentMethod.ACCOUNT_CREDIT));
        refused(
                        DUPONT,
                        () -> billing()
                                .reservePayment(
                                        ReservePayment.builder(DUPONT, eur("1.00"), PaymentMethod.ACCOUNT_CREDIT)
                                                .build()))
                .hasCode("credit-cannot-be-scheduled");
    }

    /** Credit on the account is used by allocation, and that moves no balance. */
    @Test
    @Tag("R-71")
    default void credit_is_no_means_of_payment() {
        billing().openAccount(open(DUPONT));
        billing().recordPayment(payment(DUPONT, "5.00"));
        refused(
                        DUPONT,
                        () -> billing()
                                .recordPayment(RecordPayment.of(DUPONT, eur("5.00"), PaymentMethod.ACCOUNT_CREDIT)))
                .isEqualTo(new Rejection.CreditIsNotAPayment(PaymentMethod.ACCOUNT_CREDIT));
    }
}
