package dev.solde.billing.core.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.TaxKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(SampleDocuments.class)
@Domain(DomainContext.Global.class)
class DocumentCalculatorProperties {

    @Property
    @Tag("R-21")
    @Tag("R-23")
    @Tag("R-24")
    void aLineIsRoundedOnceHalfUpOnItsAbsoluteValue(@ForAll CalculationInput input) {
        DocumentFigures figures = DocumentCalculator.calculate(input);
        for (int i = 0; i < input.lines().size(); i++) {
            LineInput line = input.lines().get(i);
            LineFigures got = figures.lines().get(i);
            BigDecimal adjusted = new BigDecimal(sum(got.charges()) - sum(got.allowances()));
            BigDecimal exact = line.quantity()
                    .multiply(line.unitPrice())
                    .scaleByPowerOfTen(input.digits())
                    .add(adjusted.multiply(line.baseQuantity()));
            BigDecimal twiceOff = new BigDecimal(got.amount())
                    .multiply(line.baseQuantity())
                    .subtract(exact)
                    .multiply(BigDecimal.valueOf(2));
            assertThat(twiceOff.abs()).isLessThanOrEqualTo(line.baseQuantity());
            if (twiceOff.abs().compareTo(line.baseQuantity()) == 0) {
                assertThat(new BigDecimal(got.amount())
                                .multiply(line.baseQuantity())
                                .abs())
                        .as("a half goes away from zero")
                        .isGreaterThan(exact.abs());
            }
        }
    }

    @Property
    @Tag("R-21")
    void theMirrorOfADocumentHasTheOppositeFigures(@ForAll CalculationInput input) {
        DocumentFigures figures = DocumentCalculator.calculate(input);
        DocumentFigures mirror = DocumentCalculator.calculate(mirrored(input));
        assertThat(mirror.totals().totalInclTax()).isEqualTo(-figures.totals().totalInclTax());
        assertThat(mirror.totals().totalExclTax()).isEqualTo(-figures.totals().totalExclTax());
        for (int i = 0; i < figures.subtotals().size(); i++) {
            SubtotalFigures subtotal = figures.subtotals().get(i);
            assertThat(mirror.subtotals().get(i))
                    .isEqualTo(new SubtotalFigures(subtotal.tax(), -subtotal.base(), -subtotal.amount()));
        }
        for (int i = 0; i < figures.lines().size(); i++) {
            assertThat(mirror.lines().get(i).net())
                    .isEqualTo(-figures.lines().get(i).net());
        }
    }

    @Property
    @Tag("R-25")
    @Tag("R-26")
    @Tag("R-34")
    void totalsFollowFromEachOtherExactly(
            @ForAll CalculationInput asked, @ForAll short prepaid, @ForAll byte rounding) {
        CalculationInput input = new CalculationInput(
                asked.digits(),
                asked.priceMode(),
                asked.lines(),
                asked.allowances(),
                asked.charges(),
                prepaid,
                rounding);
        DocumentFigures figures = DocumentCalculator.calculate(input);
        DocumentTotals totals = figures.totals();
        long lines = figures.lines().stream().mapToLong(LineFigures::net).sum();
        long allowances =
                figures.allowances().stream().mapToLong(AdjustmentFigures::net).sum();
        long charges =
                figures.charges().stream().mapToLong(AdjustmentFigures::net).sum();
        long tax =
                figures.subtotals().stream().mapToLong(SubtotalFigures::amount).sum();
        assertThat(totals)
                .isEqualTo(new DocumentTotals(
                        lines,
                        allowances,
                        charges,
                        lines - allowances + charges,
                        tax,
                        lines - allowances + charges + tax,
                        prepaid,
                        rounding,
                        lines - allowances + charges + tax - prepaid + rounding));
    }

