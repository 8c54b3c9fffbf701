package dev.solde.benchmarks.ar1;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SumsTest {

    @Test
    void booksWithThreeEqualSumsAreRight() {
        assertThatCode(() -> new Books.Sums(21_500, 21_500, 21_500).check("naive"))
                .doesNotThrowAnyException();
    }

    @Test
    void booksWithAnotherSumOrWithNothingInThemAreWrong() {
        assertThatThrownBy(() -> new Books.Sums(21_500, 21_500, 24_000).check("naive"))
                .hasMessage("the books of naive are wrong: Sums[balances=21500, entries=21500, open=24000]");
        assertThatThrownBy(() -> new Books.Sums(21_500, 24_000, 24_000).check("naive"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Books.Sums(0, 0, 0).check("naive")).isInstanceOf(IllegalStateException.class);
    }
}
