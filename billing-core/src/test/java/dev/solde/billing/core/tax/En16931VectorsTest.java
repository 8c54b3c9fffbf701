package dev.solde.billing.core.tax;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Published documents of others, reproduced to the cent; see the README beside the vectors for where they are from. */
class En16931VectorsTest {
    /**
     * The file lists each contradiction by itself. What follows from one in later totals is added here: the field, and the
     * amount that our rules give.
     */
    private static final Map<String, Map<String, String>> CONSEQUENCES = Map.of(
            // The tax was published rounded to whole forints.
            "EN-013", Map.of("tax", "18678.60", "tax_inclusive", "87858.60", "payable", "87858.60"),
            // The published tax is 757.41, base x rate is 757.4046.
            "EN-070", Map.of("tax", "757.40", "tax_inclusive", "4743.74", "payable", "4743.74"),
            // The published total is not that of the published lines, which are 2,000.00.
            "EN-088", Map.of("tax_inclusive", "2050.00", "payable", "2050.00"));

    private final List<En16931Vector> vectors = En16931Vector.all();

    @Test
    void theFileIsTheOneThatWasCounted() {
        assertThat(vectors).hasSize(74);
        assertThat(vectors.stream().filter(En16931Vector::isExact)).hasSize(54);
    }

    @TestFactory
    @Tag("R-21")
    @Tag("R-23")
    @Tag("R-24")
    @Tag("R-25")
    @Tag("R-26")
    @Tag("R-27")
    @Tag("R-28")
    @Tag("R-29")
    @Tag("R-34")
    Stream<DynamicTest> aPublishedDocumentIsReproducedToTheCent() {
        return vectors.stream()
                .filter(En16931Vector::isExact)
                .map(vector -> DynamicTest.dynamicTest(vector.name(), () -> {
                    Map<String, Long> figures = lineNets(vector, DocumentCalculator.calculate(vector.asPublished()));
                    figures.putAll(totals(vector, DocumentCalculator.calculate(vector.asPublished())));
                    assertThat(figures).isEqualTo(published(vector));
                }));
    }

    /**
     * Where the published figures contradict each other, ours are the ones that the rules give: the list of differences is
     * asserted, so that it cannot rot. Totals follow from the published line nets.
     */
    @TestFactory
    Stream<DynamicTest> aContradictoryDocumentDiffersOnlyWhereItIsKnownTo() {
        return vectors.stream()
                .filter(vector -> !vector.isExact())
                .map(vector -> DynamicTest.dynamicTest(vector.name() + reasons(vector), () -> {
                    Map<String, Long> figures = lineNets(vector, DocumentCalculator.calculate(vector.asPublished()));
                    figures.putAll(totals(vector, DocumentCalculator.calculate(vector.fromLineNets())));
                    Map<String, Long> expected = published(vector);
                    for (JsonNode difference : vector.json().get("expected_diff")) {
                        String field = key(difference.get("field").asText());
                        assertThat(expected).containsKey(field);
                        expected.put(field, vector.minor(difference.get("computed")));
                    }
                    CONSEQUENCES
                            .getOrDefault(vector.id(), Map.of())
                            .forEach((field, amount) -> expected.put(field, vector.minor(amount)));
                    assertThat(figures).isEqualTo(expected);
                }));
    }

    private static Map<String, Long> lineNets(En16931Vector vector, DocumentFigures figures) {
        Map<String, Long> nets = new TreeMap<>();
        int next = 0;
        for (JsonNode line : vector.json().get("lines")) {
            nets.merge(lineKey(vector, next, line), figures.lines().get(next++).net(), (first, second) -> {
                throw new AssertionError("Two lines of one name: " + vector.name());
            });
        }
        return nets;
    }

    private static Map<String, Long> totals(En16931Vector vector, DocumentFigures figures) {
        Map<String, Long> totals = new TreeMap<>();
        DocumentTotals all = figures.totals();
        totals.put("line_net_total", all.sumOfLines());
        totals.put("allowance_total", all.allowanceTotal());
        totals.put("charge_total", all.chargeTotal());
        totals.put("tax_exclusive", all.totalExclTax());
        totals.put("tax", all.totalTax());
        totals.put("tax_inclusive", all.totalInclTax());
        totals.put("payable", all.amountDue());
        for (SubtotalFigures subtotal : figures.subtotals()) {
            String tax = subtotal.tax().category().code() + " "
                    + subtotal.tax().rate().toPlainString();
            totals.put("taxable " + tax, subtotal.base());
            totals.put("tax " + tax, subtotal.amount());
        }
        totals.keySet().retainAll(published(vector).keySet());
        return totals;
    }

    private static Map<String, Long> published(En16931Vector vector) {
        Map<String, Long> published = new TreeMap<>();
        int next = 0;
        for (JsonNode line : vector.json().get("lines")) {
            published.put(lineKey(vector, next++, line), vector.minor(line.get("net")));
        }
        JsonNode expected = vector.json().get("expected");
        for (JsonNode group : expected.get("vat_breakdown")) {
            String tax = En16931Vector.taxes(group).taxes().get(0).category().code() + " "
                    + En16931Vector.taxes(group).taxes().get(0).rate().toPlainString();
            published.put("taxable " + tax, vector.minor(group.get("taxable")));
            published.put("tax " + tax, vector.minor(group.get("tax")));
        }
        for (String field : List.of(
                "line_net_total",
                "allowance_total",
                "charge_total",
                "tax_exclusive",
                "tax",
                "tax_inclusive",
                "payable")) {
            if (expected.has(field)) {
                published.put(field, vector.minor(expected.get(field)));
            }
        }
        return published;
    }

    /** Line numbers are not always unique in published documents; then the position makes them so. */
    private static String lineKey(En16931Vector vector, int position, JsonNode line) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        vector.json().get("lines").forEach(one -> seen.merge(one.get("id").asText(), 1, Integer::sum));
        String id = line.get("id").asText();
        return "line " + id + (seen.get(id) > 1 ? "@" + position : "") + " net";
    }

    /** "tax S 19.00" and "tax S 19" name the same subtotal. */
    private static String key(String field) {
        String[] words = field.split(" ");
        if (words.length != 3 || words[0].equals("line")) {
            return field;
        }
        return words[0] + " " + words[1] + " "
                + new BigDecimal(words[2]).stripTrailingZeros().toPlainString();
    }

    private static String reasons(En16931Vector vector) {
        return " ("
                + vector.json().get("expected_diff").findValuesAsText("rule").stream()
                        .distinct()
                        .toList() + ")";
    }
}
