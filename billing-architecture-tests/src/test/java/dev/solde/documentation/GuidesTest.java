package dev.solde.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code in {@code docs/guides} is code of tests in {@code examples/guides}. */
class GuidesTest {

    private static final Pattern REGION = Pattern.compile("(?s)\\n *// guide: ([\\w-]+)\\n(.*?)\\n *// end(?=\\n)");
    private static final Pattern BLOCK =
            Pattern.compile("(?s)(<!-- code: (\\w+) ([\\w-]+) -->\\n```java\\n)(.*?)(```\\n)");

    /** The code by class and name. */
    private static final Map<String, String> REGIONS = regions();

    private static Map<String, String> regions() {
        Map<String, String> regions = new TreeMap<>();
        for (Path file : Repository.files(Repository.ROOT.resolve("examples/guides/src/test/java"), ".java")) {
            String type = file.getFileName().toString().replace(".java", "");
            REGION.matcher(Repository.read(file)).results().forEach(region -> {
                String name = type + " " + region.group(1);
                assertThat(regions.put(name, region.group(2).stripIndent()))
                        .as("another " + name)
                        .isNull();
            });
        }
        return regions;
    }

    static List<Path> guides() {
        return Repository.files(Repository.DOCS.resolve("guides"), ".md");
    }

    @ParameterizedTest
    @MethodSource("guides")
    void the_code_of_a_guide_is_that_of_its_test(Path guide) {
        Page.isUpToDate(guide, BLOCK.matcher(Repository.read(guide)).replaceAll(GuidesTest::filled));
    }

    private static String filled(MatchResult block) {
        String name = block.group(2) + " " + block.group(3);
        assertThat(REGIONS).as("code of guides").containsKey(name);
        return Matcher.quoteReplacement(block.group(1) + REGIONS.get(name) + "\n" + block.group(5));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void a_guide_has_no_other_code(Path guide) {
        String text = Repository.read(guide);
        assertThat(text.lines().filter(line -> line.startsWith("```") && line.length() > 3))
                .hasSize((int) BLOCK.matcher(text).results().count());
    }

    @Test
    void all_code_made_for_guides_stands_in_one_of_them_once() {
        Stream<String> used = guides().stream()
                .flatMap(guide -> BLOCK.matcher(Repository.read(guide)).results())
                .map(block -> block.group(2) + " " + block.group(3));
        assertThat(used).isNotEmpty().containsExactlyInAnyOrderElementsOf(REGIONS.keySet());
    }

    @Test
    void every_guide_is_on_the_list() {
        String list = Repository.read(Repository.DOCS.resolve("guides/README.md"));
        assertThat(guides().stream().map(guide -> guide.getFileName().toString()))
                .allMatch(name -> name.equals("README.md") || list.contains("(" + name + ")"));
    }
}
