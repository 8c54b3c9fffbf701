package dev.solde.billing.core.memory;

import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.port.ReadView;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An account at the two times of a view. Balance and open amounts are computed from the facts alone, which is what they mean
 * only the fixed side of an item, its dates and amount, comes from the stored row.
 */
final class AccountView {

    private final AccountBook book;
    private final ReadView view;
    private final List<JournalRecord> known;
    private final Map<AllocationId, Allocation> allocations = new LinkedHashMap<>();
    private final Map<ItemId, Long> allocated = new HashMap<>();

    AccountView(AccountBook book, ReadView view) {
        this.book = book;
        this.view = view;
        this.known = book.records().stream()
                .filter(record -> isKnown(record.sequence()))
                .toList();
        known.forEach(record -> record.facts().forEach(fact -> follow(fact, record)));
        allocations.values().forEach(allocation -> {
            allocated.merge(allocation.credit(), allocation.liveMinor(), Long::sum);
            allocated.merge(allocation.debit(), allocation.liveMinor(), Long::sum);
        });
    }

    private boolean isKnown(long sequence) {
        return sequence <= view.knownAt().orElse(Long.MAX_VALUE);
    }

    private boolean counts(LocalDate date) {
        return view.asOf().isEmpty() || !date.isAfter(view.asOf().get());
    }

    private void follow(Fact fact, JournalRecord record) {
        if (fact instanceof Allocated made && counts(made.effectiveDate())) {
            allocations.put(made.id(), allocation(made, record));
        } else if (fact instanceof Deallocated ended && counts(ended.effectiveDate())) {
            allocations.computeIfPresent(
                    ended.allocation(), (id, of) -> of.withLive(of.liveMinor() - ended.amountMinor()));
        }
    }

    private Allocation allocation(Allocated fact, JournalRecord record) {
        return new Allocation(
                fact.id(),
                fact.credit(),
                fact.debit(),
                book.state().currency(),
                fact.amountMinor(),
                fact.amountMinor(),
                fact.effectiveDate(),
                fact.lock(),
                fact.settlement(),
                fact.payment(),
                record.sequence());
    }

    /** Debits minus credits of the entries that count. */
    long balanceMinor() {
        return entries()
                .mapToLong(entry -> entry.side().signed(entry.amountMinor()))
                .sum();
    }

    /** The entries that count, in order of recording. */
    Stream<LedgerEntry> entries() {
        return known.stream()
                .flatMap(record -> record.facts(EntryPosted.class).stream()
                        .filter(entry -> counts(entry.postingDate()))
                        .map(entry -> entry(entry, record)));
    }

    private LedgerEntry entry(EntryPosted fact, JournalRecord record) {
        return new LedgerEntry(
                fact.entryNumber(),
                fact.item(),
                book.ledger().item(fact.item()).flatMap(OpenItem::number),
                book.state().currency(),
                fact.amountMinor(),
                fact.balanceAfterMinor(),
                fact.documentDate(),
                fact.postingDate(),
                fact.valueDate(),
                fact.dueDate(),
                record.sequence(),
                record.recordedAt());
    }

    /** The items that are there in the view, settled ones included, each with what is open of it. */
    Stream<OpenItem> items() {
        return knownItems().filter(item -> counts(item.postingDate()));
    }

    /** The same with those that are known, but posted later; of these everything is open. */
    Stream<OpenItem> knownItems() {
        return book.items()
                .filter(item -> isKnown(item.recordSequence()))
                .map(item -> item.asOpen(item.amountMinor() - allocated.getOrDefault(item.id(), 0L)));
    }

    /** The items with something open. */
    Stream<OpenItem> openItems() {
        return items().filter(item -> item.openMinor() > 0);
    }

    /** The live allocations of an item, in order of recording. */
    Stream<Allocation> allocationsOf(ItemId item) {
        return allocations.values().stream()
                .filter(allocation -> allocation.liveMinor() > 0)
                .filter(allocation ->
                        allocation.credit().equals(item) || allocation.debit().equals(item));
    }
}
