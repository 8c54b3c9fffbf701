package dev.solde.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.RefundState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.Test;

/** What a refusal says where its usual words would make no sense. */
class RejectionMessageTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final MonetaryAmount NOTHING = Amounts.of("0.00", EUR);
    private static final AccountId ACCOUNT = AccountId.of("family");
    private static final InvoiceId INVOICE = new InvoiceId(ACCOUNT, new UUID(1, 1));
    private static final PaymentId PAYMENT = new PaymentId(ACCOUNT, new UUID(1, 2));

    @Test
    void all_of_what_is_open_is_asked_of_an_item_with_nothing_open() {
        assertThat(new Rejection.ExceedsOpenAmount(INVOICE, NOTHING, NOTHING).message())
                .isEqualTo(INVOICE + " has nothing open");
    }

    @Test
    void all_that_is_left_is_asked_of_a_payment_that_was_reversed() {
        assertThat(new Rejection.ExceedsReversibleAmount(PAYMENT, NOTHING, NOTHING).message())
                .isEqualTo(PAYMENT + " has nothing left to reverse");
    }

    @Test
    void account_credit_is_no_method_to_which_any_payment_came() {
        assertThat(new Rejection.MethodNotAllowed(PaymentMethod.ACCOUNT_CREDIT, Optional.empty()).message())
                .isEqualTo("by ACCOUNT_CREDIT no money is given back: credit stays on the account");
        assertThat(new Rejection.MethodNotAllowed(PaymentMethod.ONLINE, Optional.of(PAYMENT)).message())
                .isEqualTo("ONLINE pays back only to a payment that came by it; " + PAYMENT + " did not");
    }

    @Test
    void a_state_that_does_not_fit_is_told_with_the_one_that_would() {
        ExpectedPaymentId promise = new ExpectedPaymentId(ACCOUNT, new UUID(1, 3));
        assertThat(new Rejection.NotScheduled(promise, ExpectedPaymentState.COLLECTED).message())
                .isEqualTo(promise + " is not scheduled: it is COLLECTED");
        assertThat(new Rejection.NotInProgress(promise, ExpectedPaymentState.CANCELLED).message())
                .isEqualTo(promise + " is not in progress: it is CANCELLED");
        PendingEntryId entry = new PendingEntryId(ACCOUNT, new UUID(1, 4));
        assertThat(new Rejection.NotPending(entry, PendingEntryState.BILLED).message())
                .isEqualTo("pending entry " + entry + " is not pending: it is BILLED");
        RefundId refund = new RefundId(ACCOUNT, new UUID(1, 5));
        assertThat(new Rejection.RefundAlreadyTransmitted(refund, RefundState.TRANSMITTED).message())
                .isEqualTo(refund + " was handed over: it is TRANSMITTED");
        assertThat(new Rejection.RefundAlreadyEnded(refund, RefundState.FAILED).message())
                .isEqualTo(refund + " has ended: it is FAILED");
    }

    @Test
    void what_stands_in_the_way_is_told_with_the_way_around_it() {
        assertThat(new Rejection.HasPayments(INVOICE, PAYMENT).message())
                .isEqualTo(PAYMENT + " is allocated to " + INVOICE + "; deallocate it, or keep the credit");
        assertThat(new Rejection.NotIssued(INVOICE).message()).isEqualTo(INVOICE + " is a draft; issue it first");
        assertThat(new Rejection.UseScheduledPayment(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 6, 1)).message())
                .isEqualTo("a payment of 2026-12-01 is not received yet on 2026-06-01; schedule it");
    }
}
