package dev.solde.billing.core.memory;

import static dev.solde.billing.core.memory.Keyset.descending;
import static dev.solde.billing.core.memory.Keyset.key;

import dev.solde.billing.document.Series;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.fact.ReferenceMade.Role;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Answers each question from the books by looking at everything that could matter. */
final class StoredReader implements BillingReader {

    private final BooksSource source;

    StoredReader(BooksSource source) {
        this.source = source;
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
    public Optional<ItemId> document(DocumentNumber number) {
        return source.ask(books -> books.documents().get(number));
    }

    @Override
    public Page<ItemId> documents(HostReference reference, PageRequest page) {
        record Found(ItemId document, long sequence) {}
        Stream<Found> found = records()
                .flatMap(record -> record.facts(ReferenceMade.class).stream()
                        .filter(made -> made.role() == Role.HOST || made.role() == Role.SOURCE)
                        .filter(made -> made.reference().equals(reference))
                        .map(made -> new Found(made.document(), record.sequence())));
        return Keyset.page(
                        found.distinct(),
                        page,
                        row -> key(
                                row.document().account(),
                                row.sequence(),
                                row.document().uuid()))
                .map(Found::document);
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
    public Page<JournalHead> heads(PageRequest page) {
        return Keyset.page(all().map(book -> book.lastRecord().head()), page, head -> key(head.account()));
    }

    @Override
    public Page<AccountState> accountsByBalance(PageRequest page) {
        return Keyset.page(
                all().map(AccountBook::state), page, account -> key(descending(account.balanceMinor()), account.id()));
    }

    @Override
    public Page<OpenItem> openItemsOfAll(ReadView view, PageRequest page) {
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

    private Optional<AccountBook> book(AccountId account) {
        return source.ask(books -> books.account(account));
    }

    /** The account in this view, or nothing when there is no such account. */
    private Stream<AccountView> view(AccountId account, ReadView view) {
        return book(account).map(book -> new AccountView(book, view)).stream();
    }

    private Stream<JournalRecord> records(AccountId account) {
        return book(account).stream().flatMap(book -> book.records().stream());
    }

    private Stream<JournalRecord> records() {
        return all().flatMap(book -> book.records().stream());
    }

    /** All accounts of one moment; each is immutable, so the rest needs no lock. */
    private Stream<AccountBook> all() {
        return source.ask(Books::allAccounts);
    }
}
