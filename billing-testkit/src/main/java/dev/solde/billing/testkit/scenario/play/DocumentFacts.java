package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.testkit.Pages;
import java.util.List;

/** What the journal says became of an invoice. */
final class DocumentFacts {

    private DocumentFacts() {}

    /** Whether it was cancelled. */
    static boolean isCancelled(Stage stage, InvoiceId invoice) {
        return records(stage, invoice).stream().anyMatch(record -> cancels(record, invoice));
    }

    /** The totals of the credit notes that say they correct it, in minor units; not of the one that cancelled it. */
    static long creditedMinor(Stage stage, InvoiceId invoice) {
        return records(stage, invoice).stream()
                .filter(record -> !cancels(record, invoice))
                .mapToLong(record -> credited(record, invoice))
                .sum();
    }

    private static List<JournalRecord> records(Stage stage, InvoiceId invoice) {
        return Pages.all(page -> stage.queries().journal(invoice.account(), page));
    }

    private static boolean cancels(JournalRecord record, InvoiceId invoice) {
        return record.facts(FlagRaised.class).stream()
                .anyMatch(raised -> raised.flag() == FlagRaised.Flag.CANCELLED
                        && raised.item().filter(invoice::equals).isPresent());
    }

    private static long credited(JournalRecord record, InvoiceId invoice) {
        return record.facts(ReferenceMade.class).stream()
                .filter(made -> made.role() == ReferenceMade.Role.PRECEDING
                        && made.target().filter(invoice::equals).isPresent())
                .flatMap(made -> record.facts(DocumentIssued.class).stream()
                        .filter(issued -> issued.document().equals(made.subject())))
                .mapToLong(DocumentIssued::totalInclTaxMinor)
                .sum();
    }
}
