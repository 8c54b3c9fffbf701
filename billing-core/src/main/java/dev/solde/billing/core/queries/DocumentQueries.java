package dev.solde.billing.core.queries;

import dev.solde.billing.core.documents.DocumentReader;
import dev.solde.billing.core.documents.PaymentReader;
import dev.solde.billing.core.documents.RefundReader;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.IssuedDocument;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.Refund;
import dev.solde.billing.port.BillingReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.money.CurrencyUnit;

/** Documents and payments, read back from the record that made them. */
final class DocumentQueries {

    private static final int MAX_DOCUMENTS = 1000;

    private final BillingReader reader;
    private final Function<AccountId, AccountState> accounts;

    DocumentQueries(BillingReader reader, Function<AccountId, AccountState> accounts) {
        this.reader = reader;
        this.accounts = accounts;
    }

    Optional<Invoice> invoice(InvoiceId id) {
        return reader.recordOf(id).map(record -> DocumentReader.invoice(id, record.facts(), currency(id)));
    }

    Optional<CreditNote> creditNote(CreditNoteId id) {
        return reader.recordOf(id).map(record -> DocumentReader.creditNote(id, record.facts(), currency(id)));
    }

    List<IssuedDocument> documents(HostReference reference) {
        return items(reference).stream().flatMap(id -> document(id).stream()).toList();
    }

    /** The items that carry a reference: documents, and what was taken over. */
    List<ItemId> items(HostReference reference) {
        return reader.documents(reference, PageRequest.first(MAX_DOCUMENTS)).items();
    }

    private Optional<IssuedDocument> document(ItemId id) {
        if (id instanceof InvoiceId invoice) {
            return invoice(invoice).map(IssuedDocument.class::cast);
        }
        return id instanceof CreditNoteId note ? creditNote(note).map(IssuedDocument.class::cast) : Optional.empty();
    }

    Optional<Payment> payment(PaymentId id) {
        return reader.recordOf(id).map(record -> PaymentReader.payment(id, record.facts(), currency(id)));
    }

    /** What it was when it was made, with the state of this revision. */
    Refund refund(RefundRevised revision) {
        RefundId id = revision.refund();
        return reader.recordOf(id)
                .map(record -> RefundReader.refund(revision, record.facts(), currency(id)))
                .orElseThrow(() -> new IllegalStateException("no record brought " + id));
    }

    private CurrencyUnit currency(ItemId id) {
        return accounts.apply(id.account()).currency();
    }
}
