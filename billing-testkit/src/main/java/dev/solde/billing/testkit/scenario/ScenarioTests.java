package dev.solde.billing.testkit.scenario;

import dev.solde.billing.testkit.scenario.Verdict.Failed;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Makes a test of each scenario of a file:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> ourStories() {
 *   return ScenarioTests.of(ScenarioFile.read(Path.of("stories.json")), ScenarioPlayer.on(ScenarioStorage.inMemory()));
 * }
 * }</pre>
 */
public final class ScenarioTests {

    private ScenarioTests() {}

    /** One test a scenario, named by it; one that is not supported is skipped with the reason. */
    public static Stream<DynamicTest> of(ScenarioFile file, ScenarioPlayer player) {
        return file.scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.toString(), () -> test(scenario, player)));
    }

    private static void test(Scenario scenario, ScenarioPlayer player) {
        Verdict verdict = player.play(scenario);
        if (verdict instanceof Failed failed) {
            throw new AssertionError(failed.line(), failed.cause().orElse(null));
        }
        Assumptions.assumeFalse(verdict instanceof Verdict.Unsupported, verdict.line());
    }
}
