package dev.solde.billing.core.rules;

import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CancelInvoice;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.CancelPendingEntry;
import dev.solde.billing.command.CancelRefund;
import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.ChangePendingEntry;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.CollectScheduled;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.ConfirmPayment;
import dev.solde.billing.command.ConfirmRefund;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.EndDispute;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.FailRefund;
import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordPayments;
import dev.solde.billing.command.RecordSending;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundInvoice;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReleasePayment;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.command.TakeOverItems;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.command.WithdrawPayment;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.command.WriteOffItem;

/** Which rule decides which command. */
public final class Rules implements Command.Cases<Rule<?, ?>> {

    private static final Rules ALL = new Rules();

    private Rules() {}

    /** The rule behind this command. */
    @SuppressWarnings("unchecked") // Each case below returns a rule of its own command, whose type argument is R.
    public static <R> Rule<Command<R>, R> of(Command<R> command) {
        return (Rule<Command<R>, R>) command.match(ALL);
    }

    @Override
    public Rule<?, ?> openAccount(OpenAccount command) {
        return new OpenAccountRule();
    }

    @Override
    public Rule<?, ?> issueInvoice(IssueInvoice command) {
        return new IssueInvoiceRule();
    }

    @Override
    public Rule<?, ?> issueCreditNote(IssueCreditNote command) {
        return new IssueCreditNoteRule();
    }

    @Override
    public Rule<?, ?> issueGlobalCreditNote(IssueGlobalCreditNote command) {
        return new IssueGlobalCreditNoteRule();
    }

    @Override
    public Rule<?, ?> recordPayment(RecordPayment command) {
        return new RecordPaymentRule();
    }

    @Override
    public Rule<?, ?> recordPayments(RecordPayments command) {
        return new RecordPaymentsRule();
    }

    @Override
    public Rule<?, ?> allocate(Allocate command) {
        return new AllocateRule();
    }

    @Override
    public Rule<?, ?> autoAllocate(AutoAllocate command) {
        return new AutoAllocateRule();
    }

    @Override
    public Rule<?, ?> deallocate(Deallocate command) {
        return new DeallocateRule();
    }

    @Override
    public Rule<?, ?> settle(Settle command) {
        return new SettleRule();
    }

    @Override
    public Rule<?, ?> writeOffItem(WriteOffItem command) {
        return new WriteOffItemRule();
    }

    @Override
    public Rule<?, ?> erase(Erase command) {
        return new EraseRule();
    }

    @Override
    public Rule<?, ?> generateStatement(GenerateStatement command) {
        return new GenerateStatementRule();
    }

    @Override
    public Rule<?, ?> recordSending(RecordSending command) {
        return new RecordSendingRule();
    }

    @Override
    public Rule<?, ?> reversePayment(ReversePayment command) {
        return new ReversePaymentRule();
    }

    @Override
    public Rule<?, ?> reinstatePayment(ReinstatePayment command) {
        return new ReinstatePaymentRule();
    }

    @Override
    public Rule<?, ?> writeOffCredit(WriteOffCredit command) {
        return new WriteOffCreditRule();
    }

    @Override
    public Rule<?, ?> reverseWriteOff(ReverseWriteOff command) {
        return new ReverseWriteOffRule();
    }

    @Override
    public Rule<?, ?> disputeItem(DisputeItem command) {
        return new DisputeItemRule();
    }

    @Override
    public Rule<?, ?> endDispute(EndDispute command) {
        return new EndDisputeRule();
    }

    @Override
    public Rule<?, ?> schedulePayment(SchedulePayment command) {
        return new SchedulePaymentRule();
    }

    @Override
    public Rule<?, ?> collectScheduled(CollectScheduled command) {
        return new CollectScheduledRule();
    }

    @Override
    public Rule<?, ?> cancelScheduled(CancelScheduled command) {
        return new CancelScheduledRule();
    }

    @Override
    public Rule<?, ?> failScheduled(FailScheduled command) {
        return new FailScheduledRule();
    }

    @Override
    public Rule<?, ?> reservePayment(ReservePayment command) {
        return new ReservePaymentRule();
    }

    @Override
    public Rule<?, ?> confirmPayment(ConfirmPayment command) {
        return new ConfirmPaymentRule();
    }

    @Override
    public Rule<?, ?> releasePayment(ReleasePayment command) {
        return new ReleasePaymentRule();
    }

    @Override
    public Rule<?, ?> reviseAccount(ReviseAccount command) {
        return new ReviseAccountRule();
    }

    @Override
    public Rule<?, ?> takeOverItems(TakeOverItems command) {
        return new TakeOverItemsRule();
    }

    @Override
    public Rule<?, ?> closePeriod(ClosePeriod command) {
        return new ClosePeriodRule();
    }

    @Override
    public Rule<?, ?> settleCreditNote(SettleCreditNote command) {
        return new SettleCreditNoteRule();
    }

    @Override
    public Rule<?, ?> cancelInvoice(CancelInvoice command) {
        return new CancelInvoiceRule();
    }

    @Override
    public Rule<?, ?> cancelItems(CancelItems command) {
        return new CancelItemsRule();
    }

    @Override
    public Rule<?, ?> withdrawPayment(WithdrawPayment command) {
        return new WithdrawPaymentRule();
    }

    @Override
    public Rule<?, ?> refundCredit(RefundCredit command) {
        return new RefundCreditRule();
    }

    @Override
    public Rule<?, ?> refundPayment(RefundPayment command) {
        return new RefundPaymentRule();
    }

    @Override
    public Rule<?, ?> refundInvoice(RefundInvoice command) {
        return new RefundInvoiceRule();
    }

    @Override
    public Rule<?, ?> cancelRefund(CancelRefund command) {
        return new CancelRefundRule();
    }

    @Override
    public Rule<?, ?> transmitRefund(TransmitRefund command) {
        return new TransmitRefundRule();
    }

    @Override
    public Rule<?, ?> confirmRefund(ConfirmRefund command) {
        return new ConfirmRefundRule();
    }

    @Override
    public Rule<?, ?> failRefund(FailRefund command) {
        return new FailRefundRule();
    }

    @Override
    public Rule<?, ?> addPendingEntry(AddPendingEntry command) {
        return new AddPendingEntryRule();
    }

    @Override
    public Rule<?, ?> changePendingEntry(ChangePendingEntry command) {
        return new ChangePendingEntryRule();
    }

    @Override
    public Rule<?, ?> cancelPendingEntry(CancelPendingEntry command) {
        return new CancelPendingEntryRule();
    }

    @Override
    public Rule<?, ?> billNow(BillNow command) {
        return new BillNowRule();
    }

    @Override
    public Rule<?, ?> replaceAllocations(ReplaceAllocations command) {
        return new ReplaceAllocationsRule();
    }
}
