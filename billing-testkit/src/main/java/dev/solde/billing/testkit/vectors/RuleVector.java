package dev.solde.billing.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.solde.billing.document.DocumentAmounts;
import dev.solde.billing.document.En16931;
import dev.solde.billing.document.En16931Rule;
import dev.solde.billing.document.En16931Violation;
import java.util.Arrays;
import java.util.List;

/** A published verdict of one rule on a fragment of a document: only the amounts present count, and only this rule. */
record RuleVector(JsonNode json) implements Vector {

    @Override
    public String id() {
        return rule() + "@" + Json.text(json, "file") + "#" + Json.text(json, "test");
    }

    @Override
    public Verdict play() {
        if (Arrays.stream(En16931Rule.values()).noneMatch(rule -> rule.code().equals(rule()))) {
            return Verdict.undecided(id(), "the checker does not judge " + rule());
        }
        DocumentAmounts amounts = StatedByFile.amounts(json, Json.field(json, "amounts"));
        List<String> violations = En16931.check(amounts).stream()
                .filter(found -> found.rule().code().equals(rule()))
                .map(En16931Violation::message)
                .toList();
        String got = violations.isEmpty() ? "pass" : "fail";
        String expected = expected();
        if (got.equals(expected)) {
            return Verdict.pass(id());
        }
        if (expected.equals("fail") && statesSeveralTotalTaxes() && totalTaxAgrees(amounts)) {
            return Verdict.undecided(
                    id(),
                    "the amounts present agree; the rule also demands that the total tax is stated once, and the file has room for one");
        }
        return Verdict.fail(
                id(),
                rule() + ", expected " + expected + ", got " + got + (violations.isEmpty() ? "" : " " + violations));
    }

    private String rule() {
        return Json.text(json, "rule");
    }

    private String expected() {
        String verdict = Json.text(json, "verdict");
        if (!verdict.equals("pass") && !verdict.equals("fail")) {
            throw new IllegalArgumentException("a verdict is pass or fail: " + verdict);
        }
        return verdict;
    }

    /** Said in words only: of the amounts the file holds one. */
    private boolean statesSeveralTotalTaxes() {
        return Json.optionalText(json, "description")
                .filter(words -> words.contains("different tax amounts"))
                .isPresent();
    }

    /** Worked out here and not by the checker: a checker that misses a wrong total has failed. */
    private boolean totalTaxAgrees(DocumentAmounts amounts) {
        return rule().equals("BR-CO-15")
                && amounts.totalTaxes().size() == 1
                && amounts.totalExclTax()
                        .map(net -> net.add(amounts.totalTaxes().get(0)))
                        .flatMap(sum -> amounts.totalInclTax().map(total -> total.compareTo(sum) == 0))
                        .orElse(false);
    }
}
