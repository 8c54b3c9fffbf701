package dev.solde.billing.core.tax;

import dev.solde.billing.document.PriceMode;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Invoices to credit, and ways to divide them into credit notes. */
class SampleInvoices extends DomainContextBase {
    /** What an invoice was made of. */
    record Sample(CalculationInput input, DocumentFigures figures) {
        CreditableInvoice invoice() {
            return CreditableInvoice.of(input, figures);
        }
    }

    /** An invoice without lines that take back and without an allowance above its lines: every part is a reduction. */
    record Plain(Sample sample) {}

    @Provide
    Arbitrary<Sample> anyInvoice() {
        return SampleDocuments.documents(SampleDocuments.lines(
                        SampleDocuments.decimals(-3, 20, 2).filter(quantity -> quantity.signum() != 0)))
                .map(SampleInvoices::sample)
                .filter(sample -> sample.figures().totals().totalInclTax() >= 0)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Plain> plainInvoice() {
        Arbitrary<LineInput> line = Combinators.combine(
                        Arbitraries.of("1", "2", "3", "7", "0.25", "12.5").map(BigDecimal::new),
                        Arbitraries.oneOf(
                                SampleDocuments.decimals(0, 1, 2),
                                SampleDocuments.decimals(0, 60, 2),
                                SampleDocuments.decimals(0, 3000, 3)),
                        SampleDocuments.taxes())
                .as(LineInput::of);
        Arbitrary<AdjustmentInput> allowance = Combinators.combine(
                        SampleDocuments.decimals(0, 100, 2), SampleDocuments.taxes())
                .as((percent, taxes) -> new AdjustmentInput(new AskedAmount.Percent(percent), taxes));
        Arbitrary<AdjustmentInput> charge = Combinators.combine(
                        Arbitraries.longs().between(1, 900), SampleDocuments.taxes())
                .as((amount, taxes) -> new AdjustmentInput(new AskedAmount.Fixed(amount), taxes));
        return Combinators.combine(
                        Arbitraries.of(0, 2, 2, 3),
                        Arbitraries.of(PriceMode.class),
                        line.list().ofMinSize(1).ofMaxSize(6),
                        allowance.list().ofMaxSize(1),
                        charge.list().ofMaxSize(2))
                .as((digits, mode, lines, allowances, charges) ->
                        new Plain(sample(new CalculationInput(digits, mode, lines, allowances, charges, 0, 0))))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<CreditStep>> steps() {
        return Combinators.combine(
                        Arbitraries.of(CreditStep.Kind.class),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.oneOf(
                                SampleDocuments.decimals(0, 1, 3),
                                Arbitraries.of("0.01", "0.333", "0.5", "1").map(BigDecimal::new)),
                        Arbitraries.of(PriceMode.class))
                .as(CreditStep::new)
                .list()
                .ofMaxSize(12)
                .withoutEdgeCases();
    }

    private static Sample sample(CalculationInput input) {
        return new Sample(input, DocumentCalculator.calculate(input));
    }
}
