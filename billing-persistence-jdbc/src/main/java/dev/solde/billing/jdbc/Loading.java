package dev.solde.billing.jdbc;

import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.jdbc.AllocationTable.Made;
import dev.solde.billing.jdbc.PendingEntryTable.Reservable;
import dev.solde.billing.jdbc.sql.Session;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.PeriodTotals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what a scope asks for, in a number of statements that depends on what is asked and not on how many ids are named.
 *
 * <p>The items come last and bring the account's version with them, and the count of changes of its drafts. If these are still
 * those of the account's row, which was read first, nothing was changed in between and everything is of one moment.
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

    Optional<Loaded> load(AccountTable.Seen account) {
        Map<AllocationId, Allocation> allocations = allocations();
        List<RefundRevised> refunds = tables.refunds.wanted(session, key, scope.refunds(), scope.refundsVia());
        List<Reservable> entries =
                tables.pendingEntries.wanted(session, key, scope.pendingEntries(), scope.entriesDueBy());
        Map<String, Set<ItemId>> documents = tables.named.find(session, key, scope.documentsNamed());
        Loaded.Builder loaded = Loaded.builder()
                .named(documents)
                .refunds(refunds)
                .pendingEntries(entries.stream().map(Reservable::entry).toList())
                .expectedPayments(
                        tables.expectedPayments.wanted(session, key, scope.expectedPayments(), scope.expectedOn()))
                .numberTakenBy(
                        scope.number().flatMap(number -> tables.documents.withNumber(session, key.tenant(), number)))
                .billedSources(tables.sources.find(session, key.tenant(), scope.sources()))
                .draft(scope.draft()
                        .flatMap(document -> tables.drafts.find(
                                session, new AccountKey(key.tenant(), document.account()), document)))
                .statement(scope.statement()
                        .filter(statement -> statement.account().equals(key.account()))
                        .flatMap(statement -> tables.statements.find(session, key, statement)))
                .period(scope.periodThrough().map(this::period));
        entries.forEach(entry -> entry.reservedFor()
                .ifPresent(document -> loaded.putReservedEntry(entry.entry().entry(), document)));
        new LoadingRecords(tables.journal, session, key, scope).addTo(loaded);
        Set<ItemId> named = named(allocations.values(), refunds);
        documents.values().forEach(named::addAll);
        return items(named)
                .filter(seen ->
                        seen.version() == account.state().version() && seen.draftChanges() == account.draftChanges())
                .map(seen -> loaded.ledger(new Ledger(account.state(), wanted(seen.items(), named), allocations))
                        .build());
    }

    private Map<AllocationId, Allocation> allocations() {
        List<Made> found = new ArrayList<>();
        if (!scope.allocations().isEmpty()) {
            List<UUID> ids =
                    scope.allocations().stream().map(AllocationId::uuid).toList();
            tables.allocations.byIds(session, key, ids).stream()
                    .filter(made ->
                            scope.allocations().contains(made.allocation().id()))
                    .forEach(found::add);
        }
        scope.settlement()
                .filter(settlement -> settlement.account().equals(key.account()))
                .map(settlement -> tables.allocations.liveOfSettlement(session, key, settlement))
                .ifPresent(found::addAll);
        if (!scope.allocationsOf().isEmpty()) {
            tables.allocations.liveOfItems(session, key, uuids(scope.allocationsOf())).stream()
                    .filter(made -> isOfItem(made.allocation()))
                    .forEach(found::add);
        }
        found.sort(Comparator.comparingLong((Made made) -> made.allocation().recordSequence())
                .thenComparingInt(Made::ordinal));
        Map<AllocationId, Allocation> allocations = new LinkedHashMap<>();
        found.forEach(made -> allocations.put(made.allocation().id(), made.allocation()));
        return allocations;
    }

    private boolean isOfItem(Allocation allocation) {
        return scope.allocationsOf().contains(allocation.credit())
                || scope.allocationsOf().contains(allocation.debit())
                || allocation.payment().filter(scope.allocationsOf()::contains).isPresent();
    }

    private PeriodTotals period(LocalDate through) {
        return tables.entryReads.totals(session, key, tables.closures.last(session, key), through);
    }

    /** The items whose ids are known before they are read. */
    private Set<ItemId> named(Collection<Allocation> allocations, List<RefundRevised> refunds) {
        Set<ItemId> named = new HashSet<>(scope.items());
        allocations.forEach(allocation -> {
            named.add(allocation.credit());
            named.add(allocation.debit());
        });
        refunds.stream()
                .filter(refund ->
                        refund.via().filter(scope.refundsVia()::contains).isPresent())
                .forEach(refund -> named.add(refund.refund()));
        return named;
    }

    private Optional<ItemTable.Versioned> items(Set<ItemId> named) {
        return scope.descendantsOf().isEmpty()
                ? tables.items.withVersion(session, key, uuids(named))
                : tables.items.withDescendants(session, key, uuids(named), uuids(scope.descendantsOf()));
    }

    /** Without those that only share a UUID with an id of another account or kind. */
    private Map<ItemId, OpenItem> wanted(List<OpenItem> found, Set<ItemId> named) {
        Set<ItemId> children = childrenOf(scope.descendantsOf(), found);
        Set<ItemId> wanted = Stream.of(named, children, childrenOf(children, found))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        Map<ItemId, OpenItem> items = new LinkedHashMap<>();
        found.stream().filter(item -> wanted.contains(item.id())).forEach(item -> items.put(item.id(), item));
        return items;
    }

    private static Set<ItemId> childrenOf(Set<ItemId> origins, List<OpenItem> found) {
        return found.stream()
                .filter(item -> item.origin().filter(origins::contains).isPresent())
                .map(OpenItem::id)
                .collect(Collectors.toSet());
    }

    private static List<UUID> uuids(Set<ItemId> items) {
        return items.stream().map(ItemId::uuid).distinct().toList();
    }
}
