package dev.solde.billing.documents.mail;

import static dev.solde.billing.testkit.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.solde.billing.Billing;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.Tax;
import dev.solde.billing.documents.mail.MailFailedException.Reason;
import dev.solde.billing.documents.mail.ScriptedServer.Manner;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.statement.Sending;
import dev.solde.billing.testkit.MutableClock;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mails go to a server, and what went out is recorded once. */
@Timeout(60)
class DocumentMailerTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final AccountId DUPONT = AccountId.of("family-dupont");
    private static final Recipient PARENT = Recipient.of("contact-7", "parent@example.org");
    private static final SamplePage PAGE =
            new SamplePage("Facture F-2026-000001 à régler – café", "facture-F-2026-000001");

    private final MutableClock clock = MutableClock.at(LocalDateTime.of(2026, 6, 1, 9, 0), ZoneId.of("Europe/Paris"));
    private final FailingToRecord storage = new FailingToRecord(InMemoryBillingStorage.create());
    private final Billing billing =
            BillingKernel.builder().storage(storage).clock(clock).build();
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private InvoiceId invoice = new InvoiceId(DUPONT, new UUID(0, 0));

    @BeforeEach
    void begin() {
        server.start();
        billing.openAccount(OpenAccount.of(DUPONT, EUR));
        invoice = billing.issueInvoice(IssueInvoice.builder(DUPONT)
                        .line("Judo", 1, Amounts.of("60.00", EUR), Tax.rate("0"))
                        .build())
                .id();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    private Properties properties(int port) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.from", "club@example.org");
        return properties;
    }

    private Session session() {
        return Session.getInstance(properties(server.getSmtp().getPort()));
    }

    private Session impatient(int port) {
        Properties properties = properties(port);
        properties.setProperty("mail.smtp.timeout", "300");
        return Session.getInstance(properties);
    }

    private DocumentMailer mailer() {
        return DocumentMailer.of(billing, session());
    }

    private MimeMessage onlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    @Test
    void a_document_is_mailed_as_text_html_and_pdf_and_that_is_recorded() throws Exception {
        Sending sent = mailer().by(Actor.of("clerk-2")).send(invoice, PAGE, PARENT);

        assertThat(sent)
                .isEqualTo(
                        new Sending(invoice, "contact-7", "email", clock.instant(), Optional.of(Actor.of("clerk-2"))));
        assertThat(billing.queries().sendings(invoice)).isEqualTo(List.of(sent));
        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo(PAGE.title());
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("club@example.org"));
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("parent@example.org"));
        assertThat(mail.getSentDate()).isEqualTo(Date.from(clock.instant()));
        assertThat(mail.getContentLanguage()).containsExactly("fr-FR");
        MimeMultipart mixed = (MimeMultipart) mail.getContent();
        MimeMultipart page = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(List.of(
                        mixed.getContentType().split(";")[0],
                        page.getContentType().split(";")[0]))
                .containsExactly("multipart/mixed", "multipart/alternative");
        assertThat(page.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(PAGE.text());
        assertThat(page.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(page.getBodyPart(1).getContent().toString()).endsWith("<p>Reste à payer : 60,00 €");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("facture-F-2026-000001.pdf");
        assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo("attachment");
        try (PDDocument pdf =
                Loader.loadPDF(mixed.getBodyPart(1).getInputStream().readAllBytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Reste à payer : 60,00");
        }
    }

    @Test
    void names_have_their_accents_and_answers_go_where_the_host_wants_them() throws Exception {
        DocumentMailer.builder(billing, session())
                .from("caisse@example.org", "Société d’Échecs")
                .replyTo("bureau@example.org")
                .actor(Actor.of("night-job"))
                .build()
                .send(invoice, PAGE, PARENT.named("Zoë Müller-Łukasz"));

        MimeMessage mail = onlyMail();
        InternetAddress from = (InternetAddress) mail.getFrom()[0];
        InternetAddress to = (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
        assertThat(List.of(from.getAddress(), from.getPersonal(), to.getAddress(), to.getPersonal()))
                .containsExactly("caisse@example.org", "Société d’Échecs", "parent@example.org", "Zoë Müller-Łukasz");
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("bureau@example.org"));
        assertThat(billing.queries().sendings(invoice).get(0).actor()).contains(Actor.of("night-job"));
    }

    @Test
    void under_a_key_it_is_sent_once_and_without_one_each_time() {
        CommandKey key = CommandKey.of("june-run", "family-dupont");
        Sending first = mailer().send(invoice, PAGE, PARENT, key);
        clock.advance(Duration.ofHours(1));

        assertThat(mailer().send(invoice, PAGE, PARENT, key)).isEqualTo(first);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertRefused(() -> mailer().send(invoice, PAGE, Recipient.of("contact-8", "other@example.org"), key))
                .hasCode("command-key-reused");
        assertThat(server.getReceivedMessages()).hasSize(1);
        Sending second = mailer().send(invoice, PAGE, PARENT);
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(billing.queries().sendings(invoice)).isEqualTo(List.of(first, second));
    }

    @Test
    void what_the_kernel_does_not_know_is_not_mailed() {
        InvoiceId unknown = new InvoiceId(DUPONT, new UUID(5, 5));

        assertRefused(() -> mailer().send(unknown, PAGE, PARENT)).isEqualTo(new Rejection.ItemNotFound(unknown));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private void fails(Session session, Reason reason) {
        MailFailedException failed = catchThrowableOfType(
                MailFailedException.class,
                () -> DocumentMailer.of(billing, session).send(invoice, PAGE, PARENT));

        assertThat(List.of(failed.subject(), failed.recipient(), failed.reason()))
                .isEqualTo(List.of(invoice, "contact-7", reason));
        assertThat(failed.getMessage()).doesNotContain("parent@example.org");
        assertThat(billing.queries().sendings(invoice)).isEmpty();
    }

    @Test
    void a_recipient_whom_the_server_refuses_is_reported_and_nothing_recorded() throws IOException {
        try (ScriptedServer refusing = new ScriptedServer(Manner.REFUSES_THE_RECIPIENT)) {
            fails(impatient(refusing.port()), Reason.REFUSED);
        }
    }

    @Test
    void a_server_that_says_nothing_is_waited_for_no_longer_than_the_bound() throws IOException {
        try (ScriptedServer silent = new ScriptedServer(Manner.SILENT)) {
            fails(impatient(silent.port()), Reason.UNAVAILABLE);
        }
        try (ScriptedServer silent = new ScriptedServer(Manner.SILENT_AT_THE_END)) {
            fails(impatient(silent.port()), Reason.UNAVAILABLE);
        }
    }

    @Test
    void a_server_that_breaks_off_or_is_not_there_is_unavailable() throws IOException {
        int nobody;
        try (ScriptedServer gone = new ScriptedServer(Manner.BREAKS_OFF)) {
            nobody = gone.port();
            fails(impatient(gone.port()), Reason.UNAVAILABLE);
        }
        fails(impatient(nobody), Reason.UNAVAILABLE);
    }

    @Test
    void a_sending_whose_recording_fails_for_a_moment_is_recorded_once() {
        storage.failBefore(2);
        Sending first = mailer().send(invoice, PAGE, PARENT);
        storage.failAfter(2);
        Sending second = mailer().send(invoice, PAGE, PARENT);

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(billing.queries().sendings(invoice)).isEqualTo(List.of(first, second));
    }

    @Test
    void a_mail_that_went_out_and_could_not_be_recorded_can_be_recorded_later() {
        storage.failBefore(3);
        SendingNotRecordedException failed =
                catchThrowableOfType(SendingNotRecordedException.class, () -> mailer().send(invoice, PAGE, PARENT));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(billing.queries().sendings(invoice)).isEmpty();
        storage.failAfter(1);
        assertThatThrownBy(() -> billing.recordSending(failed.command())).hasMessageContaining("lost");
        Sending recorded = billing.recordSending(failed.command());
        assertThat(recorded).isEqualTo(new Sending(invoice, "contact-7", "email", clock.instant(), Optional.empty()));
        assertThat(billing.queries().sendings(invoice)).isEqualTo(List.of(recorded));
    }

    @Test
    void no_text_can_begin_a_header_of_its_own() {
        String injected = "x\r\nBcc: everybody@example.org";
        for (String bad : List.of(
                injected,
                "a@example.org" + injected,
                "a@example.org, b@example.org",
                "A <a@example.org>",
                "friends: a@example.org;",
                "nobody",
                " ",
                "a@example.org\n")) {
            assertThatThrownBy(() -> Recipient.of("contact-7", bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("address")
                    .hasMessageNotContaining("example");
        }
        assertThatThrownBy(() -> PARENT.named(injected)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PARENT.named("x\u2028y")).isInstanceOf(IllegalArgumentException.class);
        for (SamplePage page : List.of(
                new SamplePage(injected, "facture"),
                new SamplePage("Facture", injected),
                new SamplePage("Facture", "../facture"))) {
            assertThatThrownBy(() -> mailer().send(invoice, page, PARENT)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> DocumentMailer.builder(billing, session()).from("club@example.org", injected))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(billing.queries().sendings(invoice)).isEmpty();
        assertThat(PARENT.named("Zoë")).hasToString("Recipient[contact-7]");
    }

    @Test
    void an_address_is_no_reference_of_a_recipient() {
        Recipient careless = Recipient.of("parent@example.org", "parent@example.org");

        assertThatThrownBy(() -> mailer().send(invoice, PAGE, careless)).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_mailer_knows_from_whom_mails_come() {
        Properties nobody = properties(25);
        nobody.remove("mail.from");

        assertThatThrownBy(() -> DocumentMailer.of(billing, Session.getInstance(nobody)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("from");
    }

    @Test
    void a_session_without_bounds_gets_them_and_the_hosts_own_stays_as_it_was() throws MessagingException {
        Properties given = properties(25);
        given.setProperty("mail.smtp.timeout", "700");
        Session session = Session.getInstance(given, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(getDefaultUserName(), "secret of " + getRequestingProtocol());
            }
        });
        Session bounded = BoundedSession.of(session);

        assertThat(List.of(
                        bounded.getProperty("mail.smtp.timeout"),
                        bounded.getProperty("mail.smtp.connectiontimeout"),
                        bounded.getProperty("mail.smtp.writetimeout"),
                        bounded.getProperty("mail.smtps.timeout")))
                .containsExactly("700", "10000", "30000", "30000");
        assertThat(given).hasSize(4);
        PasswordAuthentication asked = bounded.requestPasswordAuthentication(null, 25, "smtp", null, "club");
        assertThat(List.of(asked.getUserName(), asked.getPassword())).containsExactly("club", "secret of smtp");
        assertThat(BoundedSession.of(bounded)).isSameAs(bounded);
        for (String endless : List.of("0", "-1", "soon")) {
            Properties waiting = properties(25);
            waiting.setProperty("mail.smtp.writetimeout", endless);
            assertThatThrownBy(() -> BoundedSession.of(Session.getInstance(waiting)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("mail.smtp.writetimeout");
        }
    }
}
