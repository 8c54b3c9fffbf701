package dev.solde.billing.documents.mail;

import dev.solde.billing.documents.PrintedDocument;
import dev.solde.billing.documents.mail.MailFailedException.Reason;
import dev.solde.billing.ledger.SubjectId;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hands mails to a server. */
record MailSender(Session session, Mailbox from, Optional<Mailbox> replyTo) {

    private static final Pattern FOR_GOOD = Pattern.compile("^5\\d\\d\\b");
    private static final Pattern OF_THE_MOMENT = Pattern.compile("^4\\d\\d\\b");

    void send(SubjectId subject, PrintedDocument document, Recipient to, Instant sentAt) {
        MimeMessage message = message(subject, document, to, sentAt);
        try {
            Transport.send(message);
        } catch (MessagingException e) {
            Reason reason = isRefused(e) ? Reason.REFUSED : Reason.UNAVAILABLE;
            throw new MailFailedException(subject, to.reference(), reason, e);
        }
    }

    private MimeMessage message(SubjectId subject, PrintedDocument document, Recipient to, Instant sentAt) {
        try {
            return new DocumentMessage(document).to(session, from, replyTo, to, sentAt);
        } catch (IOException | MessagingException e) {
            throw new MailFailedException(subject, to.reference(), Reason.DOCUMENT, e);
        }
    }

    /**
     * An answer of 500 or more is for good (RFC 5321, 4.2.1); one of 400 or more, or none, is of the moment. Without an answer a sign-in
     * fails for what the session lacks.
     */
    private static boolean isRefused(MessagingException failure) {
        for (Exception next = failure; next instanceof MessagingException e; next = e.getNextException()) {
            if (is(FOR_GOOD, e) || e instanceof AuthenticationFailedException && !is(OF_THE_MOMENT, e)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Pattern answer, MessagingException failure) {
        return failure.getMessage() != null
                && answer.matcher(failure.getMessage()).find();
    }
}
