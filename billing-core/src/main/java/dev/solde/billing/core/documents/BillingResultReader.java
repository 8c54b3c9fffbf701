package dev.solde.billing.core.documents;

import dev.solde.billing.document.BilledEntry;
import dev.solde.billing.document.BillingResult;
import dev.solde.billing.document.IssuedDocument;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PendingEntryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.money.CurrencyUnit;

/** Reads what a billing came to off the facts of its record. */
public final class BillingResultReader {

    private BillingResultReader() {}

    /** The documents in the record, and the entries on them. */
    public static BillingResult result(List<Fact> record, CurrencyUnit currency) {
        Map<PendingEntryId, PendingEntryRevised> revised = record.stream()
                .filter(PendingEntryRevised.class::isInstance)
                .map(PendingEntryRevised.class::cast)
                .collect(Collectors.toMap(PendingEntryRevised::entry, Function.identity()));
        List<IssuedDocument> documents = new ArrayList<>();
        List<BilledEntry> entries = new ArrayList<>();
        for (Fact fact : record) {
            if (fact instanceof DocumentIssued issued) {
                IssuedDocument document = document(issued, record, currency);
                documents.add(document);
                document.lines()
                        .forEach(line -> line.pendingEntry()
                                .ifPresent(entry -> entries.add(new BilledEntry(
                                        entry,
                                        revised.get(entry).side(),
                                        line.amount().abs(),
                                        Amounts.ofMinor(revised.get(entry).leftMinor(), currency),
                                        document.item(),
                                        line.number()))));
            }
        }
        return new BillingResult(documents, entries);
    }

    private static IssuedDocument document(DocumentIssued issued, List<Fact> record, CurrencyUnit currency) {
        return issued.document() instanceof InvoiceId invoice
                ? DocumentReader.invoice(invoice, record, currency)
                : DocumentReader.creditNote((CreditNoteId) issued.document(), record, currency);
    }
}
