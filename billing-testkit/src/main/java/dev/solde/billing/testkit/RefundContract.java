package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.RefundSamples.note;
import static dev.solde.billing.testkit.RefundSamples.took;
import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.RefundState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Credit that is given back as money: of the account, of a credit note, by which way. */
public interface RefundContract extends ContractPart {

    /** One debit, settled at once by the credit, locked; then the state. */
    @Test
    @Tag("R-102")
    @Tag("R-87")
    default void a_refund_posts_one_debit_that_is_settled_by_what_it_consumes() {
        billing().openAccount(open(DUPONT));
        CreditNote goodwill = billing().issueGlobalCreditNote(credit(DUPONT, "30.00"));
        Outcome<Refund> outcome = billing()
                .execute(RefundCredit.builder(DUPONT, eur("12.50"))
                        .method(PaymentMethod.CREDIT_TRANSFER)
                        .memo("moved away")
                        .build());
        Refund refund = outcome.result();
        assertThat(refund)
                .isEqualTo(new Refund(
                        refund.id(),
                        eur("12.50"),
                        PaymentMethod.CREDIT_TRANSFER,
                        Optional.empty(),
                        RefundState.PENDING,
                        TODAY,
                        TODAY,
                        List.of(took(goodwill.id(), "12.50")),
                        Optional.empty(),
                        Optional.of("moved away")))
                .isEqualTo(queries().refund(refund.id()));
        var link = queries().allocations(refund.id()).get(0);
        assertThat(outcome.record().orElseThrow().facts())
                .containsExactly(
                        new EntryPosted(
                                refund.id(),
                                1_250,
                                2,
                                -1_750,
                                TODAY,
                                TODAY,
                                TODAY,
                                TODAY,
                                TODAY,
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new Allocated(
                                link.id(),
                                goodwill.id(),
                                refund.id(),
                                1_250,
                                TODAY,
                                AllocationLock.REFUND,
                                Optional.empty(),
                                Optional.empty()),
                        new RefundRevised(
                                refund.id(),
                                RefundState.PENDING,
                                1_250,
                                PaymentMethod.CREDIT_TRANSFER,
                                Optional.empty(),
                                TODAY,
                                Optional.of(FreeText.of("moved away"))));
        assertThat(RefundSamples.open(billing(), refund.id(), goodwill.id())).containsExactly(0L, 1_750L);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-17.50"));
        refused(DUPONT, () -> billing().deallocate(Deallocate.of(link.id())))
                .isEqualTo(new Rejection.AllocationLocked(link.id(), AllocationLock.REFUND));
    }

    /** Nothing is owed to the customer at 0, nor when the customer owes. */
    @Test
    @Tag("R-98")
    default void an_account_without_credit_is_not_refunded() {
        billing().openAccount(open(DUPONT));
        RefundCredit asked = RefundCredit.of(DUPONT, eur("10.00"), PaymentMethod.CASH);
        refused(DUPONT, () -> billing().refundCredit(asked))
                .isEqualTo(new Rejection.NoCreditBalance(DUPONT, eur("0.00")));
        billing().issueInvoice(invoice(DUPONT, "40.00"));
        billing().issueGlobalCreditNote(credit(DUPONT, "10.00"));
        refused(DUPONT, () -> billing().refundCredit(asked))
                .isEqualTo(new Rejection.NoCreditBalance(DUPONT, eur("30.00")));
    }

    /** A credit of 30 and a debt of 20 are a credit of 10. */
    @Test
    @Tag("R-99")
    default void an_account_is_refunded_at_most_its_net_credit() {
        billing().openAccount(open(DUPONT));
        billing().issueGlobalCreditNote(credit(DUPONT, "30.00"));
        billing().issueInvoice(invoice(DUPONT, "20.00"));
        refused(DUPONT, () -> billing().refundCredit(RefundCredit.of(DUPONT, eur("10.01"), PaymentMethod.CASH)))
                .isEqualTo(new Rejection.ExceedsCreditBalance(eur("10.01"), eur("10.00")));
        billing().refundCredit(RefundCredit.of(DUPONT, eur("10.00"), PaymentMethod.CASH));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("0.00"));
    }

