package dev.solde.billing.core.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DocumentCalculatorTest {
    private static final TaxSet VAT_20 = TaxSet.of(Tax.rate("20"));
    private static final TaxSet GST_QST = TaxSet.of(Tax.rate("QST", "9.975"), Tax.rate("GST", "5"));

    @Test
    @Tag("R-21")
    void aHalfCentIsRoundedAwayFromZeroOnBothSides() {
        assertThat(net(2, "1", "0.025").totalExclTax()).isEqualTo(3);
        assertThat(net(2, "-1", "0.025").totalExclTax()).isEqualTo(-3);
        assertThat(Rounding.percentOf(-25, new BigDecimal("10"))).isEqualTo(-3);
    }

    @Test
    @Tag("R-21")
    void yenHaveNoDigitsAndKuwaitiDinarsThree() {
        assertThat(net(0, "3", "33.5")).extracting("totalExclTax", "totalTax").containsExactly(101L, 20L);
        assertThat(net(3, "1", "1.0005")).extracting("totalExclTax", "totalTax").containsExactly(1001L, 200L);
    }

    @Test
    @Tag("R-24")
    void aPriceMayBeForSeveralPieces() {
        LineInput perHundred =
                new LineInput(new BigDecimal("250"), euros("3.33"), euros("100"), List.of(), List.of(), VAT_20);
        assertThat(calculate(PriceMode.NET, perHundred).totals().sumOfLines()).isEqualTo(833);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LineInput(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO, List.of(), List.of(), VAT_20))
                .withMessageContaining("baseQuantity");
    }

    @Test
    @Tag("R-23")
    void allowancesAndChargesOfALineCountBeforeItsOneRounding() {
        LineInput line = new LineInput(
                new BigDecimal("3"),
                euros("9.995"),
                BigDecimal.ONE,
                List.of(new AskedAmount.Percent(euros("10")), new AskedAmount.Fixed(50)),
                List.of(new AskedAmount.Fixed(125)),
                VAT_20);
        LineFigures figures = calculate(PriceMode.NET, line).lines().get(0);
        // 29.985 - 3.00 - 0.50 + 1.25 = 27.735
        assertThat(figures.allowances()).containsExactly(300L, 50L);
        assertThat(figures.charges()).containsExactly(125L);
        assertThat(figures.amount()).isEqualTo(2774);
    }

    @Test
    @Tag("R-26")
    void aPercentageOfTheDocumentIsTakenOfTheLinesWithTheSameTaxes() {
        DocumentFigures figures = DocumentCalculator.calculate(new CalculationInput(
                2,
                PriceMode.NET,
                List.of(line("1", "100.00", VAT_20), line("1", "40.00", TaxSet.NONE)),
                List.of(new AdjustmentInput(new AskedAmount.Percent(euros("5")), VAT_20)),
                List.of(new AdjustmentInput(new AskedAmount.Fixed(400), VAT_20)),
                1000,
                -1));
        assertThat(figures.totals())
                .isEqualTo(new DocumentTotals(14000, 500, 400, 13900, 1980, 15880, 1000, -1, 14879));
    }

    @Test
    @Tag("R-30")
    void anAgreedTotalStaysEvenWhereNoNetGivesItBack() {
        DocumentFigures figures = calculate(PriceMode.GROSS, line("1", "8.01", VAT_20));
        assertThat(figures.totals())
                .extracting("totalExclTax", "totalTax", "totalInclTax")
                .containsExactly(668L, 133L, 801L);
        assertThat(net(2, "1", "6.67").totalInclTax()).isEqualTo(800);
        assertThat(net(2, "1", "6.68").totalInclTax()).isEqualTo(802);
    }

    @Test
    @Tag("R-30")
    void twoTaxesOnALineAreTakenOutOfItsGrossTogether() {
        DocumentFigures figures = calculate(PriceMode.GROSS, line("1", "114.98", GST_QST));
        assertThat(figures.totals().totalExclTax()).isEqualTo(10000);
        assertThat(figures.subtotals())
                .extracting(subtotal -> subtotal.tax().name(), SubtotalFigures::base, SubtotalFigures::amount)
                .containsExactly(tuple("GST", 10000L, 500L), tuple("QST", 10000L, 998L));
    }

    @Test
    @Tag("R-31")
    void theTaxInAGrossAmountIsNeverMoreThanAUnitOffThePercentageOfItsNet() {
        int off = 0;
        for (String rate : List.of("2.1", "5.5", "10", "14.975", "19", "20", "21", "25", "27", "100")) {
            TaxSet set = TaxSet.of(Tax.rate(rate));
            for (long gross = 0; gross < 12_000; gross++) {
                TaxSetFigures figures = GrossMode.figures(set, gross);
                long difference = figures.tax() - Rounding.percentOf(figures.base(), new BigDecimal(rate));
                assertThat(Math.abs(difference)).isLessThanOrEqualTo(1);
                off += rate.equals("20") && difference != 0 ? 1 : 0;
            }
        }
        assertThat(off).as("one amount in six at 20 %").isEqualTo(2000);
    }

    @Test
    @Tag("R-32")
    void theLowerLineTakesTheCentWhenRemaindersAreEqual() {
        DocumentFigures figures = calculate(
                PriceMode.GROSS, line("1", "0.10", VAT_20), line("1", "0.10", VAT_20), line("1", "0.10", VAT_20));
        assertThat(figures.lines()).extracting(LineFigures::net).containsExactly(9L, 8L, 8L);
    }

    @Test
    void aLineWithoutAnyTaxBelongsToTheEmptySet() {
        DocumentFigures figures = calculate(PriceMode.GROSS, line("2", "5.00", TaxSet.NONE));
        assertThat(figures.subtotals()).isEmpty();
        assertThat(figures.taxSets()).containsExactly(new TaxSetFigures(TaxSet.NONE, 1000, List.of()));
        assertThat(figures.totals().totalInclTax()).isEqualTo(1000);
    }

    @Test
    void anAmountBeyondTheRangeIsAnArithmeticError() {
        assertThatThrownBy(() -> net(2, "1000000000000", "10")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> net(2, "1E+999999999", "1")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> calculate(
                        PriceMode.NET, line("1", "9000000000000", VAT_20), line("1", "9000000000000", VAT_20)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("10^15");
        assertThatThrownBy(() -> MinorUnits.add(MinorUnits.LIMIT - 1, 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> MinorUnits.subtract(1 - MinorUnits.LIMIT, 1)).isInstanceOf(ArithmeticException.class);
        assertThat(net(2, "1", "8333333333333.32").totalInclTax()).isEqualTo(999_999_999_999_998L);
    }

    @Test
    void aLineCarriesATaxOnceAndKeepsMoreThanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> TaxSet.of(Tax.rate("20"), Tax.rate("20.0")));
        assertThatIllegalArgumentException().isThrownBy(() -> TaxSet.of(Tax.rate("A", "-60"), Tax.rate("B", "-40")));
    }

    private static DocumentTotals net(int digits, String quantity, String price) {
        return DocumentCalculator.calculate(
                        CalculationInput.of(digits, PriceMode.NET, List.of(line(quantity, price, VAT_20))))
                .totals();
    }

    private static DocumentFigures calculate(PriceMode mode, LineInput... lines) {
        return DocumentCalculator.calculate(CalculationInput.of(2, mode, List.of(lines)));
    }

    private static LineInput line(String quantity, String price, TaxSet taxes) {
        return LineInput.of(new BigDecimal(quantity), euros(price), taxes);
    }

    private static BigDecimal euros(String amount) {
        return new BigDecimal(amount);
    }
}
