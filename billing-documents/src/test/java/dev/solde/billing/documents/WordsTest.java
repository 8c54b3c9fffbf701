package dev.solde.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.document.TaxCategory;
import dev.solde.billing.documents.words.Words;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.statement.StatementKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words french = Words.of(Locale.FRENCH);
    private final Words english = Words.of(Locale.ENGLISH);

    @Test
    void both_languages_have_the_same_words_with_the_same_parts() {
        assertThat(french.byName().keySet()).isEqualTo(english.byName().keySet());
        english.byName()
                .forEach((name, word) ->
                        assertThat(parts(french.get(name))).as(name).containsExactlyInAnyOrderElementsOf(parts(word)));
    }

    @Test
    void every_code_of_the_kernel_has_a_word() {
        Stream<String> names = Stream.of(
                        Arrays.stream(ItemKind.values())
                                .flatMap(kind -> Stream.of("kind." + kind.code(), "kinds." + kind.code())),
                        Arrays.stream(StatementKind.values()).map(kind -> "kind." + kind),
                        Arrays.stream(RefundState.values()).map(state -> "state." + state),
                        Arrays.stream(TaxCategory.values()).map(category -> "taxCategory." + category.code()))
                .flatMap(stream -> stream);
        assertThat(english.byName().keySet()).containsAll(names.toList());
    }

    /** A template would fail only when the page with the word is printed. */
    @Test
    void every_word_that_a_template_names_is_there() {
        for (DocumentTemplate template : DocumentTemplate.values()) {
            assertThat(english.byName().keySet())
                    .as(template.toString())
                    .containsAll(Pattern.compile("\\{\\{t\\.(\\w+)}}")
                            .matcher(template.source())
                            .results()
                            .map(result -> result.group(1))
                            .toList());
        }
    }

    @Test
    void a_code_that_only_the_host_knows_is_shown_as_it_is() {
        assertThat(english.ofCode("method", "BARTER")).isEqualTo("BARTER");
        assertThat(Map.of("CARD", english.ofCode("method", "CARD"))).containsValue("Card");
    }

    private static Iterable<String> parts(String word) {
        return Pattern.compile("\\{\\d}")
                .matcher(word)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