    /** Credit notes before payments, each by posting date. */
    @Test
    @Tag("R-99")
    default void an_account_is_refunded_from_its_oldest_credits() {
        billing().openAccount(open(DUPONT));
        Payment late = billing().recordPayment(payment(DUPONT, "5.00"));
        Payment early = billing()
                .recordPayment(payment(DUPONT, "5.00").toBuilder()
                        .postingDate(TODAY.minusDays(9))
                        .build());
        CreditNote first = billing().issueGlobalCreditNote(credit(DUPONT, "5.00"));
        CreditNote second = billing().issueGlobalCreditNote(credit(DUPONT, "5.00"));
        Refund refund = billing().refundCredit(RefundCredit.of(DUPONT, eur("17.00"), PaymentMethod.CASH));
        assertThat(refund.consumed())
                .containsExactly(
                        took(first.id(), "5.00"),
                        took(second.id(), "5.00"),
                        took(early.id(), "5.00"),
                        took(late.id(), "2.00"));
    }

    /** More than one block of credits is read where the amount needs it. */
    @Test
    @Tag("R-99")
    default void a_refund_may_consume_many_credits() {
        billing().openAccount(open(DUPONT));
        for (int i = 0; i < 120; i++) {
            billing().issueGlobalCreditNote(credit(DUPONT, "0.01"));
        }
        Refund refund = billing().refundCredit(RefundCredit.of(DUPONT, eur("1.15"), PaymentMethod.CASH));
        assertThat(refund.consumed()).hasSize(115);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-0.05"));
    }

