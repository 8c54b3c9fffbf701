package dev.solde.billing.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.testkit.scenario.Verdict.Unsupported;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shipped scenarios on the storage in memory. */
class InMemoryScenariosTest {

    private final ScenarioPlayer player = ScenarioPlayer.on(ScenarioStorage.inMemory());

    @TestFactory
    Stream<DynamicTest> behaviours_of_the_manuals() {
        return ScenarioTests.of(ScenarioFile.ofManuals(), player);
    }

    @TestFactory
    Stream<DynamicTest> behaviours_of_the_peers() {
        return ScenarioTests.of(ScenarioFile.ofPeers(), player);
    }

    @TestFactory
    Stream<DynamicTest> corners_of_the_format() {
        return ScenarioTests.of(ScenarioFile.ofCorners(), player);
    }

    @TestFactory
    Stream<DynamicTest> what_the_rules_state() {
        return ScenarioTests.of(ScenarioFile.ofRules(), player);
    }

    /** Everything else passes: see the tests above. */
    @Test
    void three_of_the_shipped_scenarios_ask_for_what_the_kernel_does_not_do_on_purpose() {
        assertThat(Stream.of(
                                ScenarioFile.ofManuals(),
                                ScenarioFile.ofPeers(),
                                ScenarioFile.ofCorners(),
                                ScenarioFile.ofRules())
                        .flatMap(file -> file.scenarios().stream())
                        .map(player.withoutInvariants()::play)
                        .filter(Unsupported.class::isInstance)
                        .map(Verdict::id))
                .containsExactly("PEER-061", "PEER-062", "PEER-068");
    }
}
