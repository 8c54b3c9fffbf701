package dev.solde.billing.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.solde.billing.core.tax.AdjustmentInput;
import dev.solde.billing.core.tax.AskedAmount;
import dev.solde.billing.core.tax.CalculationInput;
import dev.solde.billing.core.tax.LineInput;
import dev.solde.billing.core.tax.TaxSet;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxCategory;
import dev.solde.billing.document.TaxKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** A published document as inputs of the kernel's arithmetic. */
record TotalsDocument(JsonNode json) {

    /** Lines as quantity x price / base quantity with their allowances and charges. */
    CalculationInput asPublished() {
        return input(line -> new LineInput(
                Json.decimal(line, "quantity"),
                Json.decimal(line, "price"),
                Json.optionalDecimal(line, "base_quantity").orElse(BigDecimal.ONE),
                Json.list(line, "allowances", TotalsDocument::fixed),
                Json.list(line, "charges", TotalsDocument::fixed),
                taxes(line)));
    }

    /** Lines as one piece at the published net: what the totals follow from when a line's own net does not. */
    CalculationInput fromLineNets() {
        return input(line -> LineInput.of(BigDecimal.ONE, Json.decimal(line, "net"), taxes(line)));
    }

    /** A group of the tax breakdown as a document of one line: what its tax follows from. */
    static CalculationInput ofGroup(JsonNode group) {
        LineInput line = LineInput.of(BigDecimal.ONE, Json.decimal(group, "taxable"), taxes(group));
        return CalculationInput.of(Figure.DIGITS, PriceMode.NET, List.of(line));
    }

    /** The tax of a line, allowance, charge or group; a category outside the scope of the tax has no rate. */
    static TaxKey tax(JsonNode node) {
        TaxCategory category = TaxCategory.ofCode(Json.text(node, "category"));
        return Tax.of(category, Json.optionalDecimal(node, "rate").orElse(BigDecimal.ZERO))
                .key();
    }

    private CalculationInput input(Function<JsonNode, LineInput> line) {
        JsonNode expected = Json.field(json, "expected");
        return new CalculationInput(
                Figure.DIGITS,
                PriceMode.NET,
                Json.list(json, "lines", line),
                Json.list(json, "allowances", TotalsDocument::adjustment),
                Json.list(json, "charges", TotalsDocument::adjustment),
                minorOrZero(expected, "prepaid"),
                minorOrZero(expected, "rounding"));
    }

    private static AdjustmentInput adjustment(JsonNode one) {
        return new AdjustmentInput(fixed(one), taxes(one));
    }

    private static AskedAmount fixed(JsonNode one) {
        return new AskedAmount.Fixed(Figure.minor(Json.decimal(one, "amount")));
    }

    private static TaxSet taxes(JsonNode node) {
        return new TaxSet(List.of(tax(node)));
    }

    private static long minorOrZero(JsonNode node, String field) {
        return Json.optionalDecimal(node, field).map(Figure::minor).orElse(0L);
    }
}
