package com.example.consumer;

import static com.example.consumer.Club.VAT_20;
import static com.example.consumer.Club.check;
import static com.example.consumer.Club.eur;
import static com.example.consumer.Club.print;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.ConfirmRefund;
import dev.solde.billing.command.FailRefund;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.Penalty;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.payment.Cancellation;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.RefundState;

/** Refunds and cancelled purchases. */
final class MoneyBack {
    private final Club club;
    private final Billing billing;
    private final BillingQueries queries;

    MoneyBack(Club club) {
        this.club = club;
        this.billing = club.billing;
        this.queries = club.queries;
    }

    void run() {
        refunds(club.open("refunded"));
        cancelledPurchase(club.open("moved-away"));
    }

    private void refunds(AccountId dupont) {
        Invoice first = club.invoice(dupont, "500.00");
        Payment transfer = billing.recordPayment(RecordPayment.of(first.id(), eur("700.00"), PaymentMethod.CREDIT_TRANSFER));
        billing.issueGlobalCreditNote(IssueGlobalCreditNote.ofAmount(dupont, "Lost lesson", eur("20.00"), PriceMode.GROSS, VAT_20));
        CreditNote goodwill = billing.issueGlobalCreditNote(IssueGlobalCreditNote.ofAmount(dupont, "Goodwill", eur("50.00"), PriceMode.GROSS, VAT_20));
        Refund credit = billing.refundCredit(RefundCredit.of(dupont, eur("20.00"), PaymentMethod.CREDIT_TRANSFER));
        Refund ofNote = billing.refundCredit(RefundCredit.builder(goodwill.id(), eur("50.00")).via(transfer.id()).build());
        Refund unapplied = billing.refundPayment(RefundPayment.of(transfer.id(), eur("12.00")));
        Refund reopening = billing.refundPayment(RefundPayment.builder(transfer.id(), eur("50.00")).reopen(first.id(), eur("50.00")).build());
        Refund withNote = billing.refundPayment(RefundPayment.builder(transfer.id(), eur("50.00"))
                .withCreditNote(IssueCreditNote.builder(first.id()).lineAmount(1, eur("50.00")).reason("ill").build()).build());
        check(unapplied.consumed().get(0).credit().equals(transfer.id()), "its own money");
        check(reopening.amount().equals(eur("50.00")) && withNote.creditNote().isPresent(), "owed again, and with a note");
        billing.cancelRefund(CancelRefund.of(credit.id()));
        billing.transmitRefund(TransmitRefund.of(ofNote.id()));
        billing.confirmRefund(ConfirmRefund.of(ofNote.id()));
        billing.transmitRefund(TransmitRefund.of(unapplied.id()));
        billing.failRefund(FailRefund.of(unapplied.id(), "account closed"));
        check(queries.refund(ofNote.id()).state() == RefundState.CONFIRMED, "it arrived");
        check(queries.refund(unapplied.id()).state() == RefundState.FAILED, "it came back");
        check(queries.verify(dupont).isClean(), "clean");
    }

    private void cancelledPurchase(AccountId dupont) {
        Invoice first = billing.issueInvoice(IssueInvoice.builder(dupont)
                .line("Judo", 1, eur("100.00"), VAT_20).line("Licence", 1, eur("30.00"), VAT_20).line("Bag", 1, eur("20.00"), VAT_20).build());
        Payment transfer = billing.recordPayment(RecordPayment.of(first.id(), eur("180.00"), PaymentMethod.CREDIT_TRANSFER));
        Cancellation done = billing.cancelItems(CancelItems.builder(first.id()).line(1).line(2)
                .penalty(Penalty.percent(10))
                .refundTo(transfer.id())
                .reason("moved away").build());
        print(done.creditNote().number(), done.credited(), done.refund().map(Refund::amount));
        check(done.credited().equals(eur("140.40")), "156.00 less a tenth");
        Cancellation apart = billing.cancelItems(CancelItems.builder(first.id()).line(3)
                .penalty(Penalty.amount(eur("15.00")).asSeparateFee()).build());
        check(apart.credited().equals(eur("24.00")) && apart.fees().size() == 1, "whole, and a fee to be billed");
    }
}
