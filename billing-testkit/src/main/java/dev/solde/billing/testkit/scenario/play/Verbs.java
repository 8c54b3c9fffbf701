package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.testkit.scenario.format.AllocationStep.AllocateStep;
import dev.solde.billing.testkit.scenario.format.AllocationStep.AutoAllocateStep;
import dev.solde.billing.testkit.scenario.format.AllocationStep.SetAllocationsStep;
import dev.solde.billing.testkit.scenario.format.AllocationStep.SettleCreditNotesStep;
import dev.solde.billing.testkit.scenario.format.AllocationStep.UnallocateStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.CancelPurchaseStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.DeleteStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.EditStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.FinalizeStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.IssueCreditNoteStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.IssueInvoiceStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.VoidStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.CancelPaymentStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.CancelRefundStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.CancelWriteOffStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.ForfeitCreditStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.PaymentStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.RefundStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.RestorePaymentStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.WriteOffStep;
import dev.solde.billing.testkit.scenario.format.Operation;
import dev.solde.billing.testkit.scenario.format.PeriodStep.BalanceEntryStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.BillStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.DateArrivesStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.PayStatementStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.StatementStep;

/** Which method plays which operation: one line each. */
final class Verbs implements Operation.Cases<Runnable> {

    private final Invoices invoices;
    private final CreditNotes creditNotes;
    private final Payments payments;
    private final Allocations allocations;
    private final WriteOffs writeOffs;
    private final Refunds refunds;
    private final Returns returns;
    private final Cancellations cancellations;
    private final Promises promises;
    private final Statements statements;
    private final Forms forms;
    private final Drafts drafts;
    private final Entries entries;

    Verbs(Stage stage, Statements statements) {
        this.statements = statements;
        invoices = new Invoices(stage);
        creditNotes = new CreditNotes(stage);
        payments = new Payments(stage);
        allocations = new Allocations(stage);
        writeOffs = new WriteOffs(stage);
        refunds = new Refunds(stage);
        returns = new Returns(stage);
        cancellations = new Cancellations(stage);
        promises = new Promises(stage);
        forms = new Forms(stage);
        drafts = new Drafts(stage);
        entries = new Entries(stage);
    }

    @Override
    public Runnable issueInvoice(IssueInvoiceStep step) {
        return () -> invoices.issue(step);
    }

    @Override
    public Runnable issueCreditNote(IssueCreditNoteStep step) {
        return () -> creditNotes.issue(step);
    }

    @Override
    public Runnable finalizeDocument(FinalizeStep step) {
        return () -> drafts.issue(step);
    }

    @Override
    public Runnable edit(EditStep step) {
        return () -> drafts.edit(step);
    }

    @Override
    public Runnable delete(DeleteStep step) {
        return () -> drafts.delete(step);
    }

    @Override
    public Runnable voidDocument(VoidStep step) {
        return () -> cancellations.cancel(step);
    }

    @Override
    public Runnable cancelPurchase(CancelPurchaseStep step) {
        return () -> cancellations.cancelPurchase(step);
    }

    @Override
    public Runnable payment(PaymentStep step) {
        return promises.isPromise(step) ? () -> promises.promise(step) : () -> payments.receive(step);
    }

    @Override
    public Runnable refund(RefundStep step) {
        return () -> refunds.refund(step);
    }

    @Override
    public Runnable cancelRefund(CancelRefundStep step) {
        return () -> refunds.cancel(step);
    }

    @Override
    public Runnable cancelPayment(CancelPaymentStep step) {
        return () -> returns.cancel(step);
    }

    @Override
    public Runnable restorePayment(RestorePaymentStep step) {
        return () -> returns.restore(step);
    }

    @Override
    public Runnable writeOff(WriteOffStep step) {
        return () -> writeOffs.writeOff(step);
    }

    @Override
    public Runnable cancelWriteOff(CancelWriteOffStep step) {
        return () -> writeOffs.cancel(step);
    }

    @Override
    public Runnable forfeitCredit(ForfeitCreditStep step) {
        return () -> writeOffs.forfeit(step);
    }

    @Override
    public Runnable allocate(AllocateStep step) {
        return () -> allocations.allocate(step);
    }

    @Override
    public Runnable unallocate(UnallocateStep step) {
        return () -> allocations.unallocate(step);
    }

    @Override
    public Runnable setAllocations(SetAllocationsStep step) {
        return () -> forms.replace(step);
    }

    @Override
    public Runnable autoAllocate(AutoAllocateStep step) {
        return () -> allocations.autoAllocate(step);
    }

    @Override
    public Runnable settleCreditNotes(SettleCreditNotesStep step) {
        return () -> allocations.settleCreditNotes(step);
    }

    @Override
    public Runnable balanceEntry(BalanceEntryStep step) {
        return () -> entries.add(step);
    }

    @Override
    public Runnable bill(BillStep step) {
        return () -> entries.bill(step);
    }

    @Override
    public Runnable dateArrives(DateArrivesStep step) {
        return () -> promises.collect(step);
    }

    @Override
    public Runnable statement(StatementStep step) {
        return () -> statements.show(step);
    }

    @Override
    public Runnable payStatement(PayStatementStep step) {
        return () -> statements.pay(step);
    }
}
