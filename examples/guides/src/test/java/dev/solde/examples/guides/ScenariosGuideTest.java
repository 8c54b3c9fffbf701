package dev.solde.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.testkit.scenario.ScenarioFile;
import dev.solde.billing.testkit.scenario.ScenarioPlayer;
import dev.solde.billing.testkit.scenario.ScenarioStorage;
import dev.solde.billing.testkit.scenario.ScenarioTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The code of {@code docs/guides/scenarios.md}, and its story. */
class ScenariosGuideTest {

    // guide: tests
    @TestFactory
    Stream<DynamicTest> ourStories() {
        ScenarioFile stories = ScenarioFile.read(Path.of("src/test/resources/stories.json"));
        return ScenarioTests.of(stories, ScenarioPlayer.on(ScenarioStorage.inMemory()));
    }
    // end

    @Test
    void the_story_of_the_guide_is_the_one_that_is_played() throws IOException {
        String story = Files.readString(Path.of("src/test/resources/stories.json"));
        assertThat(Files.readString(Path.of("../../docs/guides/scenarios.md"))).contains("```\n" + story + "```\n");
    }
}
