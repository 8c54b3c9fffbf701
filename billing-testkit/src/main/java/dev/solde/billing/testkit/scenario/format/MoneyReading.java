package dev.solde.billing.testkit.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.solde.billing.testkit.scenario.format.MoneyStep.Adjustment;
import dev.solde.billing.testkit.scenario.format.MoneyStep.CancelWriteOffStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.PaymentStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.RefundStep;
import dev.solde.billing.testkit.scenario.format.MoneyStep.Reopened;
import dev.solde.billing.testkit.scenario.format.MoneyStep.WriteOffStep;
import java.util.List;
import java.util.Optional;

/** Reads operations that move money, or give it up. */
final class MoneyReading {

    private MoneyReading() {}

    static PaymentStep payment(StepHead head, Fields step) {
        return new PaymentStep(
                head,
                step.neededText("id"),
                step.neededText("customer"),
                step.currency("currency"),
                step.neededDecimal("amount"),
                step.text("method"),
                shares(step),
                step.text("key"),
                step.date("post_dated"),
                step.flag("use_credit", false));
    }

    static List<Share> shares(Fields step) {
        return step.objects("allocate").stream().map(Share::read).toList();
    }

    static RefundStep refund(StepHead head, Fields step) {
        Optional<String> customer = step.text("customer");
        String from = step.neededText("from");
        if (from.equals("balance") && customer.isEmpty()) {
            throw new ScenarioFormatException(step.place(), "a refund of the balance names its 'customer'");
        }
        return new RefundStep(
                head,
                step.neededText("id"),
                step.neededDecimal("amount"),
                from,
                customer,
                step.currency("currency"),
                step.text("payment"),
                step.text("method"),
                step.objects("reopen").stream().map(MoneyReading::reopened).toList(),
                adjustment(step));
    }

    private static Reopened reopened(Fields line) {
        Reopened reopened = new Reopened(line.neededText("invoice"), line.neededDecimal("amount"));
        line.end();
        return reopened;
    }

    /** {@code true} asks for a credit note without bringing one. */
    private static Optional<Adjustment> adjustment(Fields step) {
        Optional<JsonNode> written = step.any("credit_note");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (!written.get().isObject()) {
            return step.flag("credit_note", false)
                    ? Optional.of(new Adjustment(Optional.empty(), Optional.empty(), Optional.empty()))
                    : Optional.empty();
        }
        Fields note = step.object("credit_note").orElseThrow();
        Adjustment adjustment = new Adjustment(note.text("id"), note.text("invoice"), note.decimal("amount"));
        note.end();
        return Optional.of(adjustment);
    }

    static WriteOffStep writeOff(StepHead head, Fields step) {
        Optional<String> invoice = step.text("invoice");
        Optional<String> payment = step.text("payment");
        if (invoice.isPresent() == payment.isPresent()) {
            throw new ScenarioFormatException(step.place(), "either 'invoice' or 'payment' is wanted");
        }
        return new WriteOffStep(head, step.neededText("id"), invoice, payment, step.decimal("amount"));
    }

    static CancelWriteOffStep cancelWriteOff(StepHead head, Fields step) {
        return new CancelWriteOffStep(
                head,
                step.text("write_off").orElseGet(() -> step.neededText("id")),
                step.text("invoice"),
                step.text("payment"),
                step.decimal("amount"));
    }
}
