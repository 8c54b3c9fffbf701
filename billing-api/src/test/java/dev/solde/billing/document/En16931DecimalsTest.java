package dev.solde.billing.document;

import static dev.solde.billing.document.En16931Rule.BR_CO_10;
import static dev.solde.billing.document.En16931Rule.BR_DEC_01;
import static dev.solde.billing.document.En16931Rule.BR_DEC_05;
import static dev.solde.billing.document.En16931Rule.BR_DEC_09;
import static dev.solde.billing.document.En16931Rule.BR_DEC_10;
import static dev.solde.billing.document.En16931Rule.BR_DEC_11;
import static dev.solde.billing.document.En16931Rule.BR_DEC_12;
import static dev.solde.billing.document.En16931Rule.BR_DEC_13;
import static dev.solde.billing.document.En16931Rule.BR_DEC_14;
import static dev.solde.billing.document.En16931Rule.BR_DEC_15;
import static dev.solde.billing.document.En16931Rule.BR_DEC_16;
import static dev.solde.billing.document.En16931Rule.BR_DEC_17;
import static dev.solde.billing.document.En16931Rule.BR_DEC_18;
import static dev.solde.billing.document.En16931Rule.BR_DEC_19;
import static dev.solde.billing.document.En16931Rule.BR_DEC_20;
import static dev.solde.billing.document.En16931Rule.BR_DEC_23;
import static dev.solde.billing.document.SampleAmounts.n;
import static dev.solde.billing.document.SampleAmounts.rules;
import static dev.solde.billing.document.SampleAmounts.sound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class En16931DecimalsTest {

    @Test
    @Tag("R-21")
    void sumsOfFinerAmountsAreRoundedHalfUpOnTheAbsoluteValue() {
        for (String sign : List.of("", "-")) {
            DocumentAmounts.Builder lines = DocumentAmounts.builder()
                    .line(StatedAmount.of(n(sign + "1.0025")))
                    .line(StatedAmount.of(n(sign + "1.0025")));
            assertThat(rules(lines.sumOfLines(n(sign + "2.01")))).doesNotContain(BR_CO_10);
            assertThat(rules(lines.sumOfLines(n(sign + "2.005")))).doesNotContain(BR_CO_10);
            assertThat(rules(lines.sumOfLines(n(sign + "2.00")))).contains(BR_CO_10);
        }
    }

    @Test
    @Tag("R-21")
    void aThirdDecimalIsOneTooManyEvenIfItIsZero() {
        Map<En16931Rule, Consumer<DocumentAmounts.Builder>> third = Map.ofEntries(
                Map.entry(BR_DEC_01, a -> a.allowance(StatedAmount.of(n("0.000")))),
                Map.entry(BR_DEC_05, a -> a.charge(StatedAmount.of(n("0.000")))),
                Map.entry(BR_DEC_09, a -> a.sumOfLines(n("130.330"))),
                Map.entry(BR_DEC_10, a -> a.allowanceTotal(n("5.000"))),
                Map.entry(BR_DEC_11, a -> a.chargeTotal(n("1.670"))),
                Map.entry(BR_DEC_12, a -> a.totalExclTax(n("127.000"))),
                Map.entry(BR_DEC_14, a -> a.totalInclTax(n("145.930"))),
                Map.entry(BR_DEC_15, a -> a.totalTaxInTaxCurrency(n("20.100"))),
                Map.entry(BR_DEC_16, a -> a.prepaidAmount(n("45.930"))),
                Map.entry(BR_DEC_17, a -> a.roundingAmount(n("-0.020"))),
                Map.entry(BR_DEC_18, a -> a.amountDue(n("99.980"))),
                Map.entry(BR_DEC_19, a -> a.taxSubtotal(StatedTax.of("B", n("10"), n("0.000"), n("0")))),
                Map.entry(BR_DEC_20, a -> a.taxSubtotal(StatedTax.of("B", n("10"), n("0"), n("0.000")))),
                Map.entry(BR_DEC_23, a -> a.line(StatedAmount.of(n("0.000")))));
        third.forEach((rule, change) -> {
            DocumentAmounts.Builder amounts = sound();
            change.accept(amounts);
            assertThat(rules(amounts)).containsExactly(rule);
        });
        assertThat(En16931.check(DocumentAmounts.builder().totalTax(n("1.234")).build()))
                .containsExactly(new En16931Violation(BR_DEC_13, "document", Optional.empty(), n("1.234")));
    }

    @Test
    void aFigureThatNoDocumentHoldsIsRefusedByName() {
        for (String number : List.of("1E+18", "1E+999999999", "0E+2147483647", "1E-31", "0E-999999999")) {
            assertThatIllegalArgumentException()
                    .as(number)
                    .isThrownBy(() -> sound().amountDue(n(number)).build())
                    .withMessageContaining("amountDue");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sound().totalTax(n(number)).build())
                    .withMessageContaining("totalTax");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StatedAmount.of(n(number)))
                    .withMessageContaining("amount");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StatedTax.of("S", n(number), n("1")))
                    .withMessageContaining("base");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatedAmount.of(n("1"), " "))
                .withMessageContaining("category");
        assertThat(StatedAmount.of(n("-999999999999999999.01"), " S ").category())
                .contains("S");
    }
}
