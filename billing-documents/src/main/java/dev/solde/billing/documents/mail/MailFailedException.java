package dev.solde.billing.documents.mail;

import dev.solde.billing.ledger.SubjectId;

/**
 * A mail could not be sent, so nothing was recorded. Only where the server accepted the mail and its answer was lost, as after a
 * time-out at the very end, may it have gone out all the same. The cause may name the address; the message does not.
 */
public final class MailFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SubjectId subject;
    private final String recipient;
    private final Reason reason;

    /** Why. */
    public enum Reason {
        /** The document could not be laid out, for example by a template that fails; again would bring the same. */
        DOCUMENT,
        /** The server refuses the sender and its password, the recipient or the mail for good; again would bring the same. */
        REFUSED,
        /** The server is not there, does not answer in time, breaks off, or asks to come again; later may be better. */
        UNAVAILABLE
    }

    MailFailedException(SubjectId subject, String recipient, Reason reason, Throwable cause) {
        super("could not mail " + subject + " to " + recipient + ": " + reason, cause);
        this.subject = subject;
        this.recipient = recipient;
        this.reason = reason;
    }

    /** What was to be sent. */
    public SubjectId subject() {
        return subject;
    }

    /** The reference of the recipient. */
    public String recipient() {
        return recipient;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
