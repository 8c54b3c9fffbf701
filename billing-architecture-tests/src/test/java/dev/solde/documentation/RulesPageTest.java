package dev.solde.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/rules.md} is the one list of the rules: its first three columns are written by people, the last two from Javadoc
 * and tags.
 */
class RulesPageTest {

    private static final Path PAGE = Repository.DOCS.resolve("rules.md");
    private static final int SHOWN = 3;
    private static final Map<Integer, TreeSet<String>> KEEPERS = Rules.keepers();
    private static final Map<Integer, TreeSet<String>> TESTS = Rules.tests();

    @Test
    void the_page_of_rules_names_the_code_that_keeps_them_and_their_tests() {
        Page.isUpToDate(
                PAGE,
                Repository.read(PAGE).lines().map(RulesPageTest::filled).collect(Collectors.joining("\n", "", "\n")));
    }

    private static String filled(String line) {
        List<String> cells = Page.cells(line);
        if (!line.startsWith("| R-") || cells.size() != 5) {
            return line;
        }
        int rule = number(cells);
        return Page.row(
                Stream.concat(cells.stream().limit(3), Stream.of(shown(KEEPERS.get(rule)), shown(TESTS.get(rule))))
                        .toList());
    }

    private static String shown(TreeSet<String> places) {
        if (places == null) {
            return "";
        }
        int more = places.size() - SHOWN;
        return places.stream().limit(SHOWN).map(place -> "`" + place + "`").collect(Collectors.joining(", "))
                + (more > 0 ? ", " + more + " more" : "");
    }

    @Test
    void every_rule_stands_on_the_page_once_with_its_state() {
        assertThat(rows().map(RulesPageTest::number))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 148).boxed().toList());
        assertThat(rows().map(cells -> cells.get(1))).isSubsetOf(List.of("kept", "next", "later"));
    }

    @Test
    void a_rule_that_is_kept_has_code_that_keeps_it_and_a_test() {
        assertThat(kept().filter(rule -> !KEEPERS.containsKey(rule)))
                .as("without code whose Javadoc names it")
                .isEmpty();
        assertThat(kept().filter(rule -> !TESTS.containsKey(rule)))
                .as("without a test tagged with it")
                .isEmpty();
    }

    @Test
    void no_rule_is_left_for_next_once_all_is_built() {
        assertThat(rows().filter(cells -> AllBuilt.YES && cells.get(1).equals("next"))
                        .map(RulesPageTest::number))
                .isEmpty();
    }

    @Test
    void sources_and_tags_name_no_rule_that_is_not_on_the_page() {
        assertThat(KEEPERS.keySet()).allMatch(rule -> rule <= 148);
        assertThat(TESTS.keySet()).allMatch(rule -> rule <= 148);
    }

    private static Stream<Integer> kept() {
        return rows().filter(cells -> cells.get(1).equals("kept")).map(RulesPageTest::number);
    }

    private static Stream<List<String>> rows() {
        return Page.rows(Repository.read(PAGE), 5).stream()
                .filter(cells -> cells.get(0).startsWith("R-"));
    }

    private static int number(List<String> cells) {
        return Integer.parseInt(cells.get(0).substring(2));
    }
}