    @Property
    @Tag("R-27")
    @Tag("R-28")
    void thereIsOneSubtotalPerTaxAndItsBaseIsWhatCarriesTheTax(@ForAll CalculationInput input) {
        DocumentFigures figures = DocumentCalculator.calculate(input);
        Set<TaxKey> taxes = new TreeSet<>();
        input.lines().forEach(line -> taxes.addAll(line.taxes().taxes()));
        input.allowances().forEach(one -> taxes.addAll(one.taxes().taxes()));
        input.charges().forEach(one -> taxes.addAll(one.taxes().taxes()));
        assertThat(figures.subtotals()).extracting(SubtotalFigures::tax).containsExactlyElementsOf(taxes);
        for (SubtotalFigures subtotal : figures.subtotals()) {
            long base = figures.lines().stream()
                            .filter(line -> line.taxes().taxes().contains(subtotal.tax()))
                            .mapToLong(LineFigures::net)
                            .sum()
                    - figures.allowances().stream()
                            .filter(one -> one.taxes().taxes().contains(subtotal.tax()))
                            .mapToLong(AdjustmentFigures::net)
                            .sum()
                    + figures.charges().stream()
                            .filter(one -> one.taxes().taxes().contains(subtotal.tax()))
                            .mapToLong(AdjustmentFigures::net)
                            .sum();
            assertThat(subtotal.base()).isEqualTo(base);
            long ofSets = figures.taxSets().stream()
                    .mapToLong(set -> set.amountOf(subtotal.tax()))
                    .sum();
            assertThat(subtotal.amount()).isEqualTo(ofSets);
        }
    }

    @Property
    @Tag("R-29")
    void withoutTaxIncludedTheTaxIsTheRoundedPercentageOfTheBase(@ForAll CalculationInput input) {
        DocumentFigures figures = DocumentCalculator.calculate(in(PriceMode.NET, input));
        for (SubtotalFigures subtotal : figures.subtotals()) {
            assertThat(subtotal.amount()).isEqualTo(percent(subtotal.base(), subtotal.tax()));
        }
        for (LineFigures line : figures.lines()) {
            assertThat(line.net()).isEqualTo(line.amount());
        }
    }

    @Property
    @Tag("R-30")
    void withTaxIncludedBaseAndTaxesOfASetAreTheAgreedGross(@ForAll CalculationInput input) {
        DocumentFigures figures = DocumentCalculator.calculate(in(PriceMode.GROSS, input));
        for (TaxSetFigures set : figures.taxSets()) {
            long gross = figures.lines().stream()
                            .filter(line -> line.taxes().equals(set.taxes()))
                            .mapToLong(LineFigures::amount)
                            .sum()
                    - figures.allowances().stream()
                            .filter(one -> one.taxes().equals(set.taxes()))
                            .mapToLong(AdjustmentFigures::amount)
                            .sum()
                    + figures.charges().stream()
                            .filter(one -> one.taxes().equals(set.taxes()))
                            .mapToLong(AdjustmentFigures::amount)
                            .sum();
            assertThat(set.gross()).isEqualTo(gross);
            BigDecimal onePlusRate = BigDecimal.ONE.add(set.taxes().rate().movePointLeft(2));
            assertThat(new BigDecimal(set.base()))
                    .isEqualByComparingTo(new BigDecimal(gross).divide(onePlusRate, 0, RoundingMode.HALF_UP));
            for (TaxKey tax : set.taxes().taxes()) {
                BigDecimal exact =
                        new BigDecimal(gross).multiply(tax.rate()).divide(onePlusRate, 9, RoundingMode.HALF_UP);
                assertThat(new BigDecimal(set.amountOf(tax))
                                .subtract(exact.movePointLeft(2))
                                .abs())
                        .isLessThan(new BigDecimal("1.51"));
            }
        }
    }

    @Property
    @Tag("R-31")
    void withTaxIncludedATaxOfOneSetIsAtMostAUnitOffThePercentage(@ForAll CalculationInput input) {
        DocumentFigures figures = DocumentCalculator.calculate(in(PriceMode.GROSS, input));
        for (SubtotalFigures subtotal : figures.subtotals()) {
            long sets = figures.taxSets().stream()
                    .filter(set -> set.taxes().taxes().contains(subtotal.tax()))
                    .count();
            if (sets == 1) {
                assertThat(subtotal.amount() - percent(subtotal.base(), subtotal.tax()))
                        .isBetween(-1L, 1L);
            }
        }
    }

