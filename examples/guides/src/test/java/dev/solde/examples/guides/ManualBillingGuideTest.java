package dev.solde.examples.guides;

import static dev.solde.billing.testkit.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.Penalty;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordPayments;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.command.Settle;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.payment.Cancellation;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.testkit.MutableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/manual-billing.md}. */
class ManualBillingGuideTest {

    // guide: kernel
    static final CurrencyUnit CAD = Monetary.getCurrency("CAD");
    static final Tax GST = Tax.rate("GST", "5");
    static final Tax QST = Tax.rate("QST", "9.975");

    static MonetaryAmount cad(String amount) {
        return Amounts.of(amount, CAD);
    }

    final MutableClock clock = MutableClock.at(LocalDateTime.of(2026, 9, 7, 9, 0), ZoneId.of("America/Montreal"));
    final Billing billing = BillingKernel.builder()
            .storage(InMemoryBillingStorage.create())
            .clock(clock)
            .build();
    final AccountId tremblay = AccountId.of("family-tremblay");
    // end

    @BeforeEach
    void anAccount() {
        // guide: account
        billing.openAccount(OpenAccount.of(tremblay, CAD));
        // end
    }

    private Invoice invoice(String amount) {
        return billing.issueInvoice(IssueInvoice.builder(tremblay)
                .line("Judo, autumn term", 1, cad(amount), Tax.rate("0"))
                .build());
    }

    private MonetaryAmount balance() {
        return billing.queries().balance(tremblay);
    }

    @Test
    void a_credit_lowers_the_balance_and_moves_no_money() {
        // guide: credit
        CreditNote credit = billing.issueGlobalCreditNote(
                IssueGlobalCreditNote.ofAmount(tremblay, "Pool closed", cad("57.49"), PriceMode.GROSS, GST, QST));
        assertThat(credit.totalExclTax()).isEqualTo(cad("50.00"));
        assertThat(credit.totalInclTax()).isEqualTo(cad("57.49"));
        assertThat(billing.queries().balance(tremblay)).isEqualTo(cad("-57.49"));
        // end
        assertThat(credit.taxSubtotals()).hasSize(2);
    }

    @Test
    void credit_of_the_account_is_refunded_once_it_is_there() {
        // guide: refund-account
        RefundCredit refund = RefundCredit.of(tremblay, cad("25.00"), PaymentMethod.CHEQUE);
        assertRefused(() -> billing.refundCredit(refund))
                .isEqualTo(new Rejection.NoCreditBalance(tremblay, cad("0.00")));

        billing.issueGlobalCreditNote(
                IssueGlobalCreditNote.ofAmount(tremblay, "Lesson cancelled", cad("25.00"), PriceMode.GROSS, GST, QST));
        billing.refundCredit(refund);
        assertThat(billing.queries().balance(tremblay)).isEqualTo(cad("0.00"));
        // end
        assertRefused(() -> billing.refundCredit(refund)).hasCode("no-credit-balance");
    }

    @Test
    void a_payment_is_refunded_up_to_what_it_was() {
        // guide: refund-payment
        Payment paid = billing.recordPayment(RecordPayment.of(tremblay, cad("80.00"), PaymentMethod.ONLINE));
        assertRefused(() -> billing.refundPayment(RefundPayment.of(paid.id(), cad("80.01"))))
                .isEqualTo(new Rejection.ExceedsRefundableAmount(paid.id(), cad("80.01"), cad("80.00")));

        Refund refund = billing.refundPayment(RefundPayment.of(paid.id(), cad("30.00")));
        assertThat(refund.method()).isEqualTo(PaymentMethod.ONLINE); // back to the card that paid
        assertThat(refund.via()).contains(paid.id());
        // end
        assertThat(balance()).isEqualTo(cad("-50.00"));
        assertRefused(() -> billing.refundCredit(RefundCredit.of(tremblay, cad("50.00"), PaymentMethod.ONLINE)))
                .hasCode("method-not-allowed");
    }

    @Test
    void a_payment_that_settles_an_invoice_is_not_taken_from_it_silently() {
        // guide: refund-allocated
        Invoice invoice = billing.issueInvoice(IssueInvoice.builder(tremblay)
                .line("Judo, autumn term", 1, cad("100.00"), GST, QST)
                .build());
        Payment paid = billing.recordPayment(RecordPayment.of(invoice.id(), cad("114.98"), PaymentMethod.CARD));
        assertRefused(() -> billing.refundPayment(RefundPayment.of(paid.id(), cad("50.00"))))
                .hasCode("payment-allocated");

        billing.refundPayment(RefundPayment.builder(paid.id(), cad("50.00"))
                .reopen(invoice.id(), cad("50.00")) // then the invoice is owed again
                .build());
        assertThat(billing.queries().item(invoice.id()).openAmount()).isEqualTo(cad("50.00"));
        // end
        assertThat(balance()).isEqualTo(cad("50.00"));
    }

    @Test
    void a_wrong_credit_is_reversed_by_an_invoice() {
        // guide: wrong-credit
        CreditNote wrong = billing.issueGlobalCreditNote(
                IssueGlobalCreditNote.ofAmount(tremblay, "Discount", cad("40.00"), PriceMode.GROSS, GST, QST));
        Invoice answer = billing.issueInvoice(IssueInvoice.builder(tremblay)
                .priceMode(PriceMode.GROSS)
                .line("Discount granted in error", 1, cad("40.00"), GST, QST)
                .note("Takes back " + wrong.number())
                .build());
        billing.settle(Settle.builder(tremblay)
                .allocate(wrong.id(), cad("-40.00"))
                .allocate(answer.id(), cad("40.00"))
                .build());
        assertThat(billing.queries().balance(tremblay)).isEqualTo(cad("0.00"));
        // end
        assertThat(billing.queries().item(wrong.id()).isSettled()).isTrue();
    }

