package dev.solde.examples.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.ledger.AccountId;
import dev.solde.examples.portal.desk.Customer;
import dev.solde.examples.portal.web.Session;
import dev.solde.examples.portal.web.Visitor;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Whatever a label, a name or a refusal holds is shown as text, in elements and in attributes. */
class HostileTextProperties {

    private final Views views = new Views(() -> "key");

    private record Entry(String id, String label, String day, String amount, boolean ticked) {}

    private record View(
            String problem,
            Customer customer,
            String link,
            String currency,
            List<Entry> entries,
            List<Object> lines,
            String due) {}

    private Document page(String text) {
        Session session = new Session("id", "token", new Visitor.Clerk(), Locale.UK);
        View view = new View(
                text,
                new Customer(AccountId.of("a"), text, "a@example.org"),
                "/customers/a",
                "EUR",
                List.of(new Entry(text, text, "", "", true)),
                List.of(),
                text);
        return Jsoup.parse(views.page(session, text, "invoice", view));
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> markup = Arbitraries.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='x",
                "{{token}}",
                "{{{body}}}",
                "&lt;",
                "&amp;amp;",
                "</textarea>",
                "<!--",
                "]]>",
                "`",
                "=",
                "javascript:",
                "\u202e");
        Arbitrary<String> text =
                Arbitraries.strings().filter(some -> some.codePoints().noneMatch(HostileTextProperties::unprintable));
        return Combinators.combine(text, markup, text)
                .as((before, middle, after) -> before + middle + after)
                .filter(some -> some.length() <= 200);
    }

    /** The kernel takes none of these in a label, and a parser of HTML replaces them. */
    private static boolean unprintable(int character) {
        return Character.isISOControl(character)
                || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    @Property(tries = 300)
    void any_text_is_shown_as_itself(@ForAll("hostile") String text) {
        Document page = page(text);

        assertThat(page.selectFirst("title").wholeText()).isEqualTo(text + " · Les Tilleuls");
        assertThat(page.selectFirst("[role=alert] span").wholeText()).isEqualTo(text);
        assertThat(page.select(".crumb a").last().wholeText()).isEqualTo(text);
        assertThat(page.selectFirst("label.tick").wholeText()).isEqualTo(" " + text);
        assertThat(page.selectFirst("input[name=entry]").attr("value")).isEqualTo(text);
        assertThat(page.selectFirst("#due").attr("value")).isEqualTo(text);
    }

    @Example
    void no_text_adds_an_element_or_an_attribute() {
        String structure = structure(page("plain"));

        assertThat(structure(page("\"><script>alert(1)</script><img src=x onerror=alert(1)> ' x='")))
                .isEqualTo(structure);
    }

    /** The elements and the names of their attributes. */
    private static String structure(Document page) {
        StringBuilder structure = new StringBuilder();
        page.getAllElements().forEach(element -> {
            structure.append(element.tagName());
            element.attributes().forEach(attribute -> structure.append(' ').append(attribute.getKey()));
            structure.append('\n');
        });
        return structure.toString();
    }
}
