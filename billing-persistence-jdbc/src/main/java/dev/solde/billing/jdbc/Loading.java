package dev.solde.billing.jdbc;

import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads what a scope asks for, in a number of statements that depends on what is asked and not on how many ids are named.
 *
 * <p>The items come last and bring the account's version with them. If it is still that of the account's row, which was read
 * first, nothing was changed in between and everything is of one moment.
 */
final class Loading {

    private final Tables tables;
    private final Session session;
    private final AccountKey key;
    private final LoadScope scope;

    Loading(Tables tables, Session session, AccountKey key, LoadScope scope) {
        this.tables = tables;
        this.session = session;
        this.key = key;
        this.scope = scope;
    }

    Optional<Loaded> load(AccountState state) {
        Map<AllocationId, Allocation> allocations = allocations();
        Optional<JournalRecord> replay = scope.key().flatMap(command -> tables.journal.under(session, key, command));
        List<JournalRecord> credited =
                scope.creditedInvoice().map(this::credited).orElse(List.of());
        Optional<ItemId> numberTakenBy =
                scope.number().flatMap(number -> tables.documents.withNumber(session, key.tenant(), number));
        var billedSources = tables.sources.find(session, key.tenant(), scope.sources());
        Map<String, Set<ItemId>> named = tables.named.find(session, key, scope.documentsNamed());
        Set<ItemId> wanted = wanted(allocations.values(), named.values());
        return tables.items
                .withVersion(
                        session,
                        key,
                        wanted.stream().map(ItemId::uuid).distinct().toList())
                .filter(seen -> seen.version() == state.version())
                .map(seen -> new Loaded(
                        new Ledger(state, items(seen.items(), wanted), allocations),
                        replay,
                        credited,
                        numberTakenBy,
                        billedSources,
                        named));
    }

    private Map<AllocationId, Allocation> allocations() {
        Map<AllocationId, Allocation> allocations = new LinkedHashMap<>();
        List<UUID> named =
                scope.allocations().stream().map(AllocationId::uuid).distinct().toList();
        if (!named.isEmpty()) {
            tables.allocations.byIds(session, key, named).stream()
                    .filter(allocation -> scope.allocations().contains(allocation.id()))
                    .forEach(allocation -> allocations.put(allocation.id(), allocation));
        }
        scope.settlement()
                .filter(settlement -> settlement.account().equals(key.account()))
                .map(settlement -> tables.allocations.liveOfSettlement(session, key, settlement))
                .ifPresent(live -> live.forEach(allocation -> allocations.put(allocation.id(), allocation)));
        liveOfItems().forEach(allocation -> allocations.put(allocation.id(), allocation));
        return allocations;
    }

    /** Without those of items that only share a UUID with one that was asked for. */
    private List<Allocation> liveOfItems() {
        Set<ItemId> of = scope.allocationsOf();
        if (of.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = of.stream().map(ItemId::uuid).distinct().toList();
        return tables.allocations.liveOfItems(session, key, ids).stream()
                .filter(live -> of.contains(live.credit())
                        || of.contains(live.debit())
                        || live.payment().filter(of::contains).isPresent())
                .toList();
    }

    private Set<ItemId> wanted(Collection<Allocation> allocations, Collection<Set<ItemId>> named) {
        Set<ItemId> wanted = new LinkedHashSet<>(scope.items());
        allocations.forEach(allocation -> {
            wanted.add(allocation.credit());
            wanted.add(allocation.debit());
        });
        named.forEach(wanted::addAll);
        return wanted;
    }

    /** Without those that only share a UUID with an id of another account or kind. */
    private static Map<ItemId, OpenItem> items(List<OpenItem> found, Set<ItemId> wanted) {
        Map<ItemId, OpenItem> items = new LinkedHashMap<>();
        found.stream().filter(item -> wanted.contains(item.id())).forEach(item -> items.put(item.id(), item));
        return items;
    }

    /** The record of the invoice, then those of its credit notes. */
    private List<JournalRecord> credited(InvoiceId invoice) {
        List<Long> sequences = tables.items.recordsOfCredited(session, key, invoice);
        return sequences.isEmpty()
                ? List.of()
                : tables.journal.withSequences(session, key, new LinkedHashSet<>(sequences));
    }
}
