package dev.solde.billing.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.solde.billing.document.DocumentAmounts;
import dev.solde.billing.document.StatedAmount;
import dev.solde.billing.document.StatedTax;
import java.util.List;

/** The amounts of a case for the public checker; both kinds of file name them alike. */
final class StatedByFile {

    private StatedByFile() {}

    /**
     * Reads the amounts.
     *
     * @param document holds lines, allowances and charges
     * @param totals holds the totals and the tax breakdown
     */
    static DocumentAmounts amounts(JsonNode document, JsonNode totals) {
        return DocumentAmounts.builder()
                .lines(amounts(document, "lines", "net"))
                .allowances(amounts(document, "allowances", "amount"))
                .charges(amounts(document, "charges", "amount"))
                .taxSubtotals(Json.list(totals, "vat_breakdown", StatedByFile::group))
                .sumOfLines(Json.optionalDecimal(totals, "line_net_total"))
                .allowanceTotal(Json.optionalDecimal(totals, "allowance_total"))
                .chargeTotal(Json.optionalDecimal(totals, "charge_total"))
                .totalExclTax(Json.optionalDecimal(totals, "tax_exclusive"))
                .totalTaxes(Json.optionalDecimal(totals, "tax").stream().toList())
                .totalTaxInTaxCurrency(Json.optionalDecimal(totals, "tax_in_tax_currency"))
                .totalInclTax(Json.optionalDecimal(totals, "tax_inclusive"))
                .prepaidAmount(Json.optionalDecimal(totals, "prepaid"))
                .roundingAmount(Json.optionalDecimal(totals, "rounding"))
                .amountDue(Json.optionalDecimal(totals, "payable"))
                .build();
    }

    private static List<StatedAmount> amounts(JsonNode document, String list, String amount) {
        return Json.list(
                document,
                list,
                one -> new StatedAmount(
                        Json.decimal(one, amount),
                        Json.optionalText(one, "category"),
                        Json.optionalDecimal(one, "rate")));
    }

    private static StatedTax group(JsonNode group) {
        return new StatedTax(
                Json.optionalText(group, "category"),
                Json.optionalDecimal(group, "rate"),
                Json.optionalDecimal(group, "taxable"),
                Json.optionalDecimal(group, "tax"));
    }
}
