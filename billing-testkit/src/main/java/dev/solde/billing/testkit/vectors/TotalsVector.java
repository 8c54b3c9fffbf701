package dev.solde.billing.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A published document with its totals. It is reproduced to the cent, unless the file lists where it contradicts itself; then it
 * differs in just these figures.
 */
record TotalsVector(JsonNode json) implements Vector {

    @Override
    public String id() {
        return Json.text(json, "case");
    }

    @Override
    public Verdict play() {
        TotalsDocument document = new TotalsDocument(json);
        if (!isContradictory()) {
            List<Figure> differences = different(TotalsFigures.fromLines(document));
            return differences.isEmpty() ? Verdict.pass(id()) : Verdict.fail(id(), text(differences));
        }
        List<Figure> figures = TotalsFigures.stepByStep(document);
        List<Figure> unlisted = without(different(figures), listed());
        // A listed difference below a cent is none to the cent, but both its figures are still those that are listed.
        List<Figure> missing = without(listed(), figures);
        if (unlisted.isEmpty() && missing.isEmpty()) {
            return Verdict.differs(id(), reason());
        }
        return Verdict.fail(
                id(),
                "differs otherwise than listed"
                        + (unlisted.isEmpty() ? "" : "; not listed: " + text(unlisted))
                        + (missing.isEmpty() ? "" : "; listed, but not so: " + text(missing)));
    }

    /** Whether the file lists contradictions. */
    boolean isContradictory() {
        return !json.path("expected_diff").isEmpty();
    }

    private List<Figure> listed() {
        return Json.list(
                json,
                "expected_diff",
                one -> Figure.of(
                        canonical(Json.text(one, "field")),
                        Figure.text(Json.decimal(one, "computed")),
                        Json.decimal(one, "published")));
    }

    /** The file writes a rate as the document does, and none where the document has none. */
    private static String canonical(String field) {
        String[] words = field.split(" ");
        if (!words[0].equals("taxable") && !(words[0].equals("tax") && words.length > 1)) {
            return field;
        }
        BigDecimal rate = words.length > 2 ? new BigDecimal(words[2]).stripTrailingZeros() : BigDecimal.ZERO;
        return words[0] + " " + words[1] + " " + rate.toPlainString();
    }

    /** What the file says, rule by rule. */
    private String reason() {
        Map<String, List<String>> byRule = new LinkedHashMap<>();
        for (JsonNode one : json.get("expected_diff")) {
            byRule.computeIfAbsent(Json.text(one, "rule"), rule -> new ArrayList<>())
                    .add(Json.text(one, "field") + " " + Json.text(one, "computed") + ", published "
                            + Json.text(one, "published"));
        }
        return byRule.entrySet().stream()
                .map(rule -> "by " + rule.getKey() + ": " + String.join("; ", rule.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static List<Figure> different(List<Figure> figures) {
        return figures.stream().filter(Figure::isDifferent).toList();
    }

    /** Takes each away once: lines may share a name. */
    private static List<Figure> without(List<Figure> figures, List<Figure> others) {
        List<Figure> rest = new ArrayList<>(figures);
        others.forEach(rest::remove);
        return rest;
    }

    private static String text(List<Figure> figures) {
        return figures.stream().map(Figure::toString).collect(Collectors.joining("; "));
    }
}
