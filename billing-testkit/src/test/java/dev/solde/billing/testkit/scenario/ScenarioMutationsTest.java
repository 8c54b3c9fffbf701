package dev.solde.billing.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.testkit.scenario.Verdict.Passed;
import dev.solde.billing.testkit.scenario.Verdict.Unsupported;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A runner that compares nothing would pass everything: whatever a scenario expects, it must not pass with anything else. */
class ScenarioMutationsTest {

    private final ScenarioPlayer player =
            ScenarioPlayer.on(ScenarioStorage.inMemory()).withoutInvariants();

    static Stream<Scenario> scenarios() {
        return Stream.of(
                        ScenarioFile.ofManuals(),
                        ScenarioFile.ofPeers(),
                        ScenarioFile.ofCorners(),
                        ScenarioFile.ofRules())
                .flatMap(file -> file.scenarios().stream());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void an_expected_amount_that_is_a_cent_off_fails(Scenario scenario) {
        everyOneFails(scenario, Mutations::ofAmounts);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void an_expected_word_or_count_that_is_another_fails(Scenario scenario) {
        everyOneFails(scenario, Mutations::ofWords);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_refusal_that_is_not_expected_or_for_another_reason_fails(Scenario scenario) {
        everyOneFails(scenario, Mutations::ofRefusals);
    }

    @Test
    void there_is_much_to_change() {
        assertThat(scenarios()
                        .mapToInt(scenario -> Mutations.ofAmounts(scenario).size())
                        .sum())
                .isGreaterThan(1000);
        assertThat(scenarios()
                        .mapToInt(scenario -> Mutations.ofWords(scenario).size())
                        .sum())
                .isGreaterThan(200);
        assertThat(scenarios()
                        .mapToInt(scenario -> Mutations.ofRefusals(scenario).size())
                        .sum())
                .isGreaterThan(100);
    }

    private void everyOneFails(Scenario scenario, Function<Scenario, List<Scenario>> mutations) {
        Verdict unchanged = player.play(scenario);
        assertThat(unchanged).isInstanceOfAny(Passed.class, Unsupported.class);
        for (Scenario mutated : mutations.apply(scenario)) {
            Verdict verdict = player.play(mutated);
            assertThat(verdict)
                    .as("%s, mutated to %s", scenario, mutated.written())
                    .isNotInstanceOf(Passed.class);
        }
    }
}
