package dev.solde.billing.core.memory;

import static dev.solde.billing.core.memory.Keyset.key;

import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.ledger.SubjectId;
import dev.solde.billing.port.MadeSending;
import dev.solde.billing.port.MadeStatement;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.port.StoredDraft;
import dev.solde.billing.statement.StatementKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The reads of what stands beside the ledger: refunds, expected payments, pending entries, statements, closures and drafts. */
abstract class OffLedgerStoredReader extends TenantStoredReader {

    OffLedgerStoredReader(BooksSource source) {
        super(source);
    }

    @Override
    public Optional<RefundRevised> refund(RefundId id, ReadView view) {
        return revisions(id.account(), view)
                .flatMap(there -> there.refunds().stream())
                .filter(refund -> refund.refund().equals(id))
                .findFirst();
    }

    @Override
    public Page<RefundRevised> refunds(AccountId account, ReadView view, PageRequest page) {
        Map<RefundId, Long> made = new LinkedHashMap<>();
        records(account)
                .forEach(record -> record.facts(RefundRevised.class)
                        .forEach(refund -> made.putIfAbsent(refund.refund(), record.sequence())));
        Set<ItemId> posted = view(account, view)
                .flatMap(AccountView::items)
                .map(OpenItem::id)
                .collect(Collectors.toSet());
        return Keyset.page(
                revisions(account, view)
                        .flatMap(there -> there.refunds().stream())
                        .filter(refund -> posted.contains(refund.refund())),
                page,
                refund -> key(made.get(refund.refund()), refund.refund().uuid()));
    }

    @Override
    public Optional<PendingEntryRevised> pendingEntry(PendingEntryId id, ReadView view) {
        return revisions(id.account(), view)
                .flatMap(there -> there.pendingEntries().stream())
                .filter(entry -> entry.entry().equals(id))
                .findFirst();
    }

    @Override
    public Page<PendingEntryRevised> pendingEntries(AccountId account, ReadView view, PageRequest page) {
        return Keyset.page(
                revisions(account, view)
                        .flatMap(there -> there.pendingEntries().stream())
                        .filter(entry -> entry.state() == PendingEntryState.PENDING),
                page,
                entry -> key(
                        entry.processingDate(), entry.addedIn(), entry.entry().uuid()));
    }

    @Override
    public Optional<ExpectedPaymentRevised> expectedPayment(ExpectedPaymentId id, ReadView view) {
        return revisions(id.account(), view)
                .flatMap(there -> there.expectedPayments().stream())
                .filter(expected -> expected.expected().equals(id))
                .findFirst();
    }

    @Override
    public Page<ExpectedPaymentRevised> expectedPayments(AccountId account, ReadView view, PageRequest page) {
        return Keyset.page(
                revisions(account, view)
                        .flatMap(there -> there.expectedPayments().stream())
                        .filter(expected -> expected.state().isLive()),
                page,
                expected -> key(
                        expected.dueOn().isPresent() ? 0 : 1,
                        expected.dueOn().orElse(LocalDate.EPOCH),
                        expected.expected().uuid()));
    }

    @Override
    public Optional<MadeStatement> statement(StatementId id) {
        return book(id.account()).flatMap(book -> book.statement(id));
    }

    @Override
    public Page<MadeStatement> statements(AccountId account, ReadView view, PageRequest page) {
        return Keyset.page(
                book(account).stream()
                        .flatMap(AccountBook::statements)
                        .filter(made -> made.sequence() <= view.knownAt().orElse(Long.MAX_VALUE)),
                page,
                made -> key(made.sequence(), made.statement().statement().uuid()));
    }

    @Override
    public Page<MadeSending> sendings(SubjectId id, ReadView view, PageRequest page) {
        record Found(JournalRecord record, int ordinal, ReferenceMade made) {}
        Stream<Found> found = records(id.account())
                .filter(record -> record.sequence() <= view.knownAt().orElse(Long.MAX_VALUE))
                .flatMap(record -> IntStream.range(0, record.facts().size())
                        .filter(ordinal -> record.facts().get(ordinal) instanceof ReferenceMade)
                        .mapToObj(ordinal -> new Found(
                                record, ordinal, (ReferenceMade) record.facts().get(ordinal))))
                .filter(sent -> sent.made().role() == ReferenceMade.Role.SENT
                        && sent.made().subject().equals(id));
        return Keyset.page(found, page, sent -> key(sent.record().sequence(), sent.ordinal()))
                .map(sent -> new MadeSending(
                        sent.made(), sent.record().recordedAt(), sent.record().actor()));
    }

    @Override
    public Optional<MadeStatement> lastBalanceForward(AccountId account, ReadView view) {
        return book(account).stream()
                .flatMap(AccountBook::statements)
                .filter(made -> made.sequence() <= view.knownAt().orElse(Long.MAX_VALUE))
                .filter(made -> made.statement().kind() == StatementKind.BALANCE_FORWARD)
                .reduce((earlier, later) -> later);
    }

    @Override
    public Page<PeriodClosed> closures(AccountId account, PageRequest page) {
        return Keyset.page(
                book(account).stream().flatMap(book -> Revisions.now(book).facts(PeriodClosed.class)),
                page,
                closure -> key(closure.through()));
    }

    @Override
    public Page<StoredDraft> drafts(AccountId account, PageRequest page) {
        return Keyset.page(
                source.ask(books -> books.draftsOf(account)),
                page,
                draft -> key(draft.document().uuid()));
    }

    @Override
    public Optional<StoredDraft> draft(ItemId document) {
        return source.ask(books -> books.drafts().get(document));
    }

    final Stream<Revisions> revisions(AccountId account, ReadView view) {
        return book(account).stream()
                .map(book -> new Revisions(book, view.knownAt().orElse(Long.MAX_VALUE)));
    }

    /** The account in this view, or nothing when there is no such account. */
    final Stream<AccountView> view(AccountId account, ReadView view) {
        return book(account).map(book -> new AccountView(book, view)).stream();
    }

    final Optional<AccountBook> book(AccountId account) {
        return source.ask(books -> books.account(account));
    }

    final Stream<JournalRecord> records(AccountId account) {
        return book(account).stream().flatMap(book -> book.records().stream());
    }
}
