package dev.solde.billing.documents.mail;

import static dev.solde.billing.testkit.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.solde.billing.Billing;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Tax;
import dev.solde.billing.documents.BillingDocuments;
import dev.solde.billing.documents.Brand;
import dev.solde.billing.documents.PrintedDocument;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Sending;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.testkit.MutableClock;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement as the club's customers get it. */
class StatementMailerTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final AccountId DUPONT = AccountId.of("family-dupont");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final GenerateStatement JUNE =
            GenerateStatement.of(DUPONT, StatementKind.ACTIVITY, DateRange.of(TODAY, TODAY));
    private static final Recipient PARENT = Recipient.of("contact-7", "parent@example.org");

    private final MutableClock clock = MutableClock.at(LocalDateTime.of(2026, 6, 1, 9, 0), ZoneId.of("Europe/Paris"));
    private final Billing billing = BillingKernel.builder()
            .storage(InMemoryBillingStorage.create())
            .clock(clock)
            .build();
    private final BillingDocuments documents = BillingDocuments.builder()
            .brand(Brand.of("Judo Club"))
            .locale(Locale.FRANCE)
            .build();
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void begin() {
        server.start();
        billing.openAccount(OpenAccount.of(DUPONT, EUR));
        billing.issueInvoice(IssueInvoice.builder(DUPONT)
                .line("Judo, été", 1, Amounts.of("60.00", EUR), Tax.rate("0"))
                .build());
    }

    @AfterEach
    void end() {
        server.stop();
    }

    private StatementMailer mailer() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty(
                "mail.smtp.port", Integer.toString(server.getSmtp().getPort()));
        properties.setProperty("mail.from", "club@example.org");
        return StatementMailer.of(billing, documents, Session.getInstance(properties));
    }

    @Test
    void a_statement_is_mailed_and_logged_on_the_statement() throws Exception {
        Statement statement = billing.generateStatement(JUNE);
        Sending sent = mailer().by(Actor.of("clerk-2")).send(statement, PARENT);

        assertThat(sent)
                .isEqualTo(new Sending(
                        statement.id(), "contact-7", "email", clock.instant(), Optional.of(Actor.of("clerk-2"))));
        assertThat(billing.queries().sendings(statement.id())).isEqualTo(List.of(sent));
        MimeMessage mail = server.getReceivedMessages()[0];
        PrintedDocument shown = documents.statement(statement);
        assertThat(mail.getSubject()).isEqualTo(shown.title());
        MimeMultipart mixed = (MimeMultipart) mail.getContent();
        MimeMultipart page = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(page.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(shown.text());
        assertThat(page.getBodyPart(1).getContent().toString()).contains("F-2026-000001");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo(shown.fileName() + ".pdf");
        try (PDDocument pdf =
                Loader.loadPDF(mixed.getBodyPart(1).getInputStream().readAllBytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("F-2026-000001");
        }
    }

    @Test
    void a_run_over_statements_that_is_repeated_mails_each_once() {
        Statement statement = billing.generateStatement(JUNE);
        CommandKey key = CommandKey.of("statements-2026-06", DUPONT.value());
        Sending first = mailer().send(statement, PARENT, key);

        assertThat(mailer().send(statement, PARENT, key)).isEqualTo(first);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_statement_that_was_only_previewed_is_not_mailed() {
        Statement shown = billing.preview(JUNE).orElseThrow();

        assertRefused(() -> mailer().send(shown, PARENT)).isEqualTo(new Rejection.StatementNotFound(shown.id()));
        assertThat(server.getReceivedMessages()).isEmpty();
    }
}
