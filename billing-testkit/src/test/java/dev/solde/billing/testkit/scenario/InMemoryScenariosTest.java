package dev.solde.billing.testkit.scenario;

import dev.solde.billing.testkit.scenario.Verdict.Failed;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shipped scenarios on the storage in memory. */
class InMemoryScenariosTest {

    private final ScenarioPlayer player = ScenarioPlayer.on(ScenarioStorage.inMemory());

    @TestFactory
    Stream<DynamicTest> behaviours_of_the_manuals() {
        return ScenarioTests.of(playable(ScenarioFile.ofManuals()), player);
    }

    @TestFactory
    Stream<DynamicTest> behaviours_of_the_peers() {
        return ScenarioTests.of(playable(ScenarioFile.ofPeers()), player);
    }

    /** Without the scenarios that wait for a verb of the kernel. */
    private ScenarioFile playable(ScenarioFile file) {
        return new ScenarioFile(
                file.about(),
                file.scenarios().stream()
                        .filter(scenario -> !(player.withoutInvariants().play(scenario) instanceof Failed failed
                                && failed.got().startsWith("operation not supported yet")))
                        .toList());
    }
}
