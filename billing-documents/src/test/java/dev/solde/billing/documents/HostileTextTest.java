package dev.solde.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.Tax;
import dev.solde.billing.documents.Rendered.Glyph;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whatever the API takes as a text is shown as that text. */
class HostileTextTest {

    private static final String[] MARKUP = {
        "<script>alert(1)</script>",
        "</style><b>",
        "{{{look.name}}}",
        "{{#lines}}",
        "&amp;&lt;&#60;",
        "\" onload=\"x",
        "' style='display:none",
        "<!--",
        "]]>",
        "<![CDATA[x]]>",
        "\u202Egnp.exe",
        "`=/>",
        "\uFFFE\uFFFF",
        "-->",
        "<?xml version='1.0'?>"
    };

    private final JudoClub club = new JudoClub();
    private final AtomicInteger accounts = new AtomicInteger();
    private final BillingDocuments documents = BillingDocuments.builder()
            .brand(Brand.of("<Judo> & \"Club\"").footer("<i>footer</i>").mentions("<b>mention</b> {{title}}"))
            .locale(Locale.FRANCE)
            .build();

    @Property(tries = 60)
    void a_browser_shows_what_was_typed(
            @ForAll("texts") String anyLabel, @ForAll("texts") String anyReason, @ForAll("keys") String anyKey) {
        String label = parseable(anyLabel);
        String reason = parseable(anyReason);
        String key = parseable(anyKey);
        Case made = new Case(label, reason, key);
        Document page = Rendered.parsed(documents.invoice(club.queries, made.invoice.id()));
        assertThat(shown(page, "span.label")).isEqualTo(asShown(label));
        assertThat(shown(page, "p.note")).isEqualTo(asShown(label));
        assertThat(page.select("section.mentions p").stream().map(HostileTextTest::shown))
                .containsExactly("TVA exonéré\u00a0: " + asShown(reason), "<b>mention</b> {{title}}");
        assertThat(shown(page.select("p.party strong").get(1))).isEqualTo(asShown(label));
        assertThat(shown(page, ".facts")).contains(asShown(key));
        assertThat(page.select("script, b, i, [onload]")).isEmpty();

        Document statement = Rendered.parsed(documents.statement(made.statement));
        assertThat(shown(statement, "tr.line span.label")).isEqualTo(asShown(label));
        assertThat(shown(statement, "title")).contains(asShown(made.account.value()));
        assertThat(statement.select("script, b, i, [onload]")).isEmpty();

        Document receipt = Rendered.parsed(documents.receipt(club.queries, made.payment.id()));
        assertThat(shown(receipt, ".facts")).contains(asShown(label), asShown(reason));
    }

    @Property(tries = 15)
    void a_pdf_is_made_of_any_text(
            @ForAll("texts") String label, @ForAll("texts") String reason, @ForAll("keys") String key) {
        Case made = new Case(label, reason, key);
        assertThat(plain(copied(documents.invoice(club.queries, made.invoice.id()))))
                .contains(plain(label), plain(reason), plain(key));
        assertThat(plain(copied(documents.statement(made.statement)))).contains(plain(label), plain(key));
        assertThat(plain(copied(documents.receipt(club.queries, made.payment.id()))))
                .contains(plain(label), plain(reason));
    }

    @Property(tries = 30)
    void letters_that_the_font_has_can_be_copied_from_a_pdf(@ForAll("printable") String label) {
        Case made = new Case(label, "reason", "key");
        assertThat(withoutSpace(copied(documents.invoice(club.queries, made.invoice.id()))))
                .contains(withoutSpace(label));
    }

    /** An account with an invoice and a payment on which these texts stand. */
    private final class Case {
        final AccountId account;
        final Invoice invoice;
        final Payment payment;
        final Statement statement;

        Case(String label, String reason, String key) {
            account = AccountId.of(key + "-" + accounts.incrementAndGet());
            club.billing.openAccount(OpenAccount.builder(account, JudoClub.EUR)
                    .party(Party.of(label).address(reason))
                    .build());
            invoice = club.billing.issueInvoice(IssueInvoice.builder(account)
                    .reference(HostReference.of("order", key))
                    .line(Line.builder(label)
                            .quantity(3)
                            .unitPrice(JudoClub.eur("19.90"))
                            .tax(Tax.exempt(reason.replaceAll("[\n\t]", " ")))
                            .allowance(Allowance.amount(JudoClub.eur("1.00"), reason))
                            .build())
                    .note(label)
                    .build());
            payment =
                    club.billing.recordPayment(RecordPayment.builder(account, JudoClub.eur("5.00"), PaymentMethod.CASH)
                            .payer(label)
                            .reference(reason)
                            .build());
            statement = club.billing
                    .preview(GenerateStatement.builder(account, StatementKind.ACTIVITY, JudoClub.SUMMER)
                            .withLines()
                            .build())
                    .orElseThrow();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings()
                .all()
                .ofMinLength(1)
                .ofMaxLength(60)
                .map(HostileTextTest::accepted)
                .filter(text -> !text.isBlank());
        Arbitrary<String> markup = Arbitraries.of(MARKUP);
        return Arbitraries.oneOf(any, markup, Combinators.combine(any, markup).as(String::concat))
                .filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<String> keys() {
        return texts().map(text -> text.replaceAll("[\n\t]", ""))
                .map(text -> text.substring(
                        0, text.offsetByCodePoints(0, Math.min(10, text.codePointCount(0, text.length())))))
                .map(text -> Normalizer.normalize("k" + text.strip() + "k", Normalizer.Form.NFC));
    }

    @Provide
    Arbitrary<String> printable() {
        CmapLookup font = font();
        return Arbitraries.chars()
                .filter(c -> font.getGlyphId(c) != 0 && isPrintable(c))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(letters -> letters.stream().map(String::valueOf).collect(Collectors.joining()))
                // Begun with a letter that no accent changes, so that the text stays apart from what stands before it.
                .map(text -> Normalizer.normalize("x" + text, Normalizer.Form.NFC));
    }

    private static boolean isPrintable(char c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.UNASSIGNED;
    }

    private static CmapLookup font() {
        try (InputStream in = HostileTextTest.class.getResourceAsStream("pdf/NotoSans-Regular.ttf")) {
            return new TTFParser()
                    .parse(RandomAccessReadBuffer.createBufferFromStream(in))
                    .getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the door of the API lets in, in its canonical form. */
    private static String accepted(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) || c == '\n' || c == '\t')
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** The parser of this test takes U+FFFF for the end of the page; browsers do not. */
    private static String parseable(String text) {
        String parseable = text.replace('\uFFFF', '-');
        return Normalizer.normalize(parseable, Normalizer.Form.NFC);
    }

    private static String shown(Document page, String selector) {
        return shown(page.selectFirst(selector));
    }

    private static String shown(Element element) {
        return asShown(element.wholeText());
    }

    /** White space as a browser shows it. */
    private static String asShown(String text) {
        return text.replaceAll("[ \t\n]+", " ").strip();
    }

    private static String copied(PrintedDocument document) {
        return Rendered.glyphs(document).stream().map(Glyph::text).collect(Collectors.joining());
    }

    /** The characters that every font has. */
    private static String plain(String text) {
        return text.replaceAll("[^!-~]", "");
    }

    private static String withoutSpace(String text) {
        // Letters that share a glyph, such as the micro sign and mu, are copied as one of them.
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
