package dev.solde.examples.portal.desk;

import dev.solde.billing.Billing;
import dev.solde.billing.documents.PrintedDocument;
import dev.solde.billing.documents.mail.DocumentMailer;
import dev.solde.billing.documents.mail.Recipient;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.PartyField;
import dev.solde.billing.ledger.SubjectId;
import dev.solde.billing.statement.Sending;
import jakarta.mail.Session;
import java.util.List;

/** Sends papers to customers by mail. Each sending is recorded with what was sent, to a name of ours and never to an address. */
public final class Post {

    private final Billing billing;
    private final DocumentMailer mailer;
    private final String place;

    /** Sends by this session; {@code place} says for people where mail goes from there. */
    public Post(Billing billing, Session session, String place) {
        this.billing = billing;
        this.place = place;
        this.mailer = DocumentMailer.builder(billing, session)
                .from(Kernel.SELLER.field(PartyField.EMAIL).orElseThrow(), Kernel.SELLER.name())
                .actor(Actor.of("back-office"))
                .build();
    }

    /** Sends a paper to the customer whom it is about; under one key it is sent once. */
    public Sending send(SubjectId subject, PrintedDocument paper, Customer to, CommandKey key) {
        Recipient recipient =
                Recipient.of("customer-" + to.account(), to.email()).named(to.name());
        return mailer.send(subject, paper, recipient, key);
    }

    /** When it was sent before. */
    public List<Sending> sendings(SubjectId subject) {
        return billing.queries().sendings(subject);
    }

    /** Where mail goes: a server, or a folder. */
    public String place() {
        return place;
    }
}