    @Test
    void a_refund_is_cancelled_on_its_own_day() {
        // guide: cancel-refund
        Payment paid = billing.recordPayment(RecordPayment.of(tremblay, cad("60.00"), PaymentMethod.CARD));
        Refund mistaken = billing.refundPayment(RefundPayment.of(paid.id(), cad("20.00")));
        billing.cancelRefund(CancelRefund.of(mistaken.id()));

        Refund late = billing.refundPayment(RefundPayment.of(paid.id(), cad("20.00")));
        clock.advance(Duration.ofDays(1));
        assertRefused(() -> billing.cancelRefund(CancelRefund.of(late.id())))
                .isEqualTo(new Rejection.RefundCancelWindowClosed(late.id(), LocalDate.of(2026, 9, 7)));
        billing.issueInvoice(IssueInvoice.builder(tremblay)
                .line("Refunded in error on 7 September", 1, cad("20.00"), Tax.rate("0"))
                .build());
        // end
        assertThat(balance()).isEqualTo(cad("-20.00"));
    }

    @Test
    void a_purchase_is_cancelled_with_a_penalty_and_a_refund() {
        // guide: cancel-purchase
        Invoice invoice = billing.issueInvoice(IssueInvoice.builder(tremblay)
                .line("Judo, autumn term", 1, cad("100.00"), GST, QST)
                .line("Judogi", 1, cad("60.00"), GST, QST)
                .build());
        Payment paid = billing.recordPayment(RecordPayment.of(invoice.id(), cad("183.96"), PaymentMethod.CARD));
        Cancellation done = billing.cancelItems(CancelItems.builder(invoice.id())
                .line(1)
                .penalty(Penalty.percent(10))
                .refundTo(paid.id()) // leave it out, and the credit waits for the next purchase
                .reason("moved away")
                .build());
        assertThat(done.credited()).isEqualTo(cad("103.48"));
        assertThat(done.refund().orElseThrow().amount()).isEqualTo(cad("103.48"));
        assertThat(billing.queries().balance(tremblay)).isEqualTo(cad("0.00"));
        // end
        assertThat(done.fees()).isEmpty();
    }

    @Test
    void the_credit_pays_for_the_next_purchase() {
        // guide: change
        Invoice judo = billing.issueInvoice(IssueInvoice.builder(tremblay)
                .line("Judo, autumn term", 1, cad("100.00"), GST, QST)
                .build());
        billing.recordPayment(RecordPayment.of(judo.id(), cad("114.98"), PaymentMethod.CARD));
        billing.cancelItems(CancelItems.builder(judo.id()).line(1).build());
        assertThat(billing.queries().overview(tremblay).usableCredit()).isEqualTo(cad("114.98"));

        Invoice dance = billing.issueInvoice(IssueInvoice.builder(tremblay)
                .line("Dance, autumn term", 1, cad("105.00"), GST, QST)
                .build());
        billing.autoAllocate(AutoAllocate.of(dance.id()));
        assertThat(billing.queries().item(dance.id()).openAmount()).isEqualTo(cad("5.74"));
        // end
        assertThat(balance()).isEqualTo(cad("5.74"));
    }

    @Test
    void an_invoice_is_paid_by_several_methods_at_once() {
        Invoice invoice = invoice("200.00");
        // guide: methods
        billing.recordPayments(RecordPayments.of(
                RecordPayment.of(invoice.id(), cad("150.00"), PaymentMethod.CARD),
                RecordPayment.builder(tremblay, cad("50.00"), PaymentMethod.CHEQUE)
                        .allocate(invoice.id(), cad("50.00"))
                        .payer("Grandmother")
                        .reference("cheque 1123")
                        .build()));
        assertThat(billing.queries().item(invoice.id()).isSettled()).isTrue();
        // end
        assertThat(balance()).isEqualTo(cad("0.00"));
    }

    @Test
    void a_post_dated_cheque_counts_when_its_day_has_come() {
        Invoice invoice = invoice("210.00");
        // guide: post-dated
        for (int month = 10; month <= 12; month++) {
            billing.schedulePayment(
                    SchedulePayment.of(invoice.id(), cad("70.00"), PaymentMethod.CHEQUE, LocalDate.of(2026, month, 5)));
        }
        assertThat(billing.queries().balance(tremblay)).isEqualTo(cad("210.00"));
        assertThat(billing.queries().overview(tremblay).payableNow()).isEqualTo(cad("0.00"));

        clock.set(LocalDateTime.of(2026, 10, 5, 6, 0));
        billing.batch().collectScheduled(LocalDate.of(2026, 10, 5)); // the daily run, over all accounts
        assertThat(billing.queries().balance(tremblay)).isEqualTo(cad("140.00"));

        assertRefused(() -> billing.schedulePayment(SchedulePayment.of(
                        invoice.id(), cad("10.00"), PaymentMethod.ACCOUNT_CREDIT, LocalDate.of(2026, 11, 1))))
                .hasCode("credit-cannot-be-scheduled");
        // end
        assertThat(billing.queries().scheduledPayments(tremblay)).hasSize(2);
    }
}
