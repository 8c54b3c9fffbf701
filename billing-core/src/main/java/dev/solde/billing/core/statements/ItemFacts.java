package dev.solde.billing.core.statements;

import dev.solde.billing.core.documents.DocumentReader;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.payment.PaymentMethod;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;

/** What the record that brought an item says of it beyond its amounts and dates. */
record ItemFacts(ItemId item, JournalRecord record) {

    OptionalLong entryNumber() {
        return facts(EntryPosted.class)
                .filter(entry -> entry.item().equals(item))
                .mapToLong(EntryPosted::entryNumber)
                .findFirst();
    }

    List<HostReference> references() {
        return facts(ReferenceMade.class)
                .filter(made -> made.subject().equals(item) && made.role() == ReferenceMade.Role.HOST)
                .map(ReferenceMade::reference)
                .toList();
    }

    Optional<PaymentMethod> method() {
        Stream<PaymentMethod> payments = facts(PaymentReceived.class)
                .filter(payment -> payment.payment().equals(item))
                .map(PaymentReceived::method);
        Stream<PaymentMethod> refunds = facts(RefundRevised.class)
                .filter(refund -> refund.refund().equals(item))
                .map(RefundRevised::method);
        return Stream.concat(payments, refunds).findFirst();
    }

    List<InvoiceLine> lines(CurrencyUnit currency) {
        if (item instanceof InvoiceId invoice) {
            return DocumentReader.invoice(invoice, record.facts(), currency).lines();
        }
        return item instanceof CreditNoteId note
                ? DocumentReader.creditNote(note, record.facts(), currency).lines()
                : List.of();
    }

    private <F extends Fact> Stream<F> facts(Class<F> kind) {
        return record.facts(kind).stream();
    }
}
