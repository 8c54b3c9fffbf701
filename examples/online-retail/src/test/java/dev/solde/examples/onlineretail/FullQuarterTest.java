package dev.solde.examples.onlineretail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The whole quarter, as {@code scripts/online-retail} runs it. */
class FullQuarterTest {

    @Test
    void aRealQuarterIsReproducedToThePenny() {
        Run run = Run.of(Run.QUARTER);

        assertThat(run.out()).endsWith("published figures reproduced" + System.lineSeparator());
        assertThat(run.exitCode()).isZero();
    }
}
