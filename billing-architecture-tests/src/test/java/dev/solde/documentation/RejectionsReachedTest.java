package dev.solde.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every refusal of the catalogue was met by a test in this build, on the in-memory storage and on databases, and had left no
 * trace. The test kit notes them in a file per module, and Maven runs this module after those. Only in a whole build: with
 * chosen tests ({@code -Dtest}) or without Maven most refusals are not met.
 */
@EnabledIfSystemProperty(named = "solde.rejections.reached", matches = ".+", disabledReason = "not a build by Maven")
@DisabledIfSystemProperty(named = "test", matches = ".+", disabledReason = "not all tests are run")
class RejectionsReachedTest {

    @ParameterizedTest
    @ValueSource(strings = {"billing-testkit", "billing-persistence-jdbc"})
    void every_refusal_of_the_catalogue_was_reached_and_left_no_trace(String module) {
        Path notes = Repository.ROOT.resolve(module).resolve("target/rejections-reached.txt");
        assertThat(notes)
                .as("what the tests of %s wrote; run ./mvnw verify", module)
                .exists();
        Set<String> reached = Repository.read(notes).lines().collect(Collectors.toSet());
        TreeSet<String> expected = new TreeSet<>(Catalogue.codes());
        assertThat(reached).as("reached, but not to be").isSubsetOf(expected);
        expected.removeAll(reached);
        assertThat(expected)
                .as("no test of %s reaches these with assertRefused(billing, account, ..) or the contract", module)
                .isEmpty();
    }
}
