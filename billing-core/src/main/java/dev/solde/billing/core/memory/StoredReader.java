package dev.solde.billing.core.memory;

import static dev.solde.billing.core.memory.Keyset.key;

import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.statement.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers each question from the books by looking at everything that could matter; here those of one account's ledger. */
final class StoredReader extends OffLedgerStoredReader {

    StoredReader(BooksSource source) {
        super(source);
    }

    @Override
    public Optional<AccountState> account(AccountId account) {
        return book(account).map(AccountBook::state);
    }

    @Override
    public OptionalLong balance(AccountId account, ReadView view) {
        return view(account, view).mapToLong(AccountView::balanceMinor).findFirst();
    }

    @Override
    public Optional<OpenItem> item(ItemId id, ReadView view) {
        return view(id.account(), view)
                .flatMap(AccountView::items)
                .filter(item -> item.id().equals(id))
                .findFirst();
    }

    @Override
    public Page<OpenItem> openItems(AccountId account, ReadView view, PageRequest page) {
        return Keyset.page(
                view(account, view).flatMap(AccountView::openItems),
                page,
                item -> key(
                        item.side(),
                        item.dueDate(),
                        item.documentDate(),
                        item.recordSequence(),
                        item.id().uuid()));
    }

    @Override
    public Page<OpenItem> itemsPosted(AccountId account, DateRange period, ReadView view, PageRequest page) {
        return Keyset.page(
                view(account, view)
                        .flatMap(AccountView::knownItems)
                        .filter(item -> period.contains(item.postingDate())),
                page,
                item -> key(item.postingDate(), item.recordSequence(), item.id().uuid()));
    }

    @Override
    public Page<OpenItem> itemsRecordedAfter(
            AccountId account, long sequence, LocalDate through, ReadView view, PageRequest page) {
        return Keyset.page(
                view(account, view)
                        .flatMap(AccountView::knownItems)
                        .filter(item -> item.recordSequence() > sequence && item.amountMinor() > 0)
                        .filter(item -> !item.postingDate().isAfter(through)),
                page,
                item -> key(item.recordSequence(), item.id().uuid()));
    }

    @Override
    public List<JournalRecord> records(AccountId account, Collection<Long> sequences) {
        return records(account)
                .filter(record -> sequences.contains(record.sequence()))
                .toList();
    }

    @Override
    public Page<LedgerEntry> entries(AccountId account, ReadView view, PageRequest page) {
        return Keyset.page(view(account, view).flatMap(AccountView::entries), page, entry -> key(entry.entryNumber()));
    }

    @Override
    public List<Allocation> allocations(ItemId item, ReadView view) {
        return view(item.account(), view)
                .flatMap(there -> there.allocationsOf(item))
                .toList();
    }

    @Override
    public Optional<Allocation> allocation(AllocationId id) {
        return book(id.account()).flatMap(book -> book.ledger().allocation(id));
    }

    @Override
    public Optional<JournalRecord> recordOf(ItemId item) {
        return book(item.account()).flatMap(book -> book.recordOf(item));
    }

    @Override
    public Page<JournalRecord> journal(AccountId account, PageRequest page) {
        return Keyset.page(records(account), page, record -> key(record.sequence()));
    }

    @Override
    public long sequenceAt(AccountId account, Instant instant) {
        return records(account)
                .filter(record -> !record.recordedAt().isAfter(instant))
                .mapToLong(JournalRecord::sequence)
                .max()
                .orElse(0);
    }

    @Override
<<<<<<< HEAD
=======
    public Page<JournalHead> heads(PageRequest page) {
        return Keyset.page(all().map(book -> book.lastRecord().head()), page, head -> key(head.account()));
    }

    @Override
    public Page<AccountState> accountsByBalance(PageRequest page) {
        return Keyset.page(
                all().map(AccountBook::state), page, account -> key(descending(account.balanceMinor()), account.id()));
    }

    @Override
    public Page<OpenItem> openItemsOfAll(Optional<LocalDate> asOf, PageRequest page) {
        ReadView view = new ReadView(asOf, OptionalLong.empty());
        return Keyset.page(
                all().flatMap(book -> new AccountView(book, view).openItems()),
                page,
                item -> key(item.id().account(), item.id().uuid()));
    }

