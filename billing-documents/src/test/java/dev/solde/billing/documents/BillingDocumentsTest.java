package dev.solde.billing.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.solde.billing.command.Erase;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BillingDocumentsTest {

    private final JudoClub club = new JudoClub();
    private final BillingDocuments french = BillingDocuments.builder()
            .brand(Brand.of("Judo Club"))
            .paymentReferences(JudoClub.REFERENCES)
            .build();
    private final BillingDocuments english = BillingDocuments.builder()
            .brand(Brand.of("Judo Club"))
            .locale(Locale.UK)
            .build();

    @Test
    void a_mail_says_in_short_what_is_due_and_by_which_reference() {
        assertThat(french.statement(club.statement(StatementKind.ACTIVITY)).text())
                .isEqualTo("""
                        Relevé de compte famille-dupont, du 1er avril 2026 au 30 juin 2026

                        Solde au 1er juillet 2026\u00a0: 514,92\u00a0€
                        Montant à payer\u00a0: 544,92\u00a0€
                        Première échéance\u00a0: 3 mai 2026
                        Référence de paiement\u00a0: RF91 0004 71
                        """);
        assertThat(english.invoice(club.queries, club.invoice.id()).text()).isEqualTo("""
                        Invoice F-2026-000002

                        Total with tax: €487.13
                        Remains to be paid: €246.92
                        Due date: 3 May 2026
                        Payment reference: RF55 F202 6000 002
                        """);
        assertThat(english.refundNote(club.queries, club.refund.id()).text()).isEqualTo("""
                        Refund of €20.00, 18 May 2026

                        Amount refunded: €20.00
                        Method: Card
                        State: Recorded, not yet transmitted
                        """);
    }

    @Test
    void the_first_due_date_is_that_of_what_the_statement_asks_for() {
        AccountId account = AccountId.of("new");
        club.billing.openAccount(OpenAccount.of(account, JudoClub.EUR));
        issue(account, 5);
        club.on(7, 2);
        issue(account, 60);
        club.on(7, 3);
        issue(account, 0);
        DateRange second = DateRange.of(LocalDate.of(2026, 7, 2), LocalDate.of(2026, 7, 2));

        assertThat(textOf(account, StatementKind.ACTIVITY, second))
                .contains("Amount payable now: €10.00\nFirst due date: 31 August 2026\n");
        assertThat(textOf(account, StatementKind.BALANCE_FORWARD, second))
                .contains("Amount payable now: €20.00\nFirst due date: 6 July 2026\n");
        assertThat(textOf(account, StatementKind.OPEN_ITEM, second))
                .contains("Amount payable now: €30.00\nFirst due date: 3 July 2026\n");
    }

    private void issue(AccountId account, int days) {
        club.billing.issueInvoice(IssueInvoice.builder(account)
                .line("Lesson", 1, JudoClub.eur("10.00"), JudoClub.EXEMPT)
                .terms(PaymentTerms.days(days))
                .build());
    }

    private String textOf(AccountId account, StatementKind kind, DateRange period) {
        return english.statement(club.billing
                        .preview(GenerateStatement.of(account, kind, period))
                        .orElseThrow())
                .text();
    }

    @Test
    void titles_and_names_of_files_say_what_it_is() {
        PrintedDocument statement = english.statement(club.statement(StatementKind.ACTIVITY));
        assertThat(statement.title()).isEqualTo("Statement of account famille-dupont, 1 April 2026 to 30 June 2026");
        assertThat(statement.fileName()).isEqualTo("statement-famille-dupont-2026-04-01-2026-06-30");
        assertThat(statement.locale()).isEqualTo(Locale.UK);
        assertThat(french.invoice(club.queries, club.invoice.id()).fileName()).isEqualTo("facture-F-2026-000002");
        assertThat(french.creditNote(club.queries, club.creditNote.id()).fileName())
                .isEqualTo("avoir-AV-2026-000001");
        assertThat(french.receipt(club.queries, club.payment.id()).fileName()).startsWith("recu-2026-05-04-");
    }

    @Test
    void the_name_of_a_file_holds_nothing_that_a_file_system_reads() {
        AccountId account = AccountId.of("../é tc/pässwd\u202E?*");
        club.billing.openAccount(OpenAccount.of(account, JudoClub.EUR));
        Statement statement = club.billing
                .preview(GenerateStatement.of(account, StatementKind.ACTIVITY, JudoClub.SUMMER))
                .orElseThrow();
        assertThat(english.statement(statement).fileName()).isEqualTo("statement-e-tc-passwd-2026-07-01-2026-09-30");
    }

    @Test
    void a_paid_invoice_asks_for_nothing() {
        club.billing.recordPayment(RecordPayment.of(club.invoice.id(), JudoClub.eur("246.92"), PaymentMethod.CARD));
        PrintedDocument invoice = english.invoice(club.queries, club.invoice.id());
        assertThat(invoice.text())
                .contains("Remains to be paid: €0.00")
                .doesNotContain("Payment reference", "Due date");
        assertThat(Rendered.html(invoice)).doesNotContain("Payment reference");
    }

    @Test
    void a_document_is_of_the_moment_at_which_it_was_asked_for() {
        PrintedDocument invoice = english.invoice(club.queries, club.invoice.id());
        PrintedDocument past = english.invoice(club.queries.asOf(LocalDate.of(2026, 4, 30)), club.invoice.id());
        club.billing.recordPayment(RecordPayment.of(club.invoice.id(), JudoClub.eur("246.92"), PaymentMethod.CARD));
        assertThat(invoice.text()).contains("Remains to be paid: €246.92");
        assertThat(past.text()).contains("Remains to be paid: €487.13");
    }

    @Test
    void a_host_gives_its_own_payment_references() {
        BillingDocuments documents = BillingDocuments.builder()
                .brand(Brand.of("Judo Club"))
                .paymentReferences(new PaymentReferences() {
                    @Override
                    public Optional<PaymentReference> ofInvoice(Invoice invoice) {
                        return Optional.of(PaymentReference.of("539007547034"));
                    }

                    @Override
                    public Optional<PaymentReference> ofStatement(Statement statement) {
                        return Optional.empty();
                    }
                })
                .build();
        assertThat(documents.invoice(club.queries, club.invoice.id()).text()).contains("RF18 5390 0754 7034");
        assertThat(documents.statement(club.statement(StatementKind.ACTIVITY)).text())
                .doesNotContain("Référence");
    }

    @Test
    void erased_texts_and_parties_are_told_as_such() {
        Statement statement = club.billing.generateStatement(
                GenerateStatement.builder(club.dupont, StatementKind.ACTIVITY, JudoClub.SPRING)
                        .withLines()
                        .build());
        club.on(7, 2);
        club.billing.erase(Erase.texts(club.dupont, LocalDate.of(2026, 7, 1), "retention ended"));

        PrintedDocument invoice = french.invoice(club.queries, club.invoice.id());
        assertThat(Rendered.parsed(invoice).select("span.label").eachText()).containsOnly("[effacé]");
        assertThat(Rendered.parsed(invoice).select("p.note").text()).isEqualTo("[effacé]");
        assertThat(Rendered.parsed(invoice).select("p.party").eachText())
                .containsExactly("Judo Club", "Nom non enregistré");
        for (PrintedDocument document : List.of(
                invoice,
                french.statement(club.queries.statement(statement.id())),
                french.creditNote(club.queries, club.creditNote.id()),
                french.receipt(club.queries, club.payment.id()),
                french.refundNote(club.queries, club.refund.id()))) {
            assertThat(Rendered.html(document)).doesNotContain("Dupont-Lefèvre", "Kimono", "Manuel");
            assertThat(Rendered.pages(document)).isNotEmpty();
        }
    }

    @Test
    void an_empty_statement_says_that_there_is_nothing() {
        AccountId account = AccountId.of("new");
        club.billing.openAccount(OpenAccount.of(account, JudoClub.EUR));
        Statement statement = club.billing
                .preview(GenerateStatement.of(account, StatementKind.OPEN_ITEM, JudoClub.SUMMER))
                .orElseThrow();
        assertThat(Rendered.parsed(english.statement(statement))
                        .select("tbody.keep tr")
                        .eachText())
                .containsExactly("None.", "Total open 0.00");
    }

    @Test
    void an_invoice_of_nothing_but_reductions_is_printed() {
        Invoice invoice = club.billing.issueInvoice(IssueInvoice.builder(club.dupont)
                .line("Trial lesson", 1, JudoClub.eur("0.00"), JudoClub.VAT_20)
                .build());
        assertThat(english.invoice(club.queries, invoice.id()).text()).contains("Total with tax: €0.00");
    }

    @Test
    void threads_share_the_documents() throws Exception {
        List<PrintedDocument> documents = List.of(
                english.invoice(club.queries, club.invoice.id()),
                english.statement(club.statement(StatementKind.ACTIVITY)),
                english.receipt(club.queries, club.payment.id()),
                english.creditNote(club.queries, club.creditNote.id()));
        List<List<String>> alone = documents.stream().map(Rendered::pages).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> together = IntStream.range(0, 24)
                    .mapToObj(i -> threads.submit(() -> Rendered.pages(documents.get(i % documents.size()))))
                    .toList();
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % documents.size()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_stream_is_left_open_for_the_host_to_close() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                written.write(b);
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        english.writePdf(club.statement(StatementKind.ACTIVITY), out);
        assertThat(written.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        english.writeHtml(club.statement(StatementKind.ACTIVITY), out);
    }

    @Test
    void what_documents_cannot_be_made_with_is_refused() {
        assertThatNullPointerException()
                .isThrownBy(() -> BillingDocuments.builder().build())
                .withMessage("brand");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BillingDocuments.builder()
                        .brand(Brand.of("Judo Club"))
                        .locale(Locale.GERMANY)
                        .build())
                .withMessage("locale: documents are written in French and English, not in German");
    }
}
