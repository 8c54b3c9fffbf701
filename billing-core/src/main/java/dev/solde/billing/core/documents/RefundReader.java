package dev.solde.billing.core.documents;

import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.Refund;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;

/** Reads a refund back from the facts of the record that made it, with the state of any revision. */
public final class RefundReader {

    private RefundReader() {}

    /**
     * The refund in the facts of its record.
     *
     * @param revision where it stands
     */
    public static Refund refund(RefundRevised revision, List<Fact> record, CurrencyUnit currency) {
        RefundId id = revision.refund();
        EntryPosted entry = facts(record, EntryPosted.class)
                .filter(posted -> posted.item().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the record holds no refund " + id));
        return new Refund(
                id,
                Amounts.ofMinor(entry.amountMinor(), currency),
                revision.method(),
                revision.via(),
                revision.state(),
                entry.postingDate(),
                revision.cancellableOn(),
                facts(record, Allocated.class)
                        .filter(allocated -> allocated.debit().equals(id))
                        .map(allocated -> new Refund.Consumed(
                                allocated.credit(), Amounts.ofMinor(allocated.amountMinor(), currency)))
                        .toList(),
                creditNote(record),
                memo(id, record));
    }

    private static Optional<CreditNoteId> creditNote(List<Fact> record) {
        return facts(record, DocumentIssued.class)
                .map(DocumentIssued::document)
                .filter(CreditNoteId.class::isInstance)
                .map(CreditNoteId.class::cast)
                .findFirst();
    }

    /** As it was made: a later revision does not have it. */
    private static Optional<String> memo(RefundId id, List<Fact> record) {
        return facts(record, RefundRevised.class)
                .filter(made -> made.refund().equals(id))
                .findFirst()
                .flatMap(RefundRevised::memo)
                .map(FreeText::shown);
    }

    private static <F extends Fact> Stream<F> facts(List<Fact> record, Class<F> kind) {
        return record.stream().filter(kind::isInstance).map(kind::cast);
    }
}
