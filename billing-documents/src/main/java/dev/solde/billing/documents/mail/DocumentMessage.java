package dev.solde.billing.documents.mail;

import dev.solde.billing.documents.PrintedDocument;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;

/** A document as a mail: what it says as text and as HTML, of which the reader's program shows one, and the PDF. */
record DocumentMessage(PrintedDocument document) {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    MimeMessage to(Session session, Mailbox from, Optional<Mailbox> replyTo, Recipient to, Instant sentAt)
            throws IOException, MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(from.internetAddress());
        if (replyTo.isPresent()) {
            message.setReplyTo(new InternetAddress[] {replyTo.get().internetAddress()});
        }
        message.setRecipient(Message.RecipientType.TO, to.internetAddress());
        message.setSubject(Headers.line(document.title(), "title"), UTF_8);
        message.setSentDate(Date.from(sentAt));
        message.setHeader("Content-Language", document.locale().toLanguageTag());
        message.setContent(content());
        message.saveChanges();
        return message;
    }

    private MimeMultipart content() throws IOException, MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(document.text(), UTF_8);
        MimeBodyPart html = part(written(document::writeHtml), "text/html; charset=UTF-8");
        MimeBodyPart page = new MimeBodyPart();
        page.setContent(new MimeMultipart("alternative", text, html));
        MimeBodyPart pdf = part(written(document::writePdf), "application/pdf");
        pdf.setFileName(fileName());
        pdf.setDisposition(MimeBodyPart.ATTACHMENT);
        return new MimeMultipart("mixed", page, pdf);
    }

    private String fileName() {
        String name = document.fileName();
        if (!FILE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("file name must consist of letters, digits and hyphens: " + name);
        }
        return name + ".pdf";
    }

    private static MimeBodyPart part(byte[] content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        return part;
    }

    private static byte[] written(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (RuntimeException e) {
            // As from a template that names what is not there.
            throw new IOException("the document could not be laid out: " + e.getMessage(), e);
        }
        return out.toByteArray();
    }

    /** One of the forms of a document. */
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
