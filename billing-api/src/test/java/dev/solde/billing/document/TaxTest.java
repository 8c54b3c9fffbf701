package dev.solde.billing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TaxTest {

    @Test
    void ratesThatAreEqualMakeEqualTaxes() {
        assertThat(Tax.rate("20")).isEqualTo(Tax.rate("20.0")).isEqualTo(Tax.rate(new BigDecimal("2E+1")));
        assertThat(Tax.rate("20")).hasSameHashCodeAs(Tax.rate("20.000"));
        assertThat(Tax.rate("2E+1").rate()).hasToString("20");
        assertThat(Tax.rate("0.00").rate()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void aRateOfZeroIsZeroRatedAndAnyOtherIsStandard() {
        assertThat(Tax.rate("0").category()).isEqualTo(TaxCategory.ZERO_RATED);
        assertThat(Tax.rate("5.5").category()).isEqualTo(TaxCategory.STANDARD);
        assertThat(Tax.rate("QST", "9.975")).hasToString("QST S 9.975 %");
    }

    @Test
    void theReasonIsPartOfTheTaxButNotOfItsKey() {
        Tax exempt = Tax.exempt("VATEX-EU-132-1M");
        assertThat(exempt.reason()).contains("VATEX-EU-132-1M");
        assertThat(exempt).isNotEqualTo(Tax.exempt("training"));
        assertThat(exempt.key()).isEqualTo(Tax.exempt("training").key());
        assertThat(Tax.outsideScope("bank fee").category()).isEqualTo(TaxCategory.OUTSIDE_SCOPE);
        assertThat(Tax.reverseCharge("VATEX-EU-AE").category()).isEqualTo(TaxCategory.REVERSE_CHARGE);
        assertThat(Tax.rate("20").reason()).isEmpty();
    }

    @Test
    void aMalformedRateIsRefusedByName() {
        for (String rate : new String[] {"-100", "-100.5", "0.0000001", "1000000", "1E+999999999", "twenty", ""}) {
            assertThatIllegalArgumentException()
                    .as(rate)
                    .isThrownBy(() -> Tax.rate(rate))
                    .withMessageContaining("rate");
        }
        assertThat(Tax.rate("-99.999999").rate()).isEqualByComparingTo("-99.999999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tax.of(TaxCategory.OUTSIDE_SCOPE, BigDecimal.ONE))
                .withMessageContaining("rate");
    }

    @Test
    void aBlankOverlongOrUnprintableTextIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tax.rate(" ", "5"))
                .withMessageContaining("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tax.rate("x".repeat(65), "5"))
                .withMessageContaining("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tax.exempt("line\nbreak"))
                .withMessageContaining("reason");
    }

    @Test
    void everyCategoryIsFoundByItsCode() {
        assertThat(Arrays.stream(TaxCategory.values()).map(TaxCategory::code))
                .containsExactly("S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B");
        for (TaxCategory category : TaxCategory.values()) {
            assertThat(TaxCategory.ofCode(category.code())).isEqualTo(category);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> TaxCategory.ofCode("X"));
    }
}