    /** Whatever else is owed, but at most what is open of it. */
    @Test
    @Tag("R-99")
    default void a_credit_note_is_refunded_whatever_else_is_owed() {
        billing().openAccount(open(DUPONT));
        CreditNote goodwill = billing().issueGlobalCreditNote(credit(DUPONT, "30.00"));
        billing().issueInvoice(invoice(DUPONT, "100.00"));
        refused(
                        DUPONT,
                        () -> billing()
                                .refundCredit(RefundCredit.builder(goodwill.id(), eur("30.01"))
                                        .method(PaymentMethod.CASH)
                                        .build()))
                .isEqualTo(new Rejection.ExceedsOpenAmount(goodwill.id(), eur("30.01"), eur("30.00")));
        billing()
                .refundCredit(RefundCredit.builder(goodwill.id(), eur("30.00"))
                        .method(PaymentMethod.CASH)
                        .build());
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("100.00"));
        assertThat(RefundSamples.open(billing(), goodwill.id())).containsExactly(0L);
    }

    /** The credit is the note's, the way is the payment's, and so is the limit. */
    @Test
    @Tag("R-100")
    default void a_credit_note_goes_back_the_way_a_payment_came_up_to_that_payment() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "2.40"));
        Payment paid = billing().recordPayment(RecordPayment.of(invoice.id(), eur("0.20"), PaymentMethod.ONLINE));
        CreditNote made = billing().issueCreditNote(note(invoice.id(), "2.00"));
        refused(
                        DUPONT,
                        () -> billing()
                                .refundCredit(RefundCredit.builder(made.id(), eur("2.00"))
                                        .via(paid.id())
                                        .build()))
                .isEqualTo(new Rejection.ExceedsRefundableAmount(paid.id(), eur("2.00"), eur("0.20")));
        Refund refund = billing()
                .refundCredit(RefundCredit.builder(made.id(), eur("0.20"))
                        .via(paid.id())
                        .build());
        assertThat(List.of(refund.method(), refund.via(), refund.consumed()))
                .containsExactly(PaymentMethod.ONLINE, Optional.of(paid.id()), List.of(took(made.id(), "0.20")));
        assertThat(queries().item(paid.id()).refundableAmount()).isEqualTo(eur("0.00"));
        assertThat(RefundSamples.open(billing(), paid.id(), invoice.id(), made.id()))
                .containsExactly(0L, 220L, 180L);
    }

    /** As gateways do with cards on line; account credit is no way to give money back. */
    @Test
    @Tag("R-71")
    @Tag("R-99")
    @Tag("R-109")
    default void a_method_that_only_goes_back_to_its_payment_needs_that_payment() {
        billing().openAccount(open(DUPONT));
        Payment online = billing().recordPayment(RecordPayment.of(DUPONT, eur("50.00"), PaymentMethod.ONLINE));
        Payment cheque = billing().recordPayment(RecordPayment.of(DUPONT, eur("50.00"), PaymentMethod.CHEQUE));
        RefundCredit.Builder ofAccount = RefundCredit.builder(DUPONT, eur("10.00"));
        refused(
                        DUPONT,
                        () -> billing()
                                .refundCredit(
                                        ofAccount.method(PaymentMethod.ONLINE).build()))
                .isEqualTo(new Rejection.MethodNotAllowed(PaymentMethod.ONLINE, Optional.empty()));
        refused(DUPONT, () -> billing().refundCredit(ofAccount.via(cheque.id()).build()))
                .isEqualTo(new Rejection.MethodNotAllowed(PaymentMethod.ONLINE, Optional.of(cheque.id())));
        refused(
                        DUPONT,
                        () -> billing()
                                .refundCredit(ofAccount
                                        .method(PaymentMethod.ACCOUNT_CREDIT)
                                        .build()))
                .isEqualTo(new Rejection.MethodNotAllowed(PaymentMethod.ACCOUNT_CREDIT, Optional.of(cheque.id())));
        refused(
                        DUPONT,
                        () -> billing()
                                .refundPayment(RefundPayment.builder(cheque.id(), eur("1.00"))
                                        .method(PaymentMethod.ONLINE)
                                        .build()))
                .isEqualTo(new Rejection.MethodNotAllowed(PaymentMethod.ONLINE, Optional.of(cheque.id())));
        assertThat(billing()
                        .refundCredit(ofAccount
                                .method(PaymentMethod.ONLINE)
                                .via(online.id())
                                .build())
                        .via())
                .contains(online.id());
        Refund otherWay = billing()
                .refundPayment(RefundPayment.builder(online.id(), eur("40.00"))
                        .method(PaymentMethod.CREDIT_TRANSFER)
                        .build());
        assertThat(List.of(otherWay.method(), otherWay.via()))
                .containsExactly(PaymentMethod.CREDIT_TRANSFER, Optional.of(online.id()));
        Billing strict = bench().billing(BillingSettings.builder()
                .refundedToPaymentOnly(Set.of(PaymentMethod.CHEQUE))
                .build());
        refused(DUPONT, () -> strict.refundCredit(RefundCredit.of(DUPONT, eur("1.00"), PaymentMethod.CHEQUE)))
                .isEqualTo(new Rejection.MethodNotAllowed(PaymentMethod.CHEQUE, Optional.empty()));
    }

    /** The first reason in the order of the Javadoc. */
    @Test
    @Tag("R-7")
    default void of_two_reasons_against_a_refund_of_credit_the_first_is_given() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        Payment foreign = billing().recordPayment(payment(MARTIN, "5.00"));
        Payment own = billing().recordPayment(payment(DUPONT, "5.00"));
        RefundCredit.Builder asked = RefundCredit.builder(DUPONT, dev.solde.billing.ledger.Amounts.of("9", Samples.USD))
                .method(PaymentMethod.ONLINE)
                .via(foreign.id())
                .postingDate(TODAY.plusDays(1));
        refused(DUPONT, () -> billing().refundCredit(asked.build()))
                .isEqualTo(new Rejection.DifferentAccount(DUPONT, foreign.id()));
        asked.via(own.id());
        refused(DUPONT, () -> billing().refundCredit(asked.build())).hasCode("currency-mismatch");
        asked.amount(eur("9.00"));
        refused(DUPONT, () -> billing().refundCredit(asked.build())).hasCode("date-in-future");
        asked.postingDate(TODAY.minusDays(1));
        refused(DUPONT, () -> billing().refundCredit(asked.build())).hasCode("exceeds-credit-balance");
        billing().issueGlobalCreditNote(credit(DUPONT, "5.00"));
        refused(DUPONT, () -> billing().refundCredit(asked.build())).hasCode("exceeds-refundable-amount");
        asked.amount(eur("5.00"));
        refused(DUPONT, () -> billing().refundCredit(asked.build())).hasCode("method-not-allowed");
        asked.method(PaymentMethod.CARD);
        refused(DUPONT, () -> billing().refundCredit(asked.build())).hasCode("before-item-date");
        asked.postingDate(TODAY);
        assertThat(billing().refundCredit(asked.build()).postingDate()).isEqualTo(TODAY);
    }
}
