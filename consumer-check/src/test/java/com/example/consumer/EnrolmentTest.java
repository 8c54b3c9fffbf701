package com.example.consumer;

import static dev.solde.billing.testkit.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.testkit.MutableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import javax.money.Monetary;
import org.junit.jupiter.api.Test;

/** A test in one's own application. */
class EnrolmentTest {
    final MutableClock clock = MutableClock.at(LocalDateTime.of(2026, 6, 1, 9, 0), ZoneId.of("Europe/Paris"));
    final Billing billing = BillingKernel.builder().storage(InMemoryBillingStorage.create()).clock(clock).build();

    @Test
    void aRefundStandsTheNextDay() {
        Refund refund = new Enrolments(billing).leave("family-dupont");
        clock.advance(Duration.ofDays(1));
        assertRefused(() -> billing.cancelRefund(CancelRefund.of(refund.id()))).isEqualTo(new Rejection.RefundCancelWindowClosed(refund.id(), LocalDate.of(2026, 6, 1)));
        assertThat(billing.queries().balance(AccountId.of("family-dupont"))).isEqualTo(Amounts.of("0.00", Monetary.getCurrency("EUR")));
    }
}
