package dev.solde.examples.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Rejection;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.payment.RefundState;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    private static final Words ENGLISH = Words.in(Locale.UK);
    private static final Words FRENCH = Words.in(Locale.FRANCE);
    private static final MonetaryAmount AMOUNT = Amounts.of("1234.50", Monetary.getCurrency("EUR"));

    static List<Locale> languages() {
        return Words.LANGUAGES;
    }

    private static String code(Class<?> rejection) {
        return rejection.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_refusal_has_a_sentence_and_no_sentence_is_of_a_refusal_that_is_gone(Locale language) {
        Set<String> codes = Arrays.stream(Rejection.class.getPermittedSubclasses())
                .map(WordsTest::code)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(Words.in(language).refusals().keySet())).isEqualTo(codes);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_sentence_names_facts_that_its_refusal_has(Locale language) {
        for (Class<?> rejection : Rejection.class.getPermittedSubclasses()) {
            List<String> facts = Arrays.stream(rejection.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList();
            Matcher places = Pattern.compile("\\{([^}]*)}")
                    .matcher(Words.in(language).refusals().get(code(rejection)));
            while (places.find()) {
                assertThat(facts).as(code(rejection)).contains(places.group(1));
            }
        }
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(FRENCH.texts().keySet()).isEqualTo(ENGLISH.texts().keySet());
        ENGLISH.texts()
                .forEach((key, text) ->
                        assertThat(places(FRENCH.texts().get(key))).as(key).isEqualTo(places(text)));
        assertThat(ENGLISH.texts().values()).noneMatch(String::isBlank);
        assertThat(FRENCH.texts().values()).noneMatch(String::isBlank);
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_kind_and_state_has_a_word(Locale language) {
        Words words = Words.in(language);

        assertThat(ItemKind.values())
                .allSatisfy(kind -> assertThat(words.texts()).containsKey("kind." + kind.name()));
        assertThat(RefundState.values())
                .allSatisfy(state -> assertThat(words.texts()).containsKey("state." + state.name()));
        assertThat(ExpectedPaymentState.values())
                .allSatisfy(state -> assertThat(words.texts()).containsKey("state." + state.name()));
    }

    @Test
    void amounts_and_days_are_written_as_the_language_does() {
        assertThat(ENGLISH.money(AMOUNT)).isEqualTo("€1,234.50");
        assertThat(FRENCH.money(AMOUNT)).isEqualTo("1\u202f234,50\u00a0€");
        assertThat(FRENCH.number(AMOUNT)).isEqualTo("1\u202f234,50");
        assertThat(FRENCH.field(AMOUNT)).isEqualTo("1234,50");
        assertThat(ENGLISH.field(AMOUNT)).isEqualTo("1234.50");
        assertThat(ENGLISH.money(Amounts.of("1500", Monetary.getCurrency("JPY"))))
                .isEqualTo("JP¥1,500");
        assertThat(FRENCH.day(LocalDate.of(2026, 6, 15))).isEqualTo("15 juin 2026");
        assertThat(ENGLISH.day(LocalDate.of(2026, 6, 15))).isEqualTo("15 Jun 2026");
    }

    @Test
    void the_first_of_a_month_is_an_ordinal_in_french_and_no_other_day_is() {
        LocalDate first = LocalDate.of(2026, 7, 1);
        ZonedDateTime moment = first.atTime(9, 30).atZone(ZoneId.of("Europe/Paris"));

        assertThat(FRENCH.day(first)).isEqualTo("1er juil. 2026");
        assertThat(FRENCH.moment(moment)).startsWith("1er juil. 2026");
        assertThat(FRENCH.day(first.plusDays(9))).isEqualTo("10 juil. 2026");
        assertThat(ENGLISH.day(first)).isEqualTo("1 Jul 2026");
    }

    @Test
    void one_day_is_said_in_the_singular() {
        assertThat(List.of(ENGLISH.daysLate(1), ENGLISH.daysLate(2), FRENCH.daysLate(1), FRENCH.daysLate(2)))
                .containsExactly("1 day late", "2 days late", "1 jour de retard", "2 jours de retard");
    }

    @Test
    void a_refusal_is_said_with_its_facts_as_the_language_writes_them() {
        AccountId account = AccountId.of("cafe");
        InvoiceId invoice = new InvoiceId(account, new UUID(1, 2));
        Refusals english = new Refusals(ENGLISH, item -> "Invoice F-1");
        Refusals french = new Refusals(FRENCH, item -> "Facture F-1");

        assertThat(english.say(new Rejection.ExceedsOpenAmount(invoice, AMOUNT, AMOUNT.divide(2))))
                .isEqualTo("Invoice F-1: €617.25 is open, not €1,234.50.");
        assertThat(french.say(new Rejection.ExceedsOpenAmount(invoice, AMOUNT, AMOUNT.divide(2))))
                .isEqualTo("Facture F-1 : il reste 617,25\u00a0€ à régler, pas 1\u202f234,50\u00a0€.");
        assertThat(english.say(new Rejection.ExceedsCreditableQuantity(
                        invoice, 2, new BigDecimal("3"), new BigDecimal("1.5"))))
                .isEqualTo("Invoice F-1, line 2: 1.5 can still be credited, not 3.");
        assertThat(french.say(new Rejection.InvalidCloseDate(
                        LocalDate.of(2026, 6, 30), Optional.empty(), LocalDate.of(2026, 6, 15))))
                .isEqualTo("Aucune période ne peut être close au 30 juin 2026 : elle doit finir avant aujourd'hui,"
                        + " le 15 juin 2026, et après le –.");
    }

    /** A hostile text in a fact is neither taken for a place nor for a reference of the replacement. */
    @Test
    void a_fact_may_hold_what_looks_like_a_place() {
        Refusals refusals = new Refusals(ENGLISH, item -> "{open} $1 \\");

        assertThat(refusals.say(new Rejection.AccountExists(AccountId.of("{account}$0"))))
                .isEqualTo("There is an account {account}$0 already. Choose another customer number.");
    }

    @Test
    void only_the_frame_of_a_page_takes_html() throws IOException, URISyntaxException {
        Path templates = Path.of(
                Words.class.getResource("/dev/solde/examples/portal/templates").toURI());
        try (Stream<Path> files = Files.list(templates)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                int expected = file.endsWith("layout.mustache") ? 1 : 0;
                assertThat(text.split("\\{\\{\\{", -1).length - 1)
                        .as(file.toString())
                        .isEqualTo(expected);
                assertThat(text).as(file.toString()).doesNotContain("{{&").doesNotContain("style=\"");
            }
        }
    }
}
