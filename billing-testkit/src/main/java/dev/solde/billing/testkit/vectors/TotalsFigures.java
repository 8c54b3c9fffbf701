package dev.solde.billing.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.solde.billing.core.tax.DocumentCalculator;
import dev.solde.billing.core.tax.DocumentFigures;
import dev.solde.billing.core.tax.DocumentTotals;
import dev.solde.billing.core.tax.SubtotalFigures;
import dev.solde.billing.document.En16931;
import dev.solde.billing.document.En16931Rule;
import dev.solde.billing.document.En16931Violation;
import dev.solde.billing.document.TaxKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The figures of a published document beside ours, in the order of the document. */
final class TotalsFigures {
    private static final String NONE = "none";

    private final TotalsDocument document;
    private final JsonNode expected;
    private final List<Figure> figures = new ArrayList<>();

    private TotalsFigures(TotalsDocument document) {
        this.document = document;
        this.expected = Json.field(document.json(), "expected");
    }

    /** The whole document computed from its lines. */
    static List<Figure> fromLines(TotalsDocument document) {
        TotalsFigures all = new TotalsFigures(document);
        DocumentFigures ours = DocumentCalculator.calculate(document.asPublished());
        all.lineNets(ours);
        all.sums(ours.totals());
        all.total("tax", ours.totals().totalTax());
        all.total("tax_inclusive", ours.totals().totalInclTax());
        all.total("payable", ours.totals().amountDue());
        all.groups("taxable", ours.subtotals(), SubtotalFigures::base);
        all.groups("tax", ours.subtotals(), SubtotalFigures::amount);
        return all.figures;
    }

    /**
     * Each figure computed from the published ones that it follows from, so that one contradiction does not spread: line nets
     * from quantities and prices, sums and bases from line nets, taxes from bases, totals from totals.
     */
    static List<Figure> stepByStep(TotalsDocument document) {
        TotalsFigures all = new TotalsFigures(document);
        all.lineNets(DocumentCalculator.calculate(document.asPublished()));
        DocumentFigures fromNets = DocumentCalculator.calculate(document.fromLineNets());
        all.sums(fromNets.totals());
        all.groups("taxable", fromNets.subtotals(), SubtotalFigures::base);
        for (JsonNode group : all.breakdown()) {
            long tax = DocumentCalculator.calculate(TotalsDocument.ofGroup(group))
                    .totals()
                    .totalTax();
            all.figures.add(Figure.of(field("tax", TotalsDocument.tax(group)), tax, Json.decimal(group, "tax")));
        }
        all.sumsOfTotals();
        return all.figures;
    }

    /** The words of the file, with the rate in one form: {@code tax S 19.00} and {@code tax S 19} are one field. */
    static String field(String word, TaxKey tax) {
        return word + " " + tax.category().code() + " " + tax.rate().toPlainString();
    }

    private void lineNets(DocumentFigures ours) {
        int next = 0;
        for (JsonNode line : Json.field(document.json(), "lines")) {
            long net = ours.lines().get(next++).net();
            figures.add(Figure.of("line " + Json.text(line, "id") + " net", net, Json.decimal(line, "net")));
        }
    }

    private void sums(DocumentTotals ours) {
        total("line_net_total", ours.sumOfLines());
        total("allowance_total", ours.allowanceTotal());
        total("charge_total", ours.chargeTotal());
        total("tax_exclusive", ours.totalExclTax());
    }

    /** Totals that are sums of other totals: what they should be says the checker, which is exact there. */
    private void sumsOfTotals() {
        List<En16931Violation> violations = En16931.check(StatedByFile.amounts(document.json(), expected));
        sumOfTotals("tax", En16931Rule.BR_CO_14, violations);
        sumOfTotals("tax_inclusive", En16931Rule.BR_CO_15, violations);
        sumOfTotals("payable", En16931Rule.BR_CO_16, violations);
    }

    private void sumOfTotals(String name, En16931Rule rule, List<En16931Violation> violations) {
        Optional<BigDecimal> shouldBe = violations.stream()
                .filter(found -> found.rule() == rule)
                .flatMap(found -> found.expected().stream())
                .findFirst();
        Json.optionalDecimal(expected, name)
                .ifPresent(
                        published -> figures.add(Figure.of(name, Figure.text(shouldBe.orElse(published)), published)));
    }

    private void total(String name, long ours) {
        Json.optionalDecimal(expected, name).ifPresent(published -> figures.add(Figure.of(name, ours, published)));
    }

    private void groups(String word, List<SubtotalFigures> ours, ToLongFunction<SubtotalFigures> figure) {
        Map<TaxKey, String> computed = new LinkedHashMap<>();
        ours.forEach(one -> computed.put(one.tax(), Figure.text(figure.applyAsLong(one))));
        for (JsonNode group : breakdown()) {
            TaxKey tax = TotalsDocument.tax(group);
            // Taken out, so that a group that is published twice has none of ours the second time.
            String of = Optional.ofNullable(computed.remove(tax)).orElse(NONE);
            figures.add(Figure.of(field(word, tax), of, Json.decimal(group, word)));
        }
        computed.forEach((tax, of) -> figures.add(new Figure(field(word, tax), of, NONE)));
    }

    private JsonNode breakdown() {
        return Json.field(expected, "vat_breakdown");
    }
}
