package dev.solde.billing.testkit.scenario.format;

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
import dev.solde.billing.testkit.scenario.format.PeriodStep.BalanceEntryStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.BillStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.DateArrivesStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.PayStatementStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.StatementStep;
import java.util.Optional;
import javax.money.CurrencyUnit;

/** Something that is done. */
public sealed interface Operation extends Step permits DocumentStep, MoneyStep, AllocationStep, PeriodStep {

    /** What every operation says. */
    StepHead head();

    @Override
    default int number() {
        return head().number();
    }

    /** The customer whom it names, if it names one itself. */
    default Optional<String> customer() {
        return Optional.empty();
    }

    /** The currency that it names; without it the story's. */
    default Optional<CurrencyUnit> currency() {
        return Optional.empty();
    }

    /** Does what the kind of this operation asks for. */
    <T> T match(Cases<T> cases);

    /** One method per operation of the format. */
    interface Cases<T> {
        /** {@code issue_invoice}. */
        T issueInvoice(IssueInvoiceStep step);

        /** {@code issue_credit_note}. */
        T issueCreditNote(IssueCreditNoteStep step);

        /** {@code finalize}. */
        T finalizeDocument(FinalizeStep step);

        /** {@code edit}. */
        T edit(EditStep step);

        /** {@code delete}. */
        T delete(DeleteStep step);

        /** {@code void}. */
        T voidDocument(VoidStep step);

        /** {@code cancel_purchase}. */
        T cancelPurchase(CancelPurchaseStep step);

        /** {@code payment}. */
        T payment(PaymentStep step);

        /** {@code refund}. */
        T refund(RefundStep step);

        /** {@code cancel_refund}. */
        T cancelRefund(CancelRefundStep step);

        /** {@code cancel_payment}. */
        T cancelPayment(CancelPaymentStep step);

        /** {@code restore_payment}. */
        T restorePayment(RestorePaymentStep step);

        /** {@code write_off}. */
        T writeOff(WriteOffStep step);

        /** {@code cancel_write_off}. */
        T cancelWriteOff(CancelWriteOffStep step);

        /** {@code forfeit_credit}. */
        T forfeitCredit(ForfeitCreditStep step);

        /** {@code allocate}. */
        T allocate(AllocateStep step);

        /** {@code unallocate}. */
        T unallocate(UnallocateStep step);

        /** {@code set_allocations}. */
        T setAllocations(SetAllocationsStep step);

        /** {@code auto_allocate}. */
        T autoAllocate(AutoAllocateStep step);

        /** {@code settle_credit_notes}. */
        T settleCreditNotes(SettleCreditNotesStep step);

        /** {@code balance_entry}. */
        T balanceEntry(BalanceEntryStep step);

        /** {@code bill}. */
        T bill(BillStep step);

        /** {@code date_arrives}. */
        T dateArrives(DateArrivesStep step);

        /** {@code statement}. */
        T statement(StatementStep step);

        /** {@code pay_statement}. */
        T payStatement(PayStatementStep step);
    }
}
