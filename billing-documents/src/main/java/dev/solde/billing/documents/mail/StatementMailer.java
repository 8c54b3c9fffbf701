package dev.solde.billing.documents.mail;

import dev.solde.billing.Billing;
import dev.solde.billing.documents.BillingDocuments;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.statement.Sending;
import dev.solde.billing.statement.Statement;
import jakarta.mail.Session;
import java.util.Objects;

/**
 * Sends statements by e-mail, each sending recorded on the statement; in all else a {@link DocumentMailer}. Only a generated statement
 * can be sent: one that was only previewed is refused with {@code statement-not-found}, because nobody could look it up again.
 */
public final class StatementMailer {

    private final DocumentMailer mailer;
    private final BillingDocuments documents;

    private StatementMailer(DocumentMailer mailer, BillingDocuments documents) {
        this.mailer = mailer;
        this.documents = Objects.requireNonNull(documents, "documents");
    }

    /** Sends what these documents look like; the sender is {@code mail.from} of the session. */
    public static StatementMailer of(Billing billing, BillingDocuments documents, Session session) {
        return of(DocumentMailer.of(billing, session), documents);
    }

    /** Sends through this mailer, which may have a sender of its own. */
    public static StatementMailer of(DocumentMailer mailer, BillingDocuments documents) {
        return new StatementMailer(mailer, documents);
    }

    /** The same in the hands of this actor, who is recorded as the one that sends. */
    public StatementMailer by(Actor who) {
        return new StatementMailer(mailer.by(who), documents);
    }

    /** Sends a statement and records it, as {@link DocumentMailer#send(dev.solde.billing.ledger.SubjectId, dev.solde.billing.documents.PrintedDocument, Recipient)}. */
    public Sending send(Statement statement, Recipient to) {
        return mailer.send(statement.id(), documents.statement(statement), to);
    }

    /** The same once under a key of the host, for a run that may be repeated. */
    public Sending send(Statement statement, Recipient to, CommandKey once) {
        return mailer.send(statement.id(), documents.statement(statement), to, once);
    }
}
