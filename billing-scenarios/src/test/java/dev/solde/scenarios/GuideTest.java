package dev.solde.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.testkit.scenario.ScenarioFile;
import dev.solde.billing.testkit.scenario.ScenarioPlayer;
import dev.solde.billing.testkit.scenario.ScenarioStorage;
import dev.solde.billing.testkit.scenario.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The stories of the guide are played, so that what a reader copies passes. */
class GuideTest {

    private static final Path GUIDE = Path.of("../docs/guides/scenarios.md");
    private static final Pattern STORY = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_stories_of_the_guide_pass() throws IOException {
        ScenarioPlayer player = ScenarioPlayer.on(ScenarioStorage.inMemory());
        List<Verdict> verdicts = STORY.matcher(Files.readString(GUIDE))
                .results()
                .map(MatchResult::group)
                .map(block -> block.replaceAll("```(json)?", ""))
                .flatMap(text -> ScenarioFile.parse(text).scenarios().stream())
                .map(player::play)
                .toList();
        assertThat(verdicts).containsExactly(new Verdict.Passed("JUDO-1"));
    }
}
