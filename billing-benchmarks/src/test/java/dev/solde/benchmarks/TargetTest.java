package dev.solde.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void theMedianDecides() {
        Sample ratios = Sample.of(1.2, 0.4, 0.9, 0.84, 0.86);

        assertThat(ratios).isEqualTo(new Sample(0.86, 0.4, 1.2));
        assertThat(Target.atLeast("rate", ratios, 0.85))
                .isEqualTo(new Target("rate", "0.86 (0.40 to 1.20)", "at least 0.85", "pass"));
        assertThat(Target.atLeast("rate", ratios, 1))
                .isEqualTo(new Target("rate", "0.86 (0.40 to 1.20)", "at least 1", "miss"));
        assertThat(Target.atMost("time", ratios, 0.5).isMissed()).isTrue();
    }

    @Test
    void anEvenNumberOfValuesHasTheMiddleOfTwo() {
        assertThat(Sample.of(4, 1, 2, 3)).isEqualTo(new Sample(2.5, 1, 4));
    }

    @Test
    void whatIsOnlyReportedIsNeitherPassedNorMissed() {
        Target reported = Target.reported("rate", "0.70");

        assertThat(reported.isMissed()).isFalse();
        assertThat(reported.line(true)).isEqualTo("rate                                                       0.70");
    }
}
