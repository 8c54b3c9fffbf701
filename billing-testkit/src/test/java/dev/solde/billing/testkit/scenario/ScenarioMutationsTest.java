package dev.solde.billing.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.testkit.scenario.Verdict.Failed;
import dev.solde.billing.testkit.scenario.Verdict.Passed;
import dev.solde.billing.testkit.scenario.format.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A runner that compares nothing would pass everything: whatever a scenario expects, anything else must fail. */
class ScenarioMutationsTest {

    private static final List<String> REASONS =
            Arrays.stream(Reason.values()).map(Reason::word).toList();

    private final ScenarioPlayer player =
            ScenarioPlayer.on(ScenarioStorage.inMemory()).withoutInvariants();

    static Stream<Scenario> shipped() {
        return Stream.of(ScenarioFile.ofManuals(), ScenarioFile.ofPeers()).flatMap(file -> file.scenarios().stream());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void an_expected_amount_that_is_a_cent_off_fails(Scenario scenario) {
        everyOneFails(scenario, Mutations::ofAmounts);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void an_expected_word_or_count_that_is_another_fails(Scenario scenario) {
        everyOneFails(scenario, Mutations::ofWords);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_refusal_that_is_not_expected_or_for_another_reason_fails(Scenario scenario) {
        everyOneFails(scenario, mutated -> Mutations.ofRefusals(mutated, REASONS));
    }

    @Test
    void there_is_much_to_change() {
        assertThat(shipped()
                        .mapToInt(scenario -> Mutations.ofAmounts(scenario).size())
                        .sum())
                .isGreaterThan(1000);
        assertThat(shipped()
                        .mapToInt(scenario -> Mutations.ofWords(scenario).size())
                        .sum())
                .isGreaterThan(200);
        assertThat(shipped()
                        .mapToInt(scenario ->
                                Mutations.ofRefusals(scenario, REASONS).size())
                        .sum())
                .isGreaterThan(1000);
    }

    private void everyOneFails(Scenario scenario, Function<Scenario, List<Scenario>> mutations) {
        Assumptions.assumeTrue(player.play(scenario) instanceof Passed, "the scenario itself does not pass");
        for (Scenario mutated : mutations.apply(scenario)) {
            Verdict verdict = player.play(mutated);
            assertThat(verdict)
                    .as("%s, mutated to %s", scenario, mutated.written())
                    .isInstanceOf(Failed.class);
        }
    }
}
