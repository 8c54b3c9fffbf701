package dev.solde.billing.testkit.scenario.format;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What every operation says.
 *
 * @param verb the word of the format, for example {@code issue_invoice}
 * @param date the day on which it happens; without it the current one of the story
 * @param reject why it must be refused; empty when it must be accepted
 * @param note a remark, printed on a document that the operation issues
 */
public record StepHead(
        int number, String verb, Optional<LocalDate> date, Optional<Reason> reject, Optional<String> note) {

    static StepHead read(int number, Fields step, Optional<LocalDate> date) {
        return new StepHead(
                number,
                step.neededText("do"),
                date,
                step.text("reject")
                        .map(word -> Reason.ofWord(word)
                                .orElseThrow(() -> step.wrong("reject", word, "a refusal of the format"))),
                step.text("note"));
    }
}
