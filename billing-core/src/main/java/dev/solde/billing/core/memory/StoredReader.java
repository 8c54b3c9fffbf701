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
