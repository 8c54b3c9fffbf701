package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.MeasuredVerbs.eur;

import dev.solde.billing.Billing;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CancelInvoice;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.ConfirmPayment;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.EndDispute;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordSending;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.payment.ReversalCause;
import java.time.LocalDate;

/** The verbs about what goes back, what is expected and what waits to be billed, each given once. */
final class MeasuredThings {

    private final MeasuredVerbs verbs;
    private final Billing billing;
    private final AccountId account;

    MeasuredThings(MeasuredVerbs verbs, Billing billing, AccountId account) {
        this.verbs = verbs;
        this.billing = billing;
        this.account = account;
    }

    void measure() {
        entries();
        promises();
        money();
        Invoice mistaken = billing.issueInvoice(invoice());
        verbs.measured("cancel-invoice", () -> billing.cancelInvoice(CancelInvoice.of(mistaken.id(), "by mistake")));
        verbs.measured(
                "close-period",
                () -> billing.closePeriod(
                        ClosePeriod.of(account, LocalDate.now().minusDays(40))));
    }

    private IssueInvoice invoice() {
        return IssueInvoice.builder(account)
                .line("Judo", 1, eur("60.00"), Tax.rate("20"))
                .build();
    }

    private AddPendingEntry entry() {
        return AddPendingEntry.debit(
                account, "Lesson", eur("12.00"), Tax.rate("20"), LocalDate.now().minusDays(1));
    }

    private void entries() {
        PendingEntry entry = verbs.measured("add-pending-entry", () -> billing.addPendingEntry(entry()));
        InvoiceDraft draft = verbs.measured(
                "save-draft, new",
                () -> billing.saveDraft(invoice().toBuilder().entry(entry.id()).build()));
        InvoiceDraft second = verbs.measured("save-draft, again", () -> billing.saveDraft(draft));
        verbs.measured("issue-invoice, from a draft", () -> billing.issueInvoice(IssueInvoice.of(second)));
        billing.addPendingEntry(entry());
        billing.addPendingEntry(entry());
        verbs.measured("bill-now, two entries", () -> billing.billNow(BillNow.of(account)));
    }

    private void promises() {
        Invoice invoice = billing.issueInvoice(invoice());
        LocalDate dueOn = LocalDate.now().plusDays(9);
        verbs.measured(
                "schedule-payment, for an invoice",
                () -> billing.schedulePayment(
                        SchedulePayment.of(invoice.id(), eur("10.00"), PaymentMethod.CHEQUE, dueOn)));
        ExpectedPayment reserved =
                billing.reservePayment(ReservePayment.of(invoice.id(), eur("10.00"), PaymentMethod.ONLINE));
        verbs.measured(
                "confirm-payment, for an invoice", () -> billing.confirmPayment(ConfirmPayment.of(reserved.id())));
        verbs.measured("dispute-item", () -> billing.disputeItem(DisputeItem.of(invoice.id())));
        verbs.measured("record-sending", () -> billing.recordSending(RecordSending.of(invoice.id(), "contact-7")));
        verbs.measured("end-dispute", () -> billing.endDispute(EndDispute.of(invoice.id())));
    }

    private void money() {
        Invoice invoice = billing.issueInvoice(invoice());
        Payment bounced = billing.recordPayment(RecordPayment.of(invoice.id(), eur("10.00"), PaymentMethod.CHEQUE));
        verbs.measured(
                "reverse-payment, of an invoice",
                () -> billing.reversePayment(ReversePayment.of(bounced.id(), ReversalCause.BOUNCED)));
        Payment waiting = billing.recordPayment(RecordPayment.of(account, eur("20.00"), PaymentMethod.CARD));
        Refund refund = verbs.measured(
                "refund-payment", () -> billing.refundPayment(RefundPayment.of(waiting.id(), eur("5.00"))));
        Refund sent = billing.refundPayment(RefundPayment.of(waiting.id(), eur("5.00")));
        verbs.measured("transmit-refund", () -> billing.transmitRefund(TransmitRefund.of(sent.id())));
        verbs.measured("cancel-refund", () -> billing.cancelRefund(CancelRefund.of(refund.id())));
    }
}
