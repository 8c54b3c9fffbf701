package dev.solde.examples.portal.mail;

import dev.solde.billing.documents.PrintedDocument;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.statement.Statement;
import dev.solde.examples.portal.desk.Customer;
import dev.solde.examples.portal.desk.Papers;
import dev.solde.examples.portal.desk.Post;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Mails papers: the text in the message, the paper itself attached. */
final class MailPost implements Post {

    private final Session session;
    private final String from;
    private final String place;
    private final Papers papers;

    MailPost(Session session, String from, String place, Papers papers) {
        this.session = session;
        this.from = from;
        this.place = place;
        this.papers = papers;
    }

    @Override
    public void send(Statement statement, Customer to, Locale language) {
        send(papers.statement(statement, language), to);
    }

    @Override
    public void send(ItemId document, Customer to, Locale language) {
        send(papers.of(document, language).orElseThrow(), to);
    }

    @Override
    public String place() {
        return place;
    }

    private void send(PrintedDocument paper, Customer to) {
        try {
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(from));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.email(), true));
            message.setSubject(paper.title(), StandardCharsets.UTF_8.name());
            MimeBodyPart text = new MimeBodyPart();
            text.setText(paper.text(), StandardCharsets.UTF_8.name());
            MimeBodyPart pdf = new MimeBodyPart();
            pdf.setDataHandler(new DataHandler(new ByteArrayDataSource(pdf(paper), "application/pdf")));
            pdf.setFileName(paper.fileName() + ".pdf");
            message.setContent(new MimeMultipart(text, pdf));
            Transport.send(message);
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail was not sent: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pdf(PrintedDocument paper) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        paper.writePdf(pdf);
        return pdf.toByteArray();
    }
}
