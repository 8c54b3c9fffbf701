package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.MeasuredVerbs.eur;

import dev.solde.billing.Billing;
import dev.solde.billing.allocation.CreditWriteOff;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.ConfirmRefund;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.FailRefund;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.Penalty;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundInvoice;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.command.WithdrawPayment;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.PaymentReversal;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.ReversalCause;

/** The verbs that put right what was done before, each given once. */
final class MeasuredCorrections {

    private final MeasuredVerbs verbs;
    private final Billing billing;
    private final AccountId account;

    MeasuredCorrections(MeasuredVerbs verbs, Billing billing, AccountId account) {
        this.verbs = verbs;
        this.billing = billing;
        this.account = account;
    }

    void measure() {
        payments();
        credits();
        refunds();
    }

    private Invoice invoice() {
        return billing.issueInvoice(IssueInvoice.builder(account)
                .line("Judo", 1, eur("60.00"), Tax.rate("20"))
                .line("Judogi", 1, eur("40.00"), Tax.rate("20"))
                .build());
    }

    private Payment paid(Invoice invoice) {
        return billing.recordPayment(RecordPayment.of(invoice.id(), eur("20.00"), PaymentMethod.CARD));
    }

    private void payments() {
        Payment charged = paid(invoice());
        PaymentReversal reversal = billing.reversePayment(ReversePayment.of(charged.id(), ReversalCause.CHARGEBACK));
        verbs.measured("reinstate-payment", () -> billing.reinstatePayment(ReinstatePayment.of(reversal.id())));
        Payment mistaken = paid(invoice());
        verbs.measured(
                "withdraw-payment", () -> billing.withdrawPayment(WithdrawPayment.of(mistaken.id(), "typed twice")));
    }

    private void credits() {
        Payment small = billing.recordPayment(RecordPayment.of(account, eur("0.10"), PaymentMethod.CASH));
        CreditWriteOff given = verbs.measured(
                "write-off-credit",
                () -> billing.writeOffCredit(WriteOffCredit.builder(small.id(), CreditWriteOff.Cause.FORFEITED)
                        .build()));
        verbs.measured("reverse-write-off", () -> billing.reverseWriteOff(ReverseWriteOff.of(given.id())));
        CreditNote note = note(invoice());
        verbs.measured("settle-credit-note", () -> billing.settleCreditNote(SettleCreditNote.of(note.id())));
        Invoice bought = invoice();
        verbs.measured(
                "cancel-items, with a penalty",
                () -> billing.cancelItems(CancelItems.builder(bought.id())
                        .line(1)
                        .penalty(Penalty.percent(10))
                        .build()));
    }

    private CreditNote note(Invoice invoice) {
        return billing.issueCreditNote(IssueCreditNote.builder(invoice.id())
                .lineAmount(1, eur("10.00"))
                .settle(CreditSettlement.NONE)
                .build());
    }

    private void refunds() {
        Invoice invoice = invoice();
        paid(invoice);
        verbs.measured(
                "refund-invoice",
                () -> billing.refundInvoice(RefundInvoice.builder(invoice.id(), eur("5.00"))
                        .reopen(eur("5.00"))
                        .build()));
        CreditNote note = note(invoice);
        Refund ofNote = verbs.measured(
                "refund-credit, of a credit note",
                () -> billing.refundCredit(RefundCredit.builder(note.id(), eur("4.00"))
                        .method(PaymentMethod.CREDIT_TRANSFER)
                        .build()));
        billing.transmitRefund(TransmitRefund.of(ofNote.id()));
        verbs.measured("confirm-refund", () -> billing.confirmRefund(ConfirmRefund.of(ofNote.id())));
        Payment waiting = billing.recordPayment(RecordPayment.of(account, eur("20.00"), PaymentMethod.CARD));
        Refund failing = billing.refundPayment(RefundPayment.of(waiting.id(), eur("5.00")));
        verbs.measured("fail-refund", () -> billing.failRefund(FailRefund.of(failing.id(), "account closed")));
    }
}
