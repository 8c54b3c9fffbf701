package dev.solde.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LookUpsTest {

    @Test
    void aCommandLooksUpNoCurrencyAndNoRounding() {
        assertThat(KernelBenchmark.lookUps()).isZero();
    }
}
