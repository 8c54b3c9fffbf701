package dev.solde.billing.documents.page;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.RecordSequence;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.Side;
import java.util.Optional;

/** Reads what settled an item and says it. */
final class Settlements {

    private final BillingQueries queries;
    private final Language language;

    private Settlements(BillingQueries queries, Language language) {
        this.queries = queries;
        this.language = language;
    }

    /** The same reads of one moment, so that parts and rest of an item agree whatever is recorded meanwhile. */
    static BillingQueries ofOneMoment(BillingQueries queries, AccountId account) {
        return queries.knownAt(RecordSequence.recordSequence(queries.version(account)));
    }

    static SettlementText text(BillingQueries queries, ItemId item, Language language) {
        return new Settlements(queries, language).text(item);
    }

    /** What an item is called on a document of another: its kind with its number, or how the money moved. */
    static String called(BillingQueries queries, ItemId item, Language language) {
        return new Settlements(queries, language).called(item);
    }

    private SettlementText text(ItemId id) {
        OpenItem item = queries.item(id);
        boolean debit = item.side() == Side.DEBIT;
        return SettlementText.of(
                language.word(debit ? "settlement" : "usage"),
                language.word(debit ? "settledBy" : "settles"),
                queries.allocations(id).stream()
                        .map(allocation -> share(allocation, debit ? allocation.credit() : allocation.debit()))
                        .toList(),
                new Fact(
                        language.word(debit ? "remaining" : "waiting"),
                        language.formats().money(item.openAmount())),
                item.isSettled());
    }

    private SettlementText.Share share(Allocation allocation, ItemId other) {
        return new SettlementText.Share(
                called(other),
                language.formats().date(allocation.effectiveDate()),
                language.formats().money(allocation.liveAmount()));
    }

    private String called(ItemId id) {
        String kind = language.kind(id.kind());
        return queries.item(id)
                .number()
                .map(number -> kind + " " + number)
                .or(() -> method(id).map(method -> kind + " (" + method + ")"))
                .orElse(kind);
    }

    private Optional<String> method(ItemId id) {
        if (id instanceof PaymentId payment) {
            return Optional.of(language.method(queries.payment(payment).method()));
        }
        return id instanceof RefundId refund
                ? Optional.of(language.method(queries.refund(refund).method()))
                : Optional.empty();
    }
}
