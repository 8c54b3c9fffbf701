package dev.solde.billing.core.memory;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gives a command what its scope asks for, and nothing else of the account. */
final class Loading {

    private Loading() {}

    static Optional<Loaded> load(Books books, LoadScope scope) {
        return books.account(scope.account())
                .map(book -> new Loaded(
                        ledger(book, scope),
                        scope.key().flatMap(book::recordUnder),
                        scope.creditedInvoice()
                                .map(invoice -> credited(book, invoice))
                                .orElse(List.of()),
                        scope.number().flatMap(books.documents()::get),
                        billed(books, scope.sources())));
    }

    private static Ledger ledger(AccountBook book, LoadScope scope) {
        Map<AllocationId, Allocation> allocations = new LinkedHashMap<>();
        Set<ItemId> wanted = new HashSet<>(scope.items());
        book.allocations().filter(allocation -> isWanted(allocation, scope)).forEach(allocation -> {
            allocations.put(allocation.id(), allocation);
            wanted.add(allocation.credit());
            wanted.add(allocation.debit());
        });
        Map<ItemId, OpenItem> items = new LinkedHashMap<>();
        book.items().filter(item -> wanted.contains(item.id())).forEach(item -> items.put(item.id(), item));
        return new Ledger(book.state(), items, allocations);
    }

    private static boolean isWanted(Allocation allocation, LoadScope scope) {
        boolean named = scope.allocations().contains(allocation.id());
        boolean liveInSettlement = scope.settlement().isPresent()
                && scope.settlement().equals(allocation.settlement())
                && allocation.liveMinor() > 0;
        return named || liveInSettlement || isLiveOf(allocation, scope.allocationsOf());
    }

    private static boolean isLiveOf(Allocation allocation, Set<ItemId> items) {
        return allocation.liveMinor() > 0
                && (items.contains(allocation.credit())
                        || items.contains(allocation.debit())
                        || allocation.payment().filter(items::contains).isPresent());
    }

    /** The invoice's record, then those of its credit notes. */
    private static List<JournalRecord> credited(AccountBook book, InvoiceId invoice) {
        Stream<ItemId> notes = book.items()
                .filter(item -> item.origin().equals(Optional.of(invoice)))
                .map(OpenItem::id);
        return Stream.concat(Stream.of(invoice), notes)
                .flatMap(document -> book.recordOf(document).stream())
                .distinct()
                .toList();
    }

    private static Map<HostReference, ItemId> billed(Books books, Set<HostReference> sources) {
        Map<HostReference, ItemId> billed = new HashMap<>();
        sources.forEach(source -> books.billedSources().get(source).ifPresent(invoice -> billed.put(source, invoice)));
        return billed;
    }
}
