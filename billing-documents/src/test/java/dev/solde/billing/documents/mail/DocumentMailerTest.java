package dev.solde.billing.documents.mail;

import static dev.solde.billing.testkit.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.solde.billing.Rejection;
import dev.solde.billing.documents.BillingDocuments;
import dev.solde.billing.documents.Brand;
import dev.solde.billing.documents.DocumentTemplate;
import dev.solde.billing.documents.PrintedDocument;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.statement.Sending;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Mails go to a server, and what went out is recorded once. */
class DocumentMailerTest extends MailTest {

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

    private MimeMessage onlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    /** Templates are the host's; a name that a page does not have shows when it is laid out. */
    @Test
    void a_document_that_cannot_be_laid_out_is_not_sent() {
        BillingDocuments documents = BillingDocuments.builder()
                .brand(Brand.of("Judo Club"))
                .template(DocumentTemplate.INVOICE, "{{> head}}{{nobodyKnows}}{{> foot}}")
                .build();
        PrintedDocument page = documents.invoice(billing.queries(), invoice);

        MailFailedException failed =
                catchThrowableOfType(MailFailedException.class, () -> mailer().send(invoice, page, PARENT));

        assertThat(List.of(failed.subject(), failed.recipient(), failed.reason()))
                .isEqualTo(List.of(invoice, "contact-7", MailFailedException.Reason.DOCUMENT));
        assertThat(failed.getCause()).hasMessageContaining("nobodyKnows");
        assertThat(billing.queries().sendings(invoice)).isEmpty();
        assertThat(server.getReceivedMessages()).isEmpty();
    }
}
