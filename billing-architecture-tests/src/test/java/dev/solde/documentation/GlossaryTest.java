package dev.solde.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the glossary calls the API's names are names of the API. */
class GlossaryTest {

    private static final List<List<String>> ROWS =
            Page.rows(Repository.read(Repository.DOCS.resolve("glossary.md")), 3).stream()
                    .filter(row -> !row.get(2).equals("API"))
                    .toList();

    @Test
    void every_name_in_the_glossary_exists() {
        assertThat(names().filter(name -> !PublicNames.has(name)))
                .as("neither a public type nor a member of one")
                .isEmpty();
        assertThat(names()).hasSizeGreaterThan(50);
    }

    @Test
    void every_entry_has_a_word_in_each_language_and_a_name() {
        assertThat(ROWS).allSatisfy(row -> assertThat(row).doesNotContain(""));
        assertThat(ROWS).allSatisfy(row -> assertThat(Page.code(row.get(2))).isNotEmpty());
    }

    @Test
    void no_word_is_explained_twice() {
        assertThat(ROWS.stream().map(row -> row.get(0))).doesNotHaveDuplicates();
    }

    private static Stream<String> names() {
        return ROWS.stream().flatMap(row -> Page.code(row.get(2)).stream());
    }
}
