package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.VAT_5_5;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Outcome;
import dev.solde.billing.Preview;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.Penalty;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.payment.Cancellation;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Purchases that are cancelled with a penalty and a refund, and payments that were entered in error, each in one record. */
public interface CancelContract extends ContractPart {

    /** Ticked lines, a penalty in per cent that needs rounding, tax follows the retained price. */
    @Test
    @Tag("R-68")
    default void a_cancelled_purchase_credits_the_ticked_lines_less_the_penalty() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line("Yoga", 1, eur("33.33"), VAT_20)
                        .line("Swimming", 1, eur("60.00"), VAT_20)
                        .build());
        Cancellation done = billing()
                .cancelItems(CancelItems.builder(invoice.id())
                        .line(1)
                        .penalty(Penalty.percent("12.5"))
                        .reason("moved away")
                        .build());
        assertThat(done.creditNote().totalExclTax()).isEqualTo(eur("29.16"));
        assertThat(done.credited()).isEqualTo(eur("34.99"));
        assertThat(done.refund()).isEmpty();
        assertThat(queries().item(invoice.id()).openAmount()).isEqualTo(eur("77.01"));
        assertThat(queries().item(done.creditNote().id()).isSettled()).isTrue();
    }

    /** The penalty is spread over the lines, to the cent. */
    @Test
    @Tag("R-68")
    @Tag("R-46")
    default void a_penalty_on_several_lines_is_spread_over_them() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .priceMode(PriceMode.GROSS)
                        .line("Yoga", 1, eur("10.00"), VAT_20)
                        .line("Swimming", 1, eur("20.00"), VAT_5_5)
                        .build());
        Cancellation done = billing()
                .cancelItems(CancelItems.builder(invoice.id())
                        .line(1)
                        .line(2)
                        .penalty(Penalty.amount(eur("0.50")))
                        .build());
        assertThat(done.credited()).isEqualTo(eur("29.50"));
        assertThat(done.creditNote().lines().stream().map(InvoiceLine::amount))
                .containsExactly(eur("9.83"), eur("19.67"));
    }

    /** All of it or nothing of it: the bounds of a penalty. */
    @Test
    @Tag("R-68")
    default void a_penalty_is_at_most_the_cancelled_lines() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "60.00"));
        CancelItems.Builder lines = CancelItems.builder(invoice.id()).line(1);
        refused(
                        DUPONT,
                        () -> billing()
                                .cancelItems(CancelItems.builder(invoice.id())
                                        .line(1)
                                        .penalty(Penalty.amount(eur("60.01")))
                                        .build()))
                .isEqualTo(new Rejection.PenaltyOutOfRange(eur("60.01"), eur("60.00")));
        refused(
                        DUPONT,
                        () -> billing()
                                .cancelItems(lines.penalty(Penalty.percent(100)).build()))
                .isEqualTo(new Rejection.NothingToCredit(DUPONT));
        refused(
                        DUPONT,
                        () -> billing()
                                .cancelItems(CancelItems.builder(invoice.id())
                                        .line(2)
                                        .build()))
                .isEqualTo(new Rejection.LineNotFound(invoice.id(), 2));
        refused(
                        DUPONT,
                        () -> billing()
                                .cancelItems(CancelItems.builder(invoice.id())
                                        .line(1)
                                        .refundBy(PaymentMethod.CASH)
                                        .build()))
                .isEqualTo(new Rejection.NothingToRefund(invoice.id()));
    }

    /** Sent twice without a key, a cancellation does not give back what the seller kept; a credit note can. */
    @Test
    @Tag("R-68")
    @Tag("R-61")
    default void a_line_is_cancelled_once_and_the_penalty_on_it_stays() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line("Yoga", 2, eur("50.00"), NO_TAX)
                        .line("Swimming", 1, eur("60.00"), NO_TAX)
                        .build());
        CancelItems.Builder yoga = CancelItems.builder(invoice.id()).line(1).penalty(Penalty.percent(10));
        assertThat(billing().cancelItems(yoga.build()).credited()).isEqualTo(eur("90.00"));
        Rejection again = new Rejection.AlreadyCredited(invoice.id(), Optional.of(1));
        refused(DUPONT, () -> billing().cancelItems(yoga.build())).isEqualTo(again);
        refused(
                        DUPONT,
                        () -> billing()
                                .cancelItems(CancelItems.builder(invoice.id())
                                        .line(2)
                                        .line(1)
                                        .build()))
                .isEqualTo(again);
        assertThat(billing()
                        .issueCreditNote(
                                IssueCreditNote.builder(invoice.id()).line(1).build())
                        .totalInclTax())
                .isEqualTo(eur("10.00"));
    }

    /** The credit is whole, the penalty waits to be billed. */
    @Test
    @Tag("R-68")
    default void a_penalty_apart_leaves_the_credit_whole_and_waits_to_be_billed() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line("Yoga", 1, eur("30.00"), VAT_20)
                        .line("Licence", 1, eur("10.00"), NO_TAX)
                        .build());
        Outcome<Cancellation> outcome = billing()
                .execute(CancelItems.builder(invoice.id())
                        .line(1)
                        .line(2)
                        .penalty(Penalty.amount(eur("4.00")).asSeparateFee("Withdrawal fee"))
                        .build());
        assertThat(outcome.result().credited()).isEqualTo(eur("46.00"));
        assertThat(outcome.record().orElseThrow().facts(PendingEntryRevised.class).stream()
                        .map(entry -> List.of(
                                entry.entry(),
                                entry.side(),
                                entry.label(),
                                entry.leftMinor(),
                                entry.taxes(),
                                entry.processingDate())))
                .containsExactly(
                        List.of(
                                outcome.result().fees().get(0),
                                Side.DEBIT,
                                FreeText.of("Withdrawal fee"),
                                300L,
                                List.of(VAT_20),
                                TODAY),
                        List.of(
                                outcome.result().fees().get(1),
                                Side.DEBIT,
                                FreeText.of("Withdrawal fee"),
                                100L,
                                List.of(NO_TAX),
                                TODAY));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
    }

    /** Credit, settlement and refund are one record with one answer, also when asked again under the key. */
    @Test
    @Tag("R-68")
    @Tag("R-8")
    default void a_cancelled_purchase_may_go_back_to_the_payment_at_once() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line("Yoga", 1, eur("100.00"), NO_TAX)
                        .line("Swimming", 1, eur("60.00"), NO_TAX)
                        .build());
        Payment payment = billing().recordPayment(RecordPayment.of(invoice.id(), eur("150.00"), PaymentMethod.CARD));
        CancelItems command = CancelItems.builder(invoice.id())
                .line(1)
                .penalty(Penalty.amount(eur("15.00")))
                .refundTo(payment.id())
                .reason("moved away")
                .commandKey(CommandKey.of("desk", "7"))
                .build();
        Preview<Cancellation> foreseen = billing().preview(command);
        Outcome<Cancellation> outcome = billing().execute(command);
        Refund refund = outcome.result().refund().orElseThrow();
        assertThat(foreseen.balance()).contains(outcome.balance());
        assertThat(refund.amount()).isEqualTo(eur("75.00"));
        assertThat(refund.via()).contains(payment.id());
        assertThat(queries().item(payment.id()).refundableAmount()).isEqualTo(eur("75.00"));
        assertThat(queries().item(invoice.id()).isSettled()).isTrue();
        assertThat(queries().item(outcome.result().creditNote().id()).isSettled())
                .isTrue();
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
        assertThat(billing().execute(command))
                .isEqualTo(new Outcome<>(
                        outcome.result(), outcome.record(), outcome.currency(), outcome.balanceMinor(), true));
        assertThat(queries().verify(DUPONT).isClean()).isTrue();
    }

    /** Money never goes back by more than the payment had, nor by a way that it did not come. */
    @Test
    @Tag("R-68")
    @Tag("R-99")
    @Tag("R-100")
    default void the_refund_of_a_cancelled_purchase_obeys_the_payment() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Payment card = billing().recordPayment(RecordPayment.of(invoice.id(), eur("30.00"), PaymentMethod.CARD));
        billing().recordPayment(RecordPayment.of(invoice.id(), eur("70.00"), PaymentMethod.CASH));
        refused(
                        DUPONT,
                        () -> billing()
                                .cancelItems(CancelItems.builder(invoice.id())
                                        .line(1)
                                        .refundTo(card.id())
                                        .build()))
                .isEqualTo(new Rejection.ExceedsRefundableAmount(card.id(), eur("100.00"), eur("30.00")));
        refused(
                        DUPONT,
                        () -> billing()
                                .cancelItems(CancelItems.builder(invoice.id())
                                        .line(1)
                                        .refundBy(PaymentMethod.ONLINE)
                                        .build()))
                .isEqualTo(new Rejection.MethodNotAllowed(PaymentMethod.ONLINE, Optional.empty()));
        refused(
                        DUPONT,
                        () -> billing()
                                .cancelItems(CancelItems.builder(invoice.id())
                                        .line(1)
                                        .refundBy(PaymentMethod.CASH, eur("100.01"))
                                        .build()))
                .isInstanceOf(Rejection.ExceedsOpenAmount.class);
    }
}