    @Property
    @Tag("R-32")
    void withTaxIncludedEachNetIsLessThanAUnitOffAndTheySumToTheBase(@ForAll CalculationInput input) {
        DocumentFigures figures = DocumentCalculator.calculate(in(PriceMode.GROSS, input));
        for (LineFigures line : figures.lines()) {
            assertLessThanAUnitOff(line.net(), line.amount(), line.taxes());
        }
        for (AdjustmentFigures one : figures.allowances()) {
            assertLessThanAUnitOff(one.net(), one.amount(), one.taxes());
        }
        for (TaxSetFigures set : figures.taxSets()) {
            long nets = figures.lines().stream()
                            .filter(line -> line.taxes().equals(set.taxes()))
                            .mapToLong(LineFigures::net)
                            .sum()
                    - figures.allowances().stream()
                            .filter(one -> one.taxes().equals(set.taxes()))
                            .mapToLong(AdjustmentFigures::net)
                            .sum()
                    + figures.charges().stream()
                            .filter(one -> one.taxes().equals(set.taxes()))
                            .mapToLong(AdjustmentFigures::net)
                            .sum();
            assertThat(nets).isEqualTo(set.base());
        }
    }

    @Property
    @Tag("R-35")
    void permutingLinesChangesNoTotal(@ForAll CalculationInput input, @ForAll long seed) {
        Assume.that(input.lines().size() > 1);
        List<LineInput> shuffled = new ArrayList<>(input.lines());
        Collections.shuffle(shuffled, new Random(seed));
        DocumentFigures figures = DocumentCalculator.calculate(input);
        DocumentFigures permuted = DocumentCalculator.calculate(new CalculationInput(
                input.digits(), input.priceMode(), shuffled, input.allowances(), input.charges(), 0, 0));
        assertThat(permuted.subtotals()).isEqualTo(figures.subtotals());
        assertThat(permuted.taxSets()).isEqualTo(figures.taxSets());
        assertThat(permuted.totals().totalExclTax()).isEqualTo(figures.totals().totalExclTax());
        assertThat(permuted.totals().totalInclTax()).isEqualTo(figures.totals().totalInclTax());
    }

    private static void assertLessThanAUnitOff(long net, long gross, TaxSet taxes) {
        BigDecimal onePlusRate = BigDecimal.ONE.add(taxes.rate().movePointLeft(2));
        assertThat(new BigDecimal(net)
                        .multiply(onePlusRate)
                        .subtract(new BigDecimal(gross))
                        .abs())
                .isLessThan(onePlusRate);
    }

    private static CalculationInput in(PriceMode mode, CalculationInput input) {
        return new CalculationInput(input.digits(), mode, input.lines(), input.allowances(), input.charges(), 0, 0);
    }

    private static CalculationInput mirrored(CalculationInput input) {
        return new CalculationInput(
                input.digits(),
                input.priceMode(),
                input.lines().stream()
                        .map(line -> new LineInput(
                                line.quantity().negate(),
                                line.unitPrice(),
                                line.baseQuantity(),
                                mirrored(line.allowances()),
                                mirrored(line.charges()),
                                line.taxes()))
                        .toList(),
                mirroredAdjustments(input.allowances()),
                mirroredAdjustments(input.charges()),
                0,
                0);
    }

    private static List<AdjustmentInput> mirroredAdjustments(List<AdjustmentInput> adjustments) {
        return adjustments.stream()
                .map(one -> new AdjustmentInput(mirrored(List.of(one.asked())).get(0), one.taxes()))
                .toList();
    }

    /** A percentage mirrors by itself, with the quantity. */
    private static List<AskedAmount> mirrored(List<AskedAmount> asked) {
        return asked.stream()
                .map(one -> one instanceof AskedAmount.Fixed fixed ? new AskedAmount.Fixed(-fixed.amount()) : one)
                .toList();
    }

    private static long percent(long base, TaxKey tax) {
        return new BigDecimal(base)
                .multiply(tax.rate())
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }
}
