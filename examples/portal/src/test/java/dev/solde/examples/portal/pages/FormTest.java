package dev.solde.examples.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.ledger.Amounts;
import dev.solde.examples.portal.web.Parameters;
import dev.solde.examples.portal.words.Words;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");

    private static MonetaryAmount read(String text, CurrencyUnit currency) {
        String form = "amount=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return new Form(Parameters.parse(form), Words.in(Locale.UK)).amount("amount", "amount", currency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "150 | 150.00",
                "150.5 | 150.50",
                "150,50 | 150.50",
                "1 234,50 | 1234.50",
                "1 000 | 1000.00",
                "1 000.00 | 1000.00",
                "0.500 | 0.50",
                "1\u202f234,50 | 1234.50",
                "1,234.50 | 1234.50",
                "1.234,50 | 1234.50",
                "1'234.50 | 1234.50",
                "-20 | -20.00",
                "\u221220 | -20.00",
                ".5 | 0.50",
                "0 | 0.00"
            })
    void an_amount_is_read_as_people_write_it(String written, String meant) {
        assertThat(read(written, EUR)).isEqualTo(Amounts.of(meant, EUR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,234",
                "1,000",
                "1.500",
                "12,000",
                "1.000",
                "-1,000",
                "1 000.000",
                "1,234,000",
                "1.234.560",
                "1.005",
                "12a",
                "--5",
                "1e5",
                "€5",
                "5 %",
                ".",
                "-",
                "999999999999999999999999999",
                "NaN"
            })
    void what_could_mean_something_else_or_nothing_is_a_mistake(String written) {
        assertThatThrownBy(() -> read(written, EUR)).isInstanceOf(Mistake.class).hasMessageContaining(written);
    }

    @Test
    void three_digits_are_decimals_where_the_currency_has_three() {
        CurrencyUnit dinar = Monetary.getCurrency("KWD");

        assertThat(read("1.500", dinar)).isEqualTo(Amounts.of("1.500", dinar));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "1.500", "2,125"})
    void a_quantity_that_could_be_a_thousand_times_as_much_is_a_mistake(String written) {
        Form form = new Form(Parameters.parse("quantity=" + written), Words.in(Locale.UK));

        assertThatThrownBy(() -> form.number("quantity", "quantity"))
                .isInstanceOf(Mistake.class)
                .hasMessageContaining(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.125", "1.125", "12.5", "1500", "1234.567", "3", "2.123456789"})
    void what_a_field_shows_is_read_back_as_the_same_quantity(BigDecimal quantity) {
        for (Locale language : Words.LANGUAGES) {
            Words words = Words.in(language);
            Form form = new Form(Parameters.parse("quantity=" + words.field(quantity)), words);

            assertThat(form.number("quantity", "quantity").orElseThrow()).isEqualByComparingTo(quantity);
        }
    }

    @Property
    void what_a_field_shows_is_read_back_as_the_same_amount(
            @ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long minor) {
        for (Locale language : Words.LANGUAGES) {
            Words words = Words.in(language);
            MonetaryAmount amount = Amounts.ofMinor(minor, EUR);

            assertThat(read(words.field(amount), EUR)).isEqualTo(amount);
        }
    }
}
