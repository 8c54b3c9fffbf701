package dev.solde.billing.core.tax;

import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxCategory;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Documents as properties meet them: small and large amounts, several taxes on a line, lines that take back. */
class SampleDocuments extends DomainContextBase {
    static final TaxSet VAT_20 = TaxSet.of(Tax.rate("20"));
    static final TaxSet VAT_5_5 = TaxSet.of(Tax.rate("5.5"));
    static final TaxSet VAT_100 = TaxSet.of(Tax.rate("100"));
    static final TaxSet GST = TaxSet.of(Tax.rate("GST", "5"));
    static final TaxSet GST_QST = TaxSet.of(Tax.rate("GST", "5"), Tax.rate("QST", "9.975"));
    static final TaxSet EXEMPT = TaxSet.of(Tax.exempt("VATEX-EU-132-1M"));
    static final TaxSet SPLIT = TaxSet.of(Tax.of(TaxCategory.SPLIT_PAYMENT, new BigDecimal("22")));
    static final TaxSet WITHHOLDING = TaxSet.of(Tax.rate("21"), Tax.rate("IRPF", "-15"));
    static final List<TaxSet> SETS =
            List.of(VAT_20, VAT_5_5, GST_QST, GST, TaxSet.NONE, EXEMPT, SPLIT, VAT_100, WITHHOLDING);

    @Provide
    Arbitrary<CalculationInput> anyDocument() {
        return documents(lines(decimals(-5, 20, 3))).withoutEdgeCases();
    }

    static Arbitrary<CalculationInput> documents(Arbitrary<LineInput> line) {
        return Combinators.combine(
                        Arbitraries.of(0, 2, 2, 2, 3),
                        Arbitraries.of(PriceMode.class),
                        line.list().ofMinSize(1).ofMaxSize(7),
                        adjustments(),
                        adjustments())
                .as((digits, mode, lines, allowances, charges) ->
                        new CalculationInput(digits, mode, lines, allowances, charges, 0, 0));
    }

    static Arbitrary<LineInput> lines(Arbitrary<BigDecimal> quantities) {
        return Combinators.combine(
                        quantities,
                        Arbitraries.oneOf(decimals(0, 3, 2), decimals(0, 2000, 4)),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(BigDecimal.ONE)), Tuple.of(1, decimals(1, 12, 1))),
                        asked().list().ofMaxSize(1),
                        asked().list().ofMaxSize(1),
                        taxes())
                .as(LineInput::new);
    }

    static Arbitrary<TaxSet> taxes() {
        return Arbitraries.of(SETS);
    }

    private static Arbitrary<AskedAmount> asked() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, 500).map(AskedAmount.Fixed::new),
                decimals(0, 60, 2).map(AskedAmount.Percent::new));
    }

    private static Arbitrary<List<AdjustmentInput>> adjustments() {
        return Combinators.combine(asked(), taxes())
                .as(AdjustmentInput::new)
                .list()
                .ofMaxSize(2);
    }

    static Arbitrary<BigDecimal> decimals(int least, int most, int decimals) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(least), BigDecimal.valueOf(most))
                .ofScale(decimals);
    }
}
