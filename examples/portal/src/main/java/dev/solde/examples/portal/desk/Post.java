package dev.solde.examples.portal.desk;

import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.statement.Statement;
import java.util.Locale;

/** Sends papers to customers by mail; each sending is kept with what was sent. */
public interface Post {

    /** Sends a statement. */
    void send(Statement statement, Customer to, Locale language);

    /** Sends a single document: an invoice to be paid, a receipt. */
    void send(ItemId document, Customer to, Locale language);

    /** Where mail goes from here, for people: a server, or a folder. */
    String place();
}
