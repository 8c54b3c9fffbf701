package dev.solde.billing.document;

import static dev.solde.billing.document.En16931Rule.BR_CO_17;
import static dev.solde.billing.document.En16931Rule.BR_S_08;
import static dev.solde.billing.document.En16931Rule.BR_S_09;
import static dev.solde.billing.document.SampleAmounts.n;
import static dev.solde.billing.document.SampleAmounts.ruleOf;
import static dev.solde.billing.document.SampleAmounts.violation;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class En16931TaxesTest {

    @Test
    @Tag("R-28")
    void theBaseOfARateMayBeOffByLessThanOne() {
        for (String category : List.of("S", "L", "M")) {
            assertThat(basesOf(category, "20", "100.99")).isEmpty();
            assertThat(basesOf(category, "20", "99.01")).isEmpty();
            assertThat(basesOf(category, "20", "101.00"))
                    .containsExactly(violation(ruleOf(category, "08"), "tax subtotal 1", "100.00", "101.00"));
            assertThat(basesOf(category, "20", "99.00"))
                    .containsExactly(violation(ruleOf(category, "08"), "tax subtotal 1", "100.00", "99.00"));
        }
    }

    @Test
    @Tag("R-28")
    void theBaseOfACategoryWithoutTaxIsExact() {
        for (String category : List.of("Z", "E", "AE", "K", "G", "O")) {
            assertThat(basesOf(category, "0", "100.0")).isEmpty();
            assertThat(basesOf(category, "0", "100.01"))
                    .containsExactly(violation(ruleOf(category, "08"), "tax subtotal 1", "100.00", "100.01"));
        }
    }

    private static List<En16931Violation> basesOf(String category, String rate, String base) {
        StatedTax group =
                new StatedTax(Optional.of(category), Optional.of(n(rate)), Optional.of(n(base)), Optional.empty());
        return En16931.check(DocumentAmounts.builder()
                .line(StatedAmount.of(n("90.00"), category, n(rate)))
                .line(StatedAmount.of(n("500.00"), "B", n(rate)))
                .charge(StatedAmount.of(n("30.00"), category, n(rate)))
                .allowance(StatedAmount.of(n("20.00"), category, n(rate)))
                .taxSubtotal(group)
                .build());
    }

    @Test
    @Tag("R-27")
    void linesCountInTheGroupOfTheirRate() {
        DocumentAmounts amounts = DocumentAmounts.builder()
                .line(StatedAmount.of(n("100.00"), "S", n("20.00")))
                .line(StatedAmount.of(n("50.00"), "S", n("10")))
                .line(StatedAmount.of(n("25.00"), "S"))
                .line(StatedAmount.of(n("12.00")))
                .taxSubtotal(StatedTax.of("S", n("20"), n("150.00"), n("30.00")))
                .build();
        assertThat(En16931.check(amounts)).containsExactly(violation(BR_S_08, "tax subtotal 1", "100.00", "150.00"));
    }

    @Test
    @Tag("R-29")
    void theTaxOfARateMayBeOffByLessThanOne() {
        for (String category : List.of("S", "L", "M")) {
            En16931Rule rule = ruleOf(category, "09");
            assertThat(taxOf(category, "20", "-6170.72", "-1234.14")).isEmpty();
            assertThat(taxOf(category, "19", "100.00", "19.99")).isEmpty();
            assertThat(taxOf(category, "19", "100.00", "18.01")).isEmpty();
            assertThat(taxOf(category, "19", "100.00", "20.00"))
                    .containsExactly(
                            violation(BR_CO_17, "tax subtotal 1", "19.00", "20.00"),
                            violation(rule, "tax subtotal 1", "19.00", "20.00"));
            assertThat(taxOf(category, "19", "100.00", "18.00")).hasSize(2);
        }
    }

    /** The published test expressions compare absolute values; the sentence of the rule does not. */
    @Test
    @Tag("R-29")
    void aTaxOfTheWrongSignIsAViolation() {
        assertThat(taxOf("S", "20", "-100.00", "20.00"))
                .containsExactly(
                        violation(BR_CO_17, "tax subtotal 1", "-20.00", "20.00"),
                        violation(BR_S_09, "tax subtotal 1", "-20.00", "20.00"));
    }

    @Test
    @Tag("R-29")
    void theTaxOfACategoryWithoutTaxIsZero() {
        for (String category : List.of("Z", "E", "AE", "K", "G", "O")) {
            assertThat(taxOf(category, "0", "100.00", "0.00")).isEmpty();
            assertThat(taxOf(category, "0", "100.00", "-0.01"))
                    .containsExactly(violation(ruleOf(category, "09"), "tax subtotal 1", "0", "-0.01"));
        }
    }

    @Test
    @Tag("R-29")
    void theTaxOfAGroupWithoutACategoryFollowsItsRate() {
        assertThat(taxOfNoCategory(Optional.of("25"), "1000", "250.99")).isEmpty();
        assertThat(taxOfNoCategory(Optional.of("25"), "1000", "251")).hasSize(1);
        assertThat(taxOfNoCategory(Optional.empty(), "2141.05", ".00")).isEmpty();
        assertThat(taxOfNoCategory(Optional.empty(), "2141.05", "0.49")).isEmpty();
        assertThat(taxOfNoCategory(Optional.of("0"), "2141.05", "-0.50"))
                .containsExactly(violation(BR_CO_17, "tax subtotal 1", "0", "-0.50"));
    }

    private static List<En16931Violation> taxOf(String category, String rate, String base, String tax) {
        return En16931.check(DocumentAmounts.builder()
                .taxSubtotal(StatedTax.of(category, n(rate), n(base), n(tax)))
                .build());
    }

    private static List<En16931Violation> taxOfNoCategory(Optional<String> rate, String base, String tax) {
        StatedTax group =
                new StatedTax(Optional.empty(), rate.map(BigDecimal::new), Optional.of(n(base)), Optional.of(n(tax)));
        return En16931.check(DocumentAmounts.builder().taxSubtotal(group).build());
    }
}
