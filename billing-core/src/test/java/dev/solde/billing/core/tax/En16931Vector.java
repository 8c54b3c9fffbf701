package dev.solde.billing.core.tax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxCategory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** A published EN 16931 document: what it says of itself, as inputs of the calculator and as expected figures. */
record En16931Vector(JsonNode json) {

    static List<En16931Vector> all() {
        try (InputStream in = En16931Vector.class.getResourceAsStream("/vectors/en16931-totals.json")) {
            List<En16931Vector> vectors = new ArrayList<>();
            new ObjectMapper().readTree(in).get("cases").forEach(json -> vectors.add(new En16931Vector(json)));
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return id() + " " + json.get("source").get("path").asText();
    }

    boolean isExact() {
        return !json.has("expected_diff");
    }

    int digits() {
        return Currency.getInstance(json.get("currency").asText()).getDefaultFractionDigits();
    }

    String id() {
        return json.get("case").asText();
    }

    long minor(JsonNode amount) {
        return minor(amount.asText());
    }

    long minor(String amount) {
        return Rounding.toMinor(new BigDecimal(amount), digits());
    }

    /** Lines as quantity x price / base quantity with their allowances and charges. */
    CalculationInput asPublished() {
        List<LineInput> lines = new ArrayList<>();
        for (JsonNode line : json.get("lines")) {
            lines.add(new LineInput(
                    decimal(line, "quantity"),
                    decimal(line, "price"),
                    line.has("base_quantity") ? decimal(line, "base_quantity") : BigDecimal.ONE,
                    fixed(line.path("allowances")),
                    fixed(line.path("charges")),
                    taxes(line)));
        }
        return input(lines);
    }

    /** Lines as one piece at the published net: what the totals follow from when a line's own net does not. */
    CalculationInput fromLineNets() {
        List<LineInput> lines = new ArrayList<>();
        for (JsonNode line : json.get("lines")) {
            lines.add(LineInput.of(BigDecimal.ONE, decimal(line, "net"), taxes(line)));
        }
        return input(lines);
    }

    private CalculationInput input(List<LineInput> lines) {
        JsonNode expected = json.get("expected");
        return new CalculationInput(
                digits(),
                PriceMode.NET,
                lines,
                adjustments(json.path("allowances")),
                adjustments(json.path("charges")),
                expected.has("prepaid") ? minor(expected.get("prepaid")) : 0,
                expected.has("rounding") ? minor(expected.get("rounding")) : 0);
    }

    private List<AskedAmount> fixed(JsonNode list) {
        List<AskedAmount> asked = new ArrayList<>();
        list.forEach(one -> asked.add(new AskedAmount.Fixed(minor(one.get("amount")))));
        return asked;
    }

    private List<AdjustmentInput> adjustments(JsonNode list) {
        List<AdjustmentInput> adjustments = new ArrayList<>();
        list.forEach(one ->
                adjustments.add(new AdjustmentInput(new AskedAmount.Fixed(minor(one.get("amount"))), taxes(one))));
        return adjustments;
    }

    static TaxSet taxes(JsonNode node) {
        return TaxSet.of(Tax.of(TaxCategory.ofCode(node.get("category").asText()), decimal(node, "rate")));
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.get(field).asText());
    }
}
