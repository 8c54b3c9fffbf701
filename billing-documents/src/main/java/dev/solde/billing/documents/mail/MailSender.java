package dev.solde.billing.documents.mail;

import dev.solde.billing.documents.PrintedDocument;
import dev.solde.billing.documents.mail.MailFailedException.Reason;
import dev.solde.billing.ledger.SubjectId;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Hands mails to a server. */
record MailSender(Session session, Mailbox from, Optional<Mailbox> replyTo) {

    void send(SubjectId subject, PrintedDocument document, Recipient to, Instant sentAt) {
        MimeMessage message = message(subject, document, to, sentAt);
        try {
            Transport.send(message);
        } catch (SendFailedException e) {
            throw new MailFailedException(
                    subject, to.reference(), isUnanswered(e) ? Reason.UNAVAILABLE : Reason.REFUSED, e);
        } catch (MessagingException e) {
            throw new MailFailedException(subject, to.reference(), Reason.UNAVAILABLE, e);
        }
    }

    private MimeMessage message(SubjectId subject, PrintedDocument document, Recipient to, Instant sentAt) {
        try {
            return new DocumentMessage(document).to(session, from, replyTo, to, sentAt);
        } catch (IOException | MessagingException e) {
            throw new MailFailedException(subject, to.reference(), Reason.DOCUMENT, e);
        }
    }

    /** A server that breaks off is told of as a failure to send, too, with the failure of the connection inside. */
    private static boolean isUnanswered(MessagingException failure) {
        for (Exception next = failure; next instanceof MessagingException e; next = e.getNextException()) {
            if (e.getNextException() instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
