package dev.solde.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.documents.words.Formats;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dates and numbers of days as they are written out. */
class SpellingTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);

    private final JudoClub club = new JudoClub();

    @Test
    void the_first_of_a_month_is_an_ordinal_in_french() {
        assertThat(Stream.of(Locale.FRANCE, Locale.CANADA_FRENCH, Locale.UK, Locale.US)
                        .map(locale -> new Formats(locale, ZoneOffset.UTC))
                        .map(formats -> formats.longDate(FIRST) + ", " + formats.longDate(FIRST.plusDays(10)) + ", "
                                + formats.date(FIRST)))
                .containsExactly(
                        "1er juillet 2026, 11 juillet 2026, 01/07/2026",
                        "1er juillet 2026, 11 juillet 2026, 2026-07-01",
                        "1 July 2026, 11 July 2026, 1 Jul 2026",
                        "July 1, 2026, July 11, 2026, Jul 1, 2026");
    }

    @Test
    void one_day_is_said_of_terms_in_the_singular() {
        assertThat(terms(PaymentTerms.days(1))).containsExactly("1 jour", "1 day");
        assertThat(terms(PaymentTerms.days(1).endOfMonth()))
                .containsExactly("1 jour fin de mois", "1 day, end of month");
        assertThat(terms(PaymentTerms.days(2))).containsExactly("2 jours", "2 days");
    }

    private List<String> terms(PaymentTerms terms) {
        Invoice invoice = club.billing.issueInvoice(IssueInvoice.builder(club.dupont)
                .line("Lesson", 1, JudoClub.eur("10.00"), JudoClub.EXEMPT)
                .terms(terms)
                .build());
        return Stream.of(Locale.FRANCE, Locale.UK)
                .map(SpellingTest::documents)
                .map(documents -> Rendered.parsed(documents.invoice(club.queries, invoice.id()))
                        .select(".facts td")
                        .last()
                        .ownText())
                .toList();
    }

    @Test
    void one_day_is_said_of_an_age_in_the_singular() {
        Statement statement = club.billing
                .preview(GenerateStatement.builder(club.dupont, StatementKind.ACTIVITY, JudoClub.SPRING)
                        .buckets(List.of(1, 2))
                        .build())
                .orElseThrow();
        assertThat(Stream.of(Locale.FRANCE, Locale.UK)
                        .map(SpellingTest::documents)
                        .map(documents -> Rendered.parsed(documents.statement(statement))
                                .select("tr:has(> td > .bar) th")
                                .eachText()))
                .containsExactly(
                        List.of("Non échu", "1 jour", "Plus de 1 jour"),
                        List.of("Not yet overdue", "1 day", "More than 1 day"));
    }

    private static BillingDocuments documents(Locale locale) {
        return BillingDocuments.builder()
                .brand(Brand.of("Judo Club"))
                .locale(locale)
                .build();
    }
}
