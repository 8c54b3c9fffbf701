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
import dev.solde.billing.testkit.scenario.format.Reason;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Reads an operation by the format's table of refusals: every reason that applies to it in the state of the kernel. It names
 * refusals of the kernel; it makes none.
 */
final class StepReading implements Operation.Cases<Set<Reason>> {

    private final Stage stage;

    StepReading(Stage stage) {
        this.stage = stage;
    }

    private Reasons reasons() {
        return new Reasons(stage);
    }

    @Override
    public Set<Reason> issueInvoice(IssueInvoiceStep step) {
        Reasons reasons = reasons();
        step.discount().ifPresent(reasons::amount);
        step.lines().forEach(line -> line.quantity().ifPresent(reasons::notZero));
        return reasons.found();
    }

    @Override
    public Set<Reason> issueCreditNote(IssueCreditNoteStep step) {
        return new CreditReading(stage).reasons(step);
    }

    @Override
    public Set<Reason> finalizeDocument(FinalizeStep step) {
        return reasons().issued(step.document()).found();
    }

    @Override
    public Set<Reason> edit(EditStep step) {
        return reasons().issued(step.document()).found();
    }

    @Override
    public Set<Reason> delete(DeleteStep step) {
        return reasons().issued(step.document()).found();
    }

    @Override
    public Set<Reason> voidDocument(VoidStep step) {
        return new CancellationReading(stage).reasons(step);
    }

    @Override
    public Set<Reason> cancelPurchase(CancelPurchaseStep step) {
        return new CancellationReading(stage).reasons(step);
    }

    @Override
    public Set<Reason> payment(PaymentStep step) {
        return new FormReading(stage).reasons(step);
    }

    @Override
    public Set<Reason> refund(RefundStep step) {
        return new RefundReading(stage).reasons(step);
    }

    @Override
    public Set<Reason> cancelRefund(CancelRefundStep step) {
        return reasons().target(step.refund()).found();
    }

    @Override
    public Set<Reason> cancelPayment(CancelPaymentStep step) {
        return reasons().target(step.payment()).found();
    }

    @Override
    public Set<Reason> restorePayment(RestorePaymentStep step) {
        return reasons().target(step.payment()).found();
    }

    @Override
    public Set<Reason> writeOff(WriteOffStep step) {
        Reasons reasons = reasons().target(step.invoice().or(step::payment).orElseThrow());
        step.amount().ifPresent(reasons::amount);
        return reasons.found();
    }

    @Override
    public Set<Reason> cancelWriteOff(CancelWriteOffStep step) {
        return reasons().target(step.writeOff()).found();
    }

    @Override
    public Set<Reason> forfeitCredit(ForfeitCreditStep step) {
        BigDecimal open = new OpenAmounts(stage).of(step.creditNote());
        return reasons()
                .target(step.creditNote())
                .add(Reason.NOTHING_TO_VOID, open.signum() == 0)
                .found();
    }

    @Override
    public Set<Reason> allocate(AllocateStep step) {
        return new PairReading(stage).reasons(step);
    }

    @Override
    public Set<Reason> unallocate(UnallocateStep step) {
        return new PairReading(stage).reasons(step);
    }

    @Override
    public Set<Reason> setAllocations(SetAllocationsStep step) {
        return new FormReading(stage).reasons(step);
    }

    @Override
    public Set<Reason> autoAllocate(AutoAllocateStep step) {
        Reasons reasons = reasons();
        step.payment().ifPresent(reasons::target);
        step.to().ifPresent(reasons::target);
        step.payment().ifPresent(payment -> step.to().ifPresent(to -> reasons.sides(payment, to)));
        return reasons.found();
    }

    @Override
    public Set<Reason> settleCreditNotes(SettleCreditNotesStep step) {
        Reasons reasons = reasons();
        step.creditNotes().forEach(reasons::target);
        return reasons.targets(step.creditNotes()).found();
    }

    @Override
    public Set<Reason> balanceEntry(BalanceEntryStep step) {
        return reasons().amount(step.amount()).found();
    }

    @Override
    public Set<Reason> bill(BillStep step) {
        return reasons().found();
    }

    @Override
    public Set<Reason> dateArrives(DateArrivesStep step) {
        return reasons().found();
    }

    @Override
    public Set<Reason> statement(StatementStep step) {
        return reasons().found();
    }

    @Override
    public Set<Reason> payStatement(PayStatementStep step) {
        return reasons()
                .add(Reason.ZERO_AMOUNT, new Statements(stage).nothingIsPayable(step))
                .found();
    }
}
