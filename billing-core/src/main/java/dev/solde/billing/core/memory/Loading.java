package dev.solde.billing.core.memory;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.Collection;
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
        return books.account(scope.account()).map(book -> load(books, book, scope));
    }

    private static Loaded load(Books books, AccountBook book, LoadScope scope) {
        Map<String, Set<ItemId>> named = named(book, scope.documentsNamed());
        return new Loaded(
                ledger(book, scope, named.values()),
                scope.key().flatMap(book::recordUnder),
                scope.creditedInvoice().map(invoice -> credited(book, invoice)).orElse(List.of()),
                scope.number().flatMap(books.documents()::get),
                billed(books, scope.sources()),
                named);
    }

    private static Ledger ledger(AccountBook book, LoadScope scope, Collection<Set<ItemId>> named) {
        Map<AllocationId, Allocation> allocations = new LinkedHashMap<>();
        Set<ItemId> wanted = new HashSet<>(scope.items());
        named.forEach(wanted::addAll);
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

    /** The open debits that have a name as their number or as a host reference. */
    private static Map<String, Set<ItemId>> named(AccountBook book, Set<String> names) {
        Map<String, Set<ItemId>> named = new HashMap<>();
        book.items()
                .filter(item -> item.side() == Side.DEBIT && item.openMinor() > 0)
                .forEach(item -> namesOf(book, item)
                        .filter(names::contains)
                        .forEach(name -> named.computeIfAbsent(name, n -> new HashSet<>())
                                .add(item.id())));
        return named;
    }

    private static Stream<String> namesOf(AccountBook book, OpenItem item) {
        Stream<String> references = book.recordOf(item.id()).stream()
                .flatMap(record -> record.facts(ReferenceMade.class).stream())
                .filter(made -> made.role() == ReferenceMade.Role.HOST
                        && made.document().equals(item.id()))
                .map(made -> made.reference().value());
        return Stream.concat(item.number().map(DocumentNumber::value).stream(), references);
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
