package dev.solde.billing.document;

import static dev.solde.billing.document.En16931Rule.BR_AF_08;
import static dev.solde.billing.document.En16931Rule.BR_CO_10;
import static dev.solde.billing.document.En16931Rule.BR_CO_11;
import static dev.solde.billing.document.En16931Rule.BR_CO_12;
import static dev.solde.billing.document.En16931Rule.BR_CO_13;
import static dev.solde.billing.document.En16931Rule.BR_CO_14;
import static dev.solde.billing.document.En16931Rule.BR_CO_15;
import static dev.solde.billing.document.En16931Rule.BR_CO_16;
import static dev.solde.billing.document.En16931Rule.BR_E_08;
import static dev.solde.billing.document.SampleAmounts.n;
import static dev.solde.billing.document.SampleAmounts.sound;
import static dev.solde.billing.document.SampleAmounts.violation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class En16931Test {
    /** What follows from a sum that is a cent too great, or from an allowance that is a cent too small. */
    private static final En16931Violation WITHOUT_TAX = found(BR_CO_13, "127.01", "127.00");

    @Test
    @Tag("R-25")
    @Tag("R-26")
    @Tag("R-28")
    @Tag("R-29")
    @Tag("R-34")
    void aSoundDocumentBreaksNoRule() {
        assertThat(En16931.check(sound().build())).isEmpty();
    }

    @Test
    void ofADocumentWithoutAnyAmountNothingIsJudged() {
        assertThat(En16931.check(DocumentAmounts.builder().build())).isEmpty();
    }

    @TestFactory
    @Tag("R-25")
    @Tag("R-26")
    @Tag("R-34")
    Stream<DynamicTest> aTotalThatIsOneCentOffBreaksTheRulesThatItStandsIn() {
        return Stream.of(
                oneOff(
                        "sum of lines",
                        a -> a.sumOfLines(n("130.34")),
                        found(BR_CO_10, "130.33", "130.34"),
                        WITHOUT_TAX),
                oneOff("allowances", a -> a.allowanceTotal(n("4.99")), found(BR_CO_11, "5.00", "4.99"), WITHOUT_TAX),
                oneOff("charges", a -> a.chargeTotal(n("1.68")), found(BR_CO_12, "1.67", "1.68"), WITHOUT_TAX),
                oneOff(
                        "without tax",
                        a -> a.totalExclTax(n("127.01")),
                        found(BR_CO_13, "127.00", "127.01"),
                        found(BR_CO_15, "145.94", "145.93")),
                oneOff(
                        "with tax",
                        a -> a.totalInclTax(n("145.92")),
                        found(BR_CO_15, "145.93", "145.92"),
                        found(BR_CO_16, "99.97", "99.98")),
                oneOff("paid", a -> a.prepaidAmount(n("45.92")), found(BR_CO_16, "99.99", "99.98")),
                oneOff("rounding", a -> a.roundingAmount(n("-0.01")), found(BR_CO_16, "99.99", "99.98")),
                oneOff("due", a -> a.amountDue(n("99.97")), found(BR_CO_16, "99.98", "99.97")));
    }

    private static DynamicTest oneOff(
            String name, Consumer<DocumentAmounts.Builder> change, En16931Violation... violations) {
        return DynamicTest.dynamicTest(name, () -> {
            DocumentAmounts.Builder amounts = sound();
            change.accept(amounts);
            assertThat(En16931.check(amounts.build())).containsExactly(violations);
        });
    }

    private static En16931Violation found(En16931Rule rule, String expected, String actual) {
        return violation(rule, "document", expected, actual);
    }

    @Test
    @Tag("R-34")
    void aTotalTaxThatIsOneCentOffBreaksItsSumAndTheTotal() {
        DocumentAmounts amounts = DocumentAmounts.builder()
                .taxSubtotal(StatedTax.of("S", n("20"), n("100.00"), n("20.00")))
                .taxSubtotal(StatedTax.of("S", n("10"), n("100.00"), n("10.00")))
                .totalExclTax(n("200.00"))
                .totalTax(n("30.01"))
                .totalInclTax(n("230.00"))
                .build();
        assertThat(En16931.check(amounts))
                .containsExactly(found(BR_CO_14, "30.00", "30.01"), found(BR_CO_15, "230.01", "230.00"));
    }

    /** As the published test BR-CO-15.xml, number 8, has it: 700.00 and 715, both in euros. */
    @Test
    @Tag("R-34")
    void twoTotalTaxesInTheCurrencyOfTheDocumentBreakTheTotalWhateverTheyAre() {
        DocumentAmounts.Builder amounts = DocumentAmounts.builder()
                .totalExclTax(n("5000.00"))
                .totalTax(n("700.00"))
                .totalInclTax(n("5700.00"))
                .amountDue(n("5700.00"));
        assertThat(En16931.check(amounts.build())).isEmpty();
        assertThat(En16931.check(amounts.totalTax(n("715")).build()))
                .containsExactly(new En16931Violation(BR_CO_15, "document", Optional.empty(), n("715")));
    }

    @Test
    void aDocumentThatCameAsItsTotalsAloneIsNotMeasuredAgainstPartsThatAreNotThere() {
        DocumentAmounts.Builder totals = DocumentAmounts.builder()
                .sumOfLines(n("6900.0"))
                .allowanceTotal(n("100.00"))
                .chargeTotal(n("200"))
                .totalExclTax(n("7000.00"))
                .totalInclTax(n("8250.00"))
                .amountDue(n("8250.0"))
                .taxSubtotal(StatedTax.of("E", n("1"), n("0")));
        assertThat(En16931.check(totals.build())).isEmpty();
        assertThat(En16931.check(totals.line(StatedAmount.of(n("6900"))).build()))
                .containsExactly(
                        found(BR_CO_11, "0.00", "100.00"),
                        found(BR_CO_12, "0.00", "200"),
                        violation(BR_E_08, "tax subtotal 1", "0", "1"));
    }

    @Test
    void whatIsNotStatedCountsAsNothingTakenOffOrAdded() {
        assertThat(En16931.check(DocumentAmounts.builder()
                        .sumOfLines(n("-100"))
                        .totalExclTax(n("-100.00"))
                        .totalTax(n("00.0"))
                        .totalInclTax(n("-100"))
                        .amountDue(n("-100.01"))
                        .build()))
                .containsExactly(found(BR_CO_16, "-100.00", "-100.01"));
    }

    @Test
    void aViolationSaysWhereItIs() {
        DocumentAmounts.Builder amounts = sound().line(StatedAmount.of(n("0.001"), "E", n("0")))
                .allowance(StatedAmount.of(n("0.000")))
                .charge(StatedAmount.of(n("0.000")))
                .taxSubtotal(StatedTax.of("S", n("10"), n("0.000"), n("0")));
        assertThat(En16931.check(amounts.build()))
                .extracting(found -> found.rule().code() + " " + found.place())
                .containsExactly(
                        "BR-E-08 tax subtotal 3",
                        "BR-DEC-01 allowance 2",
                        "BR-DEC-05 charge 2",
                        "BR-DEC-19 tax subtotal 4",
                        "BR-DEC-23 line 5");
        assertThat(found(BR_CO_10, "130.33", "130.34").message())
                .isEqualTo("BR-CO-10 (document): Sum of line net amounts (BT-106) = the line net amounts (BT-131)"
                        + " together; expected 130.33; stated 130.34");
    }

    @Test
    void aRuleIsFoundByItsNameInTheStandard() {
        assertThat(Arrays.stream(En16931Rule.values()).map(rule -> En16931Rule.ofCode(rule.code())))
                .containsExactly(En16931Rule.values());
        assertThat(BR_AF_08.code()).isEqualTo("BR-AF-08");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> En16931Rule.ofCode("BR-CO-25"))
                .withMessageContaining("BR-CO-25");
    }
}
