package dev.solde.billing.documents.page;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.document.IssuedDocument;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.Refund;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says a payment or a refund in one language, with what it was used for or what it gave back. */
public final class MoneyLayout {

    private final BillingQueries queries;
    private final Language language;
    private final Look look;

    private MoneyLayout(BillingQueries queries, Language language, Look look) {
        this.queries = queries;
        this.language = language;
        this.look = look;
    }

    /** The receipt of a payment. */
    public static MoneyPage receipt(BillingQueries queries, PaymentId id, Language language, Look look) {
        return new MoneyLayout(Settlements.ofOneMoment(queries, id.account()), language, look).receipt(id);
    }

    /** The note of a refund. */
    public static MoneyPage refundNote(BillingQueries queries, RefundId id, Language language, Look look) {
        return new MoneyLayout(Settlements.ofOneMoment(queries, id.account()), language, look).refundNote(id);
    }

    private MoneyPage receipt(PaymentId id) {
        Payment payment = queries.payment(id);
        Fact amount = language.fact("received", language.formats().money(payment.amount()));
        Fact method = language.fact("method", language.method(payment.method()));
        SettlementText settlement = Settlements.text(queries, id, language);
        Stream<ItemId> settled = queries.allocations(id).stream().map(Allocation::debit);
        return page(
                "receipt",
                "receiptTitle",
                id,
                payment.postingDate(),
                settled,
                receiptFacts(payment),
                amount,
                List.of(method),
                settlement,
                List.of(amount, method, settlement.rest()));
    }

    private List<Fact> receiptFacts(Payment payment) {
        List<Fact> facts = new ArrayList<>();
        facts.add(language.fact("account", payment.id().account().value()));
        facts.add(language.fact("postingDate", language.formats().longDate(payment.postingDate())));
        if (!payment.valueDate().equals(payment.postingDate())) {
            facts.add(language.fact("valueDate", language.formats().longDate(payment.valueDate())));
        }
        payment.payer().map(language.words()::shown).ifPresent(payer -> facts.add(language.fact("payer", payer)));
        payment.reference()
                .map(language.words()::shown)
                .ifPresent(reference -> facts.add(language.fact("payerReference", reference)));
        OpenItem item = queries.item(payment.id());
        if (item.returnedMinor() > 0) {
            facts.add(language.fact("returned", language.formats().money(item.returnedAmount())));
        }
        return facts;
    }

    private MoneyPage refundNote(RefundId id) {
        Refund refund = queries.refund(id);
        Fact amount = language.fact("refunded", language.formats().money(refund.amount()));
        Fact method = language.fact("method", language.method(refund.method()));
        Fact state = language.fact("state", language.word("state." + refund.state()));
        SettlementText settlement = SettlementText.of(
                language.word("consumed"),
                language.word("gaveBack"),
                refund.consumed().stream().map(this::share).toList(),
                amount,
                true);
        return page(
                "refundNote",
                "refundTitle",
                id,
                refund.postingDate(),
                Stream.concat(
                        refund.creditNote().stream(), refund.consumed().stream().map(Refund.Consumed::credit)),
                refundFacts(refund),
                amount,
                List.of(method, state),
                settlement,
                List.of(amount, method, state));
    }

    private SettlementText.Share share(Refund.Consumed consumed) {
        CreditItemId credit = consumed.credit();
        return new SettlementText.Share(
                Settlements.called(queries, credit, language),
                language.formats().date(queries.item(credit).postingDate()),
                language.formats().money(consumed.amount()));
    }

    private List<Fact> refundFacts(Refund refund) {
        List<Fact> facts = new ArrayList<>();
        facts.add(language.fact("account", refund.id().account().value()));
        facts.add(language.fact("postingDate", language.formats().longDate(refund.postingDate())));
        refund.via()
                .map(queries::payment)
                .ifPresent(payment ->
                        facts.add(language.fact("via", language.formats().longDate(payment.postingDate()))));
        refund.creditNote()
                .map(queries::creditNote)
                .ifPresent(note ->
                        facts.add(language.fact("withCreditNote", note.number().value())));
        return facts;
    }

    private MoneyPage page(
            String kind,
            String title,
            ItemId id,
            LocalDate date,
            Stream<? extends ItemId> documents,
            List<Fact> facts,
            Fact amount,
            List<Fact> highlights,
            SettlementText settlement,
            List<Fact> brief) {
        return new MoneyPage(
                language.locale().toLanguageTag(),
                language.words().get(title, amount.value(), language.formats().longDate(date)),
                look,
                language.words().byName(),
                language.word(kind),
                List.of(language.formats().longDate(date)),
                List.of(language.seller(seller(documents), look), language.customer(customer(id.account()))),
                facts,
                amount,
                highlights,
                settlement,
                brief);
    }

    /** A payment names no parties; who sold stands on the documents that it settled. */
    private Optional<Party> seller(Stream<? extends ItemId> documents) {
        return documents
                .flatMap(id -> document(id).stream())
                .flatMap(document -> document.seller().stream())
                .findFirst();
    }

    private Optional<IssuedDocument> document(ItemId id) {
        if (id instanceof InvoiceId invoice) {
            return Optional.of(queries.invoice(invoice));
        }
        return id instanceof CreditNoteId note ? Optional.of(queries.creditNote(note)) : Optional.empty();
    }

    private Optional<Party> customer(AccountId account) {
        return queries.account(account).party();
    }
}
