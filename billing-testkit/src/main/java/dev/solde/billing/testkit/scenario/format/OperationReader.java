package dev.solde.billing.testkit.scenario.format;

import dev.solde.billing.testkit.scenario.format.AllocationStep.AllocateStep;
import dev.solde.billing.testkit.scenario.format.AllocationStep.AutoAllocateStep;
import dev.solde.billing.testkit.scenario.format.AllocationStep.SetAllocationsStep;
import dev.solde.billing.testkit.scenario.format.AllocationStep.SettleCreditNotesStep;
import dev.solde.billing.testkit.scenario.format.AllocationStep.UnallocateStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.DeleteStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.EditStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.FinalizeStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.VoidStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.CancelPaymentStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.CancelRefundStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.ForfeitCreditStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.RestorePaymentStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.DateArrivesStep;
import java.util.Optional;

/** Reads the fields of an operation, each word of the format its own. */
final class OperationReader {

    private final Fields step;
    private final StepHead head;

    private OperationReader(Fields step, StepHead head) {
        this.step = step;
        this.head = head;
    }

    static Operation read(int number, Fields fields) {
        Fields step = fields.at(fields.place() + " " + fields.neededText("do"));
        StepHead head = StepHead.read(number, step, step.date("date").or(() -> step.date("created")));
        Operation operation = new OperationReader(step, head).operation();
        step.end();
        return operation;
    }

    private Operation operation() {
        return switch (head.verb()) {
            case "issue_invoice" -> DocumentReading.invoice(head, step);
            case "issue_credit_note" -> DocumentReading.creditNote(head, step);
            case "finalize" -> new FinalizeStep(head, step.neededText("doc"));
            case "edit" -> new EditStep(head, step.neededText("doc"), DocumentReading.lines(step, "add_lines"));
            case "delete" -> new DeleteStep(head, step.neededText("doc"));
            case "void" -> new VoidStep(head, step.neededText("doc"));
            case "cancel_purchase" -> DocumentReading.cancelPurchase(head, step);
            case "payment" -> MoneyReading.payment(head, step);
            case "refund" -> MoneyReading.refund(head, step);
            case "cancel_refund" -> new CancelRefundStep(head, step.neededText("refund"));
            case "cancel_payment" -> new CancelPaymentStep(head, step.neededText("payment"));
            case "restore_payment" -> new RestorePaymentStep(head, step.neededText("payment"));
            case "write_off" -> MoneyReading.writeOff(head, step);
            case "cancel_write_off" -> MoneyReading.cancelWriteOff(head, step);
            case "forfeit_credit" -> new ForfeitCreditStep(head, step.neededText("credit_note"));
            case "balance_entry" -> PeriodReading.balanceEntry(head, step);
            case "bill" -> PeriodReading.bill(head, step);
            case "date_arrives" -> dateArrives();
            case "statement" -> PeriodReading.statement(head, step);
            case "pay_statement" -> PeriodReading.payStatement(head, step);
            default -> allocation();
        };
    }

    private Operation allocation() {
        return switch (head.verb()) {
            case "allocate" ->
                new AllocateStep(head, step.neededText("from"), step.neededText("to"), step.neededDecimal("amount"));
            case "unallocate" ->
                new UnallocateStep(head, step.neededText("from"), step.neededText("to"), step.decimal("amount"));
            case "set_allocations" ->
                new SetAllocationsStep(head, step.neededText("payment"), MoneyReading.shares(step));
            case "auto_allocate" -> autoAllocate();
            case "settle_credit_notes" -> new SettleCreditNotesStep(head, step.texts("credit_notes"));
            default -> throw new ScenarioFormatException(step.place(), "unknown operation '" + head.verb() + "'");
        };
    }

    private Operation dateArrives() {
        step.neededDate("date");
        return new DateArrivesStep(head);
    }

    private Operation autoAllocate() {
        Optional<String> payment = step.text("payment");
        Optional<String> customer = step.text("customer");
        if (payment.isPresent() == customer.isPresent()) {
            throw new ScenarioFormatException(step.place(), "either 'payment' or 'customer' is wanted");
        }
        return new AutoAllocateStep(head, payment, step.text("to"), customer, step.currency("currency"));
    }
}
