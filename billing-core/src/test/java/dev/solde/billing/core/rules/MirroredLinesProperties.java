package dev.solde.billing.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.core.tax.AdjustmentFigures;
import dev.solde.billing.core.tax.DocumentFigures;
import dev.solde.billing.core.tax.TaxSetFigures;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.Amounts;
import java.math.BigDecimal;
import java.util.List;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** A credit note of what would be an invoice below 0. */
class MirroredLinesProperties {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");

    @Property
    @Tag("R-122")
    void theMirrorOfADocumentHasEveryAmountWithTheOtherSign(@ForAll("lines") List<Line> lines, @ForAll PriceMode mode) {
        AskedDocument asked = new AskedDocument(mode, lines, List.of(), List.of());
        DocumentFigures figures = asked.figures(2);
        AskedDocument note = asked.mirrored(figures, EUR);
        DocumentFigures mirrored = note.figures(2);
        assertThat(mirrored.totals().totalInclTax()).isEqualTo(-figures.totals().totalInclTax());
        assertThat(mirrored.totals().totalTax()).isEqualTo(-figures.totals().totalTax());
        assertThat(mirrored.taxSets().stream().map(TaxSetFigures::base))
                .containsExactlyElementsOf(
                        figures.taxSets().stream().map(set -> -set.base()).toList());
        for (int i = 0; i < lines.size(); i++) {
            assertThat(mirrored.lines().get(i).amount())
                    .isEqualTo(-figures.lines().get(i).amount());
            assertThat(mirrored.lines().get(i).allowances()).allMatch(amount -> amount > 0);
            assertThat(mirrored.lines().get(i).charges()).allMatch(amount -> amount > 0);
        }
        assertThat(mirrored.allowances()).isEqualTo(List.<AdjustmentFigures>of());
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        return Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.valueOf(-9), BigDecimal.valueOf(9))
                                .ofScale(2),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(200))
                                .ofScale(3),
                        Arbitraries.of(Tax.rate("20"), Tax.rate("5.5")),
                        Arbitraries.integers().between(0, 3))
                .as((quantity, price, tax, adjusted) -> Line.builder("x")
                        .quantity(quantity.signum() == 0 ? BigDecimal.ONE : quantity)
                        .unitPrice(Amounts.price(price, EUR))
                        .tax(tax)
                        .allowances(adjusted == 0 ? List.of() : List.of(Allowance.percent("12.5", "loyalty")))
                        .charges(
                                adjusted < 2
                                        ? List.of()
                                        : List.of(
                                                Charge.amount(Amounts.of("1.05", EUR), "wrapping"),
                                                Charge.percent("3", "rush")))
                        .build())
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
