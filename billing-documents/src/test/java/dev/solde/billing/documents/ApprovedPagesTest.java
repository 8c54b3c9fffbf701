package dev.solde.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of document, whole, in both languages. */
class ApprovedPagesTest {

    private final JudoClub club = new JudoClub();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void an_activity_statement_shows_all_movements_with_their_lines(String language) {
        Statement statement = club.billing
                .preview(GenerateStatement.builder(club.dupont, StatementKind.ACTIVITY, JudoClub.SPRING)
                        .withLines()
                        .build())
                .orElseThrow();
        Approved.assertIs("activity-" + language + ".html", documents(language).statement(statement));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void an_open_item_statement_shows_what_is_open(String language) {
        Approved.assertIs(
                "open-items-" + language + ".html",
                documents(language).statement(club.statement(StatementKind.OPEN_ITEM)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void an_unpaid_statement_says_so_and_where_the_rest_is(String language) {
        Statement statement = club.billing
                .preview(GenerateStatement.builder(
                                club.dupont,
                                StatementKind.ACTIVITY,
                                DateRange.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 30)))
                        .unpaidOnly()
                        .build())
                .orElseThrow();
        Approved.assertIs("unpaid-" + language + ".html", documents(language).statement(statement));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_balance_is_brought_forward_with_its_corrections(String language) {
        club.billing.generateStatement(GenerateStatement.of(
                club.dupont,
                StatementKind.BALANCE_FORWARD,
                DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 30))));
        club.billing.recordPayment(RecordPayment.builder(club.dupont, JudoClub.eur("12.00"), PaymentMethod.CASH)
                .postingDate(LocalDate.of(2026, 4, 28))
                .build());
        Statement statement = club.billing
                .preview(GenerateStatement.of(
                        club.dupont,
                        StatementKind.BALANCE_FORWARD,
                        DateRange.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 30))))
                .orElseThrow();
        Approved.assertIs(
                "balance-forward-" + language + ".html", documents(language).statement(statement));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void an_invoice_shows_its_tax_by_rate_and_what_settled_it(String language) {
        Approved.assertIs(
                "invoice-" + language + ".html", documents(language).invoice(club.queries, club.invoice.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_credit_note_names_the_invoice_that_it_corrects(String language) {
        Approved.assertIs(
                "credit-note-" + language + ".html",
                documents(language).creditNote(club.queries, club.creditNote.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_receipt_shows_what_was_settled_and_what_waits(String language) {
        Approved.assertIs(
                "receipt-" + language + ".html", documents(language).receipt(club.queries, club.payment.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_refund_note_shows_what_it_gave_back_of_and_its_state(String language) {
        Approved.assertIs(
                "refund-note-" + language + ".html", documents(language).refundNote(club.queries, club.refund.id()));
    }

    /** On a narrow screen rows are stacked and the head of the table is not seen. */
    @Test
    void every_amount_under_a_head_of_several_amounts_says_what_it_is() {
        assertThat(Rendered.parsed(documents("en").invoice(club.queries, club.invoice.id()))
                        .select(".sums .figures tbody td[data-label]")
                        .eachAttr("data-label"))
                .containsExactly("Taxable amount", "Tax", "Taxable amount", "Tax", "Taxable amount", "Tax");
    }

    private static BillingDocuments documents(String language) {
        return BillingDocuments.builder()
                .brand(Brand.of("Judo Club de la Montagne")
                        .footer("Judo Club de la Montagne, association loi 1901")
                        .mentions("Pas d’escompte pour paiement anticipé."))
                .locale(language.equals("fr") ? Locale.FRANCE : Locale.UK)
                .zone(ZoneId.of("Europe/Paris"))
                .paymentReferences(JudoClub.REFERENCES)
                .build();
    }
}