    @Override
    public Page<OpenItem> openCreditNotes(PageRequest page) {
        return Keyset.page(
                all().flatMap(book -> new AccountView(book, ReadView.NOW).openItems())
                        .filter(item -> item.id().kind() == ItemKind.CREDIT_NOTE),
                page,
                item -> key(item.id().account(), item.postingDate(), item.id().uuid()));
    }

    @Override
    public List<Long> seriesValues(Series series, Year year, long after, int limit) {
        return records()
                .flatMap(record -> record.facts(DocumentIssued.class).stream())
                .filter(document -> document.series().equals(Optional.of(series.code())))
                .filter(document -> Series.year(document.issueDate()).equals(year))
                .map(DocumentIssued::seriesValue)
                .filter(value -> value > after)
                .sorted()
                .limit(limit)
                .toList();
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
    public Page<ExpectedPaymentRevised> expectedPaymentsDue(LocalDate day, PageRequest page) {
        return Keyset.page(
                all().flatMap(book -> Revisions.now(book).expectedPayments().stream())
                        .filter(expected -> expected.state() == ExpectedPaymentState.SCHEDULED)
                        .filter(expected ->
                                !expected.dueOn().orElse(LocalDate.MAX).isAfter(day)),
                page,
                expected -> key(
                        expected.expected().account(),
                        expected.dueOn().orElseThrow(),
                        expected.expected().uuid()));
    }

    @Override
    public Page<DueForBilling> dueForBilling(LocalDate day, PageRequest page) {
        return Keyset.page(all().flatMap(book -> due(book, day).stream()), page, due -> key(due.account()));
    }

    private Optional<DueForBilling> due(AccountBook book, LocalDate day) {
        Set<PendingEntryId> reserved = source.ask(books -> books.draftsOf(book.id()))
                .flatMap(draft -> draft.entries().stream())
                .collect(Collectors.toSet());
        return Revisions.now(book).pendingEntries().stream()
                .filter(entry -> entry.state() == PendingEntryState.PENDING && !reserved.contains(entry.entry()))
                .map(PendingEntryRevised::processingDate)
                .filter(date -> !date.isAfter(day))
                .findFirst()
                .map(first ->
                        new DueForBilling(book.id(), book.state().settings().billingDay(), first));
    }

    @Override
    public Page<OpenItem> overdue(LocalDate day, PageRequest page) {
        return Keyset.page(
                all().flatMap(AccountBook::items)
                        .filter(item -> item.id().kind() == ItemKind.INVOICE
                                || item.id().kind() == ItemKind.OPENING_DEBIT)
                        .filter(item -> item.isOverdue(day)),
                page,
                item -> key(item.id().account(), item.id().uuid()));
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
>>>>>>> rev-b
    public Page<JournalRecord> recordsTouching(ItemId item, PageRequest page) {
        Set<AllocationId> ofItem = book(item.account()).stream()
                .flatMap(AccountBook::allocations)
                .filter(made -> made.credit().equals(item) || made.debit().equals(item))
                .map(Allocation::id)
                .collect(Collectors.toSet());
        return Keyset.page(
                records(item.account())
                        .filter(record -> record.facts().stream().anyMatch(fact -> touches(fact, item, ofItem))),
                page,
                record -> key(record.sequence()));
    }

    private static boolean touches(Fact fact, ItemId item, Set<AllocationId> ofItem) {
        return fact instanceof EntryPosted posted && posted.item().equals(item)
                || fact instanceof DocumentIssued issued && issued.document().equals(item)
                || fact instanceof Allocated made && ofItem.contains(made.id())
                || fact instanceof Deallocated ended && ofItem.contains(ended.allocation())
                || fact instanceof FlagRaised flag
                        && flag.item().filter(item::equals).isPresent()
                || fact instanceof RefundRevised refund && refund.refund().equals(item);
    }

    /** The account in this view, or nothing when there is no such account. */
    private Stream<AccountView> view(AccountId account, ReadView view) {
        return book(account).map(book -> new AccountView(book, view)).stream();
    }
}
