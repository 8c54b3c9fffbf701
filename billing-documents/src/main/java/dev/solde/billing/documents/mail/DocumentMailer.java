package dev.solde.billing.documents.mail;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingException;
import dev.solde.billing.Preview;
import dev.solde.billing.command.RecordSending;
import dev.solde.billing.documents.PrintedDocument;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.SubjectId;
import dev.solde.billing.statement.Sending;
import jakarta.mail.Session;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends documents by e-mail: the page as text and HTML, the PDF attached, the title as subject; and records each sending with the
 * document.
 *
 * <p>First it is asked what the kernel would refuse, then the mail is sent, then the sending is recorded. So nothing is recorded of a mail
 * that did not go out ({@link MailFailedException}), and a mail that went out and could not be recorded is told of with the command that
 * records it ({@link SendingNotRecordedException}). Call it outside a transaction of the host: a server of mail may be slow, and a rollback
 * does not call a mail back.
 *
 * <p>The sender is the one that was given here, or {@code mail.from} of the session. Time-outs of connecting (10 s), answers and writing
 * (30 s each) apply where the session has none; a session that sets one to wait for ever is refused. Threads may share a mailer.
 */
public final class DocumentMailer {

    private static final String SCOPE = "mail";
    private static final int ATTEMPTS_TO_RECORD = 3;

    private final Billing billing;
    private final MailSender sender;
    private final Optional<Actor> actor;

    private DocumentMailer(Billing billing, MailSender sender, Optional<Actor> actor) {
        this.billing = billing;
        this.sender = sender;
        this.actor = actor;
    }

    /** A mailer whose sender is {@code mail.from} of the session. */
    public static DocumentMailer of(Billing billing, Session session) {
        return builder(billing, session).build();
    }

    /** Opens the settings. */
    public static Builder builder(Billing billing, Session session) {
        return new Builder(billing, session);
    }

    /** The same mailer in the hands of this actor, who is recorded as the one that sends. */
    public DocumentMailer by(Actor who) {
        return new DocumentMailer(billing, sender, Optional.of(who));
    }

    /**
     * Sends a document and records it; called again, sends again.
     *
     * @param subject the statement or item whose document it is
     * @throws dev.solde.billing.RejectedException when the kernel knows no such thing; nothing was sent
     * @throws MailFailedException when it was not sent; nothing was recorded
     * @throws SendingNotRecordedException when it was sent and that could not be recorded
     */
    public Sending send(SubjectId subject, PrintedDocument document, Recipient to) {
        return send(
                subject, document, to, CommandKey.of(SCOPE, UUID.randomUUID().toString()));
    }

    /**
     * The same under a key of the host, for whatever may be called again, as a run over many accounts: what is recorded under the key
     * is not sent a second time, and the first sending is returned. The same key for something else is refused with
     * {@code command-key-reused}. Two calls at the same time may both send; one sending is recorded then.
     */
    public Sending send(SubjectId subject, PrintedDocument document, Recipient to, CommandKey once) {
        RecordSending command = RecordSending.builder(subject, to.reference())
                .commandKey(once)
                .actor(actor)
                .build();
        Preview<Sending> foreseen = billing.preview(command);
        Sending sending = foreseen.orElseThrow();
        if (foreseen.facts().isEmpty()) {
            return sending;
        }
        sender.send(subject, document, to, sending.sentAt());
        return record(command);
    }

    private Sending record(RecordSending command) {
        for (int attempt = 1; ; attempt++) {
            try {
                return billing.recordSending(command);
            } catch (BillingException e) {
                // Its key makes calling again safe, whatever became of the first call.
                if (attempt == ATTEMPTS_TO_RECORD) {
                    throw new SendingNotRecordedException(command, e);
                }
            } catch (RuntimeException e) {
                throw new SendingNotRecordedException(command, e);
            }
        }
    }

    /** Builds a {@link DocumentMailer}. */
    public static final class Builder {

        private final Billing billing;
        private final Session session;
        private Optional<Mailbox> from = Optional.empty();
        private Optional<Mailbox> replyTo = Optional.empty();
        private Optional<Actor> actor = Optional.empty();

        private Builder(Billing billing, Session session) {
            this.billing = Objects.requireNonNull(billing, "billing");
            this.session = Objects.requireNonNull(session, "session");
        }

        /** The address from which mails come; otherwise {@code mail.from} of the session. */
        public Builder from(String address) {
            from = Optional.of(Mailbox.of(address));
            return this;
        }

        /** The same with a name, for example that of the brand. */
        public Builder from(String address, String name) {
            from = Optional.of(Mailbox.of(address, name));
            return this;
        }

        /** The address to which answers go, if it is another one. */
        public Builder replyTo(String address) {
            replyTo = Optional.of(Mailbox.of(address));
            return this;
        }

        /** Who is recorded as the one that sends. */
        public Builder actor(Actor who) {
            actor = Optional.of(who);
            return this;
        }

        /**
         * Builds the mailer.
         *
         * @throws IllegalArgumentException when nobody says from whom mails come, or the session waits for ever
         */
        public DocumentMailer build() {
            Mailbox sending = from.or(() -> Optional.ofNullable(session.getProperty("mail.from"))
                            .map(Mailbox::of))
                    .orElseThrow(
                            () -> new IllegalArgumentException("from is missing, and mail.from of the session, too"));
            return new DocumentMailer(billing, new MailSender(BoundedSession.of(session), sending, replyTo), actor);
        }
    }
}
