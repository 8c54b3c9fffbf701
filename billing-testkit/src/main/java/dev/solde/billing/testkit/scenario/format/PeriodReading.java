package dev.solde.billing.testkit.scenario.format;

import dev.solde.billing.testkit.scenario.format.PeriodStep.BalanceEntryStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.BillStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.Kind;
import dev.solde.billing.testkit.scenario.format.PeriodStep.PayStatementStep;
import dev.solde.billing.testkit.scenario.format.PeriodStep.StatementStep;

/** Reads operations that belong to a day or a period. */
final class PeriodReading {

    private PeriodReading() {}

    static BalanceEntryStep balanceEntry(StepHead head, Fields step) {
        return new BalanceEntryStep(
                head,
                step.neededText("id"),
                step.neededText("customer"),
                step.currency("currency"),
                kind(step),
                step.neededDecimal("amount"),
                step.neededText("label"),
                step.text("line_type"),
                step.decimal("rate"),
                step.neededDate("processing_date"));
    }

    private static Kind kind(Fields step) {
        String word = step.neededText("kind");
        return switch (word) {
            case "debit" -> Kind.DEBIT;
            case "credit" -> Kind.CREDIT;
            default -> throw step.wrong("kind", word, "debit or credit");
        };
    }

    static BillStep bill(StepHead head, Fields step) {
        return new BillStep(
                head,
                step.neededText("id"),
                step.neededText("customer"),
                step.currency("currency"),
                step.objects("lines").stream().map(LineText::read).toList());
    }

    static StatementStep statement(StepHead head, Fields step) {
        return new StatementStep(
                head,
                step.neededText("customer"),
                step.currency("currency"),
                step.neededDate("from"),
                step.neededDate("to"),
                step.flag("unpaid_only", false),
                step.date("as_of"));
    }

    static PayStatementStep payStatement(StepHead head, Fields step) {
        return new PayStatementStep(
                head,
                step.neededText("id"),
                step.neededText("customer"),
                step.currency("currency"),
                step.neededDate("from"),
                step.neededDate("to"),
                step.text("method"));
    }
}
