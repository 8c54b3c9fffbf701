package dev.solde.examples.portal.desk;

import dev.solde.billing.documents.PrintedDocument;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.statement.Statement;
import java.util.Locale;
import java.util.Optional;

/** Statements and documents as people see them, in their language. */
public interface Papers {

    /** A statement, made or only previewed. */
    PrintedDocument statement(Statement statement, Locale language);

    /** The document of an item: an invoice, a credit note, a receipt or a refund note; nothing for other items. */
    Optional<PrintedDocument> of(ItemId item, Locale language);
}
