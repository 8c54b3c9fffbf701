package dev.solde.billing.testkit.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.solde.billing.testkit.scenario.format.DocumentStep.CancelPurchaseStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.Content;
import dev.solde.billing.testkit.scenario.format.DocumentStep.IssueCreditNoteStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.IssueInvoiceStep;
import dev.solde.billing.testkit.scenario.format.DocumentStep.RefundText;
import dev.solde.billing.testkit.scenario.format.DocumentStep.Settling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads operations on documents. */
final class DocumentReading {

    private DocumentReading() {}

    static IssueInvoiceStep invoice(StepHead head, Fields step) {
        return new IssueInvoiceStep(
                head,
                step.neededText("id"),
                step.neededText("customer"),
                step.currency("currency"),
                step.date("due"),
                step.objects("lines").stream().map(LineText::read).toList(),
                step.decimal("discount"),
                step.flag("draft", false));
    }

    static IssueCreditNoteStep creditNote(StepHead head, Fields step) {
        Optional<String> invoice = step.text("invoice");
        Optional<String> customer = step.text("customer");
        if (invoice.isEmpty() && customer.isEmpty()) {
            throw new ScenarioFormatException(step.place(), "'customer' or 'invoice' is missing");
        }
        return new IssueCreditNoteStep(
                head,
                step.neededText("id"),
                customer,
                step.currency("currency"),
                invoice,
                content(step, invoice.isPresent()),
                step.flag("draft", false),
                step.flag("detach", false),
                step.text("settle").map(word -> settling(step, word)));
    }

    private static Content content(Fields step, boolean ofAnInvoice) {
        boolean copied = step.flag("copy_lines", false);
        if (Stream.of(copied, step.has("lines"), step.has("amount"))
                        .filter(written -> written)
                        .count()
                != 1) {
            throw new ScenarioFormatException(step.place(), "one of 'lines', 'copy_lines' and 'amount' is wanted");
        }
        if (copied && !ofAnInvoice) {
            throw new ScenarioFormatException(step.place(), "'copy_lines' needs an 'invoice'");
        }
        if (copied) {
            return new Content.AllLines();
        } else if (step.has("lines")) {
            return new Content.Lines(lines(step, "lines"));
        }
        return new Content.Amount(
                step.neededDecimal("amount"), step.flag("tax_included", true), step.decimals("rates"));
    }

    private static Settling settling(Fields step, String word) {
        return Stream.of(Settling.values())
                .filter(settling -> settling.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> step.wrong("settle", word, "origin or auto"));
    }

    static CancelPurchaseStep cancelPurchase(StepHead head, Fields step) {
        return new CancelPurchaseStep(
                head,
                step.neededText("invoice"),
                step.texts("lines"),
                step.neededText("credit_note"),
                step.decimal("penalty_percent"),
                step.decimal("penalty_amount"),
                refund(step));
    }

    /** {@code true} or a name stand for a refund of all that the credit note leaves, an amount for so much. */
    private static Optional<RefundText> refund(Fields step) {
        Optional<JsonNode> written = step.any("refund");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (written.get().isObject()) {
            Fields refund = step.object("refund").orElseThrow();
            // It is the invoice's customer, whom a refund of the balance names elsewhere.
            refund.text("customer");
            RefundText read = new RefundText(
                    refund.text("id"),
                    refund.decimal("amount"),
                    refund.text("from"),
                    refund.text("payment"),
                    refund.text("method"));
            refund.end();
            return Optional.of(read);
        }
        if (written.get().isBoolean()) {
            return step.flag("refund", false) ? Optional.of(RefundText.OF_ALL) : Optional.empty();
        }
        return step.text("refund").map(RefundText::word);
    }

    static List<LineText> lines(Fields step, String name) {
        step.needed(name);
        return step.objects(name).stream().map(LineText::read).toList();
    }
}
