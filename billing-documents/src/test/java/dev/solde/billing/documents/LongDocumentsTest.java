package dev.solde.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.documents.Rendered.Glyph;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LongDocumentsTest {

    private static final float POINTS_A_MILLIMETRE = 72 / 25.4f;
    private static final Map<PageSize, Float> WIDTHS = Map.of(PageSize.A4, 595.3f, PageSize.LETTER, 612f);

    /** The totals by kind stand in the left half, the columns of a statement in the right. */
    private static final float MIDDLE = 595.3f / 2;

    private final JudoClub club = new JudoClub();

    @ParameterizedTest
    @EnumSource
    void a_statement_of_300_rows_repeats_its_head_and_numbers_its_pages(PageSize size) {
        List<String> pages = Rendered.pages(documents(size).statement(statement(300)));
        assertThat(pages).hasSizeBetween(9, 14);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("Page " + (i + 1) + " of " + pages.size());
            if (pages.get(i).contains("ROW-")) {
                assertThat(pages.get(i)).contains("Debit", "Credit", "Open", "Balance");
            }
        }
        String all = String.join("", pages);
        for (int row = 0; row < 300; row++) {
            // A payment is shown again among the credits that wait.
            assertThat(all.split(String.format("ROW-%03d", row), -1)).hasSize(row % 3 == 2 ? 3 : 2);
        }
    }

    /** Whatever number of rows fills the page, so that the totals would begin the next one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23})
    void totals_never_stand_alone_on_a_page(int rows) {
        Statement statement = statement(rows);
        for (PageSize size : PageSize.values()) {
            List<String> pages = Rendered.pages(documents(size).statement(statement));
            String withTotals = pages.stream()
                    .filter(page -> page.contains("Totals of the period") && page.contains("Balance on"))
                    .reduce((first, second) -> second)
                    .orElseThrow();
            assertThat(withTotals).contains(String.format("ROW-%03d", rows - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 10, 12, 14, 16, 18, 40})
    void the_totals_of_an_invoice_stand_under_a_line(int lines) {
        Invoice invoice = invoice(lines);
        for (PageSize size : PageSize.values()) {
            List<String> pages = Rendered.pages(documents(size).invoice(club.queries, invoice.id()));
            assertThat(pages)
                    .filteredOn(page -> page.contains("Total with tax"))
                    .singleElement()
                    .asString()
                    .contains(String.format("LINE-%03d", lines - 1), "Unit price");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_stands_in_the_margins_however_large_amounts_and_however_long_words_are(PageSize size) {
        AccountId account = AccountId.of("0123456789012345678901234567890123456789012345678901234567890123");
        club.billing.openAccount(OpenAccount.of(account, JudoClub.EUR));
        Invoice invoice = club.billing.issueInvoice(IssueInvoice.builder(account)
                .line("W".repeat(500), 1, JudoClub.eur("4999999999999.99"))
                .line("i".repeat(500), 2, JudoClub.eur("0.01"))
                .build());
        Statement statement = club.billing
                .preview(GenerateStatement.builder(account, StatementKind.ACTIVITY, JudoClub.SUMMER)
                        .withLines()
                        .build())
                .orElseThrow();
        for (PrintedDocument document : List.of(
                documents(size).invoice(club.queries, invoice.id()),
                documents(size).statement(statement))) {
            List<Glyph> glyphs = Rendered.glyphs(document);
            float left = 15 * POINTS_A_MILLIMETRE - 1;
            float right = WIDTHS.get(size) - left;
            assertThat(glyphs)
                    .filteredOn(glyph -> !glyph.text().isBlank() && (glyph.left() < left || glyph.right() > right))
                    .isEmpty();
            assertThat(text(glyphs)).contains("4,999,999,999,999.99");
        }
    }

    @Test
    void amounts_of_a_column_end_on_one_line() {
        List<Glyph> glyphs = Rendered.glyphs(documents(PageSize.A4).statement(statement(40)));
        Map<Integer, Long> ends = new TreeMap<>();
        for (int i = 2; i < glyphs.size(); i++) {
            boolean cents = glyphs.get(i - 2).text().equals(".")
                    && Character.isDigit(glyphs.get(i - 1).text().charAt(0))
                    && Character.isDigit(glyphs.get(i).text().charAt(0));
            if (cents && glyphs.get(i).page() > 1 && glyphs.get(i).right() > MIDDLE) {
                ends.merge(Math.round(glyphs.get(i).right()), 1L, Long::sum);
            }
        }
        // Debit, credit, open and balance.
        assertThat(ends).hasSize(4);
    }

    private Statement statement(int rows) {
        AccountId account = AccountId.of("long-" + rows);
        Billing billing = club.billing;
        billing.openAccount(OpenAccount.of(account, JudoClub.EUR));
        for (int i = 0; i < rows; i++) {
            String label = String.format("ROW-%03d", i);
            if (i % 3 == 2) {
                billing.recordPayment(
                        RecordPayment.builder(account, JudoClub.eur(i + 1 + ".50"), PaymentMethod.of(label))
                                .build());
            } else {
                billing.issueInvoice(IssueInvoice.builder(account)
                        .reference(dev.solde.billing.ledger.HostReference.of("order", label))
                        .line("Lesson", 1, JudoClub.eur(i * 10 + 7 + ".25"), JudoClub.VAT_20)
                        .build());
            }
        }
        return billing.preview(GenerateStatement.of(account, StatementKind.ACTIVITY, JudoClub.SUMMER))
                .orElseThrow();
    }

    private Invoice invoice(int lines) {
        IssueInvoice.Builder command = IssueInvoice.builder(club.dupont);
        for (int i = 0; i < lines; i++) {
            command.line(String.format("LINE-%03d", i), 1, JudoClub.eur("10.00"), JudoClub.VAT_20);
        }
        return club.billing.issueInvoice(command.build());
    }

    private static String text(List<Glyph> glyphs) {
        return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
    }

    private static BillingDocuments documents(PageSize size) {
        return BillingDocuments.builder()
                .brand(Brand.of("Judo Club").footer("A club of the hills"))
                .locale(Locale.US)
                .pageSize(size)
                .build();
    }
}
