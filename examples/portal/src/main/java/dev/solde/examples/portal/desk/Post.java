package dev.solde.examples.portal.desk;

import dev.solde.billing.Billing;
import dev.solde.billing.command.RecordSending;
import dev.solde.billing.documents.PrintedDocument;
import dev.solde.billing.documents.mail.DocumentMailer;
import dev.solde.billing.documents.mail.Recipient;
import dev.solde.billing.documents.mail.SendingNotRecordedException;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.PartyField;
import dev.solde.billing.ledger.SubjectId;
import dev.solde.billing.statement.Sending;
import jakarta.mail.Session;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sends papers to customers by mail. Each sending is recorded with what was sent, to a name of ours and never to an address. */
public final class Post {

    private final Billing billing;
    private final DocumentMailer mailer;
    private final String place;

    /** Mails that went out and of which the ledger knows nothing yet, by the key under which they went. */
    private final Map<CommandKey, RecordSending> unrecorded = new ConcurrentHashMap<>();

    /** Sends by this session; {@code place} says for people where mail goes from there. */
    public Post(Billing billing, Session session, String place) {
        this.billing = billing;
        this.place = place;
        this.mailer = DocumentMailer.builder(billing, session)
                .from(Kernel.SELLER.field(PartyField.EMAIL).orElseThrow(), Kernel.SELLER.name())
                .actor(Actor.of("back-office"))
                .build();
    }

    /**
     * Sends a paper to the customer whom it is about; under one key it is sent once. A mail that went out and could not be recorded is
     * kept, so that the same key then records it and sends nothing.
     *
     * @throws SendingNotRecordedException when it was sent and is not recorded yet
     */
    public Sending send(SubjectId subject, PrintedDocument paper, Customer to, CommandKey key) {
        RecordSending left = unrecorded.get(key);
        if (left != null) {
            return recorded(key, left);
        }
        Recipient recipient =
                Recipient.of("customer-" + to.account(), to.email()).named(to.name());
        try {
            return mailer.send(subject, paper, recipient, key);
        } catch (SendingNotRecordedException e) {
            unrecorded.put(key, e.command());
            throw e;
        }
    }

    private Sending recorded(CommandKey key, RecordSending left) {
        Sending sending = billing.recordSending(left);
        unrecorded.remove(key);
        return sending;
    }

    /** When it was sent before; what is not recorded yet is recorded now. */
    public List<Sending> sendings(SubjectId subject) {
        unrecorded.forEach((key, left) -> {
            if (left.subject().equals(subject)) {
                recorded(key, left);
            }
        });
        return billing.queries().sendings(subject);
    }

    /** Where mail goes: a server, or a folder. */
    public String place() {
        return place;
    }
}
