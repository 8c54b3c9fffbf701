package dev.solde.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/seed-behaviours.md} names is there: tests, scenarios, and the API of what has a test. */
class SeedBehavioursTest {

    private static final Pattern SCENARIO = Pattern.compile("\"id\"\\s*:\\s*\"(SEED-\\w+)\"");
    private static final Pattern TYPE_OR_CALL =
            Pattern.compile("\\b([A-Z]\\w*(?:\\.[A-Za-z]\\w*)?)|(?<![\\w.])([a-z]\\w*)\\(|\\.([a-z]\\w*)");

    private static final List<Behaviour> ROWS =
            Page.rows(Repository.read(Repository.DOCS.resolve("seed-behaviours.md")), 5).stream()
                    .filter(cells -> cells.get(0).matches("[A-Z]-\\d+"))
                    .map(Behaviour::of)
                    .toList();

    private record Behaviour(String id, String says, String api, String tests, String scenarios) {

        static Behaviour of(List<String> cells) {
            return new Behaviour(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
        }

        List<String> testNames() {
            return Page.code(tests);
        }

        Stream<String> scenarioIds() {
            return Arrays.stream(scenarios.split(", ")).filter(id -> !id.equals("-"));
        }
    }

    @Test
    void rows_are_numbered_in_order_for_each_of_the_five_pages() {
        assertThat(ROWS.stream().map(row -> row.id().substring(0, 1)).distinct())
                .containsExactly("M", "A", "C", "S", "E");
        for (int i = 1; i < ROWS.size(); i++) {
            assertThat(ROWS.get(i).id())
                    .isIn(next(ROWS.get(i - 1).id()), ROWS.get(i).id().charAt(0) + "-1");
        }
        assertThat(ROWS)
                .allSatisfy(row -> assertThat(List.of(row.says(), row.api(), row.tests(), row.scenarios()))
                        .doesNotContain(""));
    }

    private static String next(String id) {
        return id.substring(0, 2) + (Integer.parseInt(id.substring(2)) + 1);
    }

    @Test
    void every_named_test_exists() {
        Set<String> tests = Sources.in(Repository.tests()).stream()
                .flatMap(type -> type.methods().stream()
                        .filter(SourceMethod::isTest)
                        .map(method -> type.name() + "#" + method.name()))
                .collect(Collectors.toSet());
        assertThat(eachNamed(row -> row.testNames().stream().filter(test -> !tests.contains(test))))
                .as("tests that do not exist")
                .isEmpty();
        assertThat(ROWS.stream()
                        .filter(row -> row.testNames().isEmpty() != row.tests().matches("-|later")))
                .isEmpty();
    }

    /** What is found of each row, with the row's number before it. */
    private static Stream<String> eachNamed(Function<Behaviour, Stream<String>> found) {
        return ROWS.stream().flatMap(row -> found.apply(row).map(name -> row.id() + ": " + name));
    }

    /** As soon as there are scenarios in the repository. */
    @Test
    void every_named_scenario_exists() {
        Set<String> scenarios = Repository.files(Repository.ROOT, ".json").stream()
                .map(Repository::read)
                .filter(text -> text.contains("\"scenarios\""))
                .flatMap(text -> SCENARIO.matcher(text).results())
                .map(id -> id.group(1))
                .collect(Collectors.toSet());
        if (AllBuilt.YES || !scenarios.isEmpty()) {
            assertThat(ROWS.stream().flatMap(Behaviour::scenarioIds)).isSubsetOf(scenarios);
        }
    }

    @Test
    void what_has_a_test_is_called_as_the_row_says() {
        assertThat(eachNamed(row -> row.testNames().isEmpty()
                        ? Stream.empty()
                        : Page.code(row.api()).stream().flatMap(SeedBehavioursTest::notOfTheApi)))
                .as("neither in the API nor the code of a refusal")
                .isEmpty();
    }

    private static Stream<String> notOfTheApi(String code) {
        if (code.matches("[a-z]+(-[a-z]+)+")) {
            return Stream.of(code).filter(refusal -> !Catalogue.codes().contains(refusal));
        }
        if (code.matches("[a-z]\\w*")) {
            return Stream.of(code).filter(verb -> !PublicNames.hasMember(verb));
        }
        return TYPE_OR_CALL
                .matcher(code)
                .results()
                .filter(name -> !exists(name))
                .map(MatchResult::group);
    }

    private static boolean exists(MatchResult name) {
        String type = name.group(1);
        return type != null
                ? PublicNames.has(type)
                : PublicNames.hasMember(name.group(2) != null ? name.group(2) : name.group(3));
    }

    @Test
    void no_behaviour_is_left_without_a_test_once_all_is_built() {
        assertThat(ROWS.stream()
                        .filter(row -> AllBuilt.YES && row.tests().equals("-"))
                        .filter(row -> row.scenarios().equals("-"))
                        .map(Behaviour::id))
                .isEmpty();
    }
}
