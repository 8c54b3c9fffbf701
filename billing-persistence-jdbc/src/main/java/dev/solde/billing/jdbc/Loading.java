package dev.solde.billing.jdbc;

import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.jdbc.AllocationTable.Made;
import dev.solde.billing.jdbc.PendingEntryTable.Reservable;
import dev.solde.billing.jdbc.sql.Answer;
import dev.solde.billing.jdbc.sql.Message;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.MadeStatement;
import dev.solde.billing.port.PeriodTotals;
import dev.solde.billing.port.StoredDraft;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what a scope asks for, in one message or, where a record that was found holds unusual facts, in two; the number of
 * statements depends on what is asked and not on how many ids are named.
 *
 * <p>The items come last and bring the account's version with them, and the count of changes of its drafts. If these are still
 * those of the account's row, which was read first, nothing was changed in between and everything is of one moment: so the items
 * that their query finds at the ends of allocations are those of the allocations that were found before. Where nothing is asked
 * for but the row, and no snapshot can be older than its lock, there is nothing to compare. What the second message reads are facts of
 * records that the first one found: nothing changes these but an erasure, of which the reader without a lock may see the later state.
 */
final class Loading {

    private final Tables tables;
    private final AccountKey key;
    private final LoadScope scope;
    private final boolean isSnapshotOfHost;
    private final LoadingRecords records;
    private final List<Answer<List<Made>>> allocations = new ArrayList<>();
    private Answer<List<RefundRevised>> refunds = Answer.of(List.of());
    private Answer<List<Reservable>> entries = Answer.of(List.of());
    private Answer<Map<String, Set<ItemId>>> documents = Answer.of(Map.of());
    private Answer<List<ExpectedPaymentRevised>> expected = Answer.of(List.of());
    private Answer<Optional<ItemId>> numberTakenBy = Answer.of(Optional.empty());
    private Answer<Map<HostReference, ItemId>> sources = Answer.of(Map.of());
    private Answer<Optional<StoredDraft>> draft = Answer.of(Optional.empty());
    private Answer<Optional<MadeStatement>> statement = Answer.of(Optional.empty());
    private Answer<Optional<PeriodTotals>> period = Answer.of(Optional.empty());
    private Optional<Answer<Optional<WantedItems.Versioned>>> items = Optional.empty();

    /**
     * A load to be asked for.
     *
     * @param isSnapshotOfHost whether what is read later may be of a snapshot that the host's transaction took before
     */
    Loading(Tables tables, AccountKey key, LoadScope scope, boolean isSnapshotOfHost) {
        this.tables = tables;
        this.key = key;
        this.scope = scope;
        this.isSnapshotOfHost = isSnapshotOfHost;
        this.records = new LoadingRecords(tables.journal, key, scope);
    }

    AccountKey key() {
        return key;
    }

    /** Asks for what the scope names, behind the account's row. */
    void ask(Message message) {
        records.ask(message);
        askAllocations(message);
        refunds = tables.refunds.wanted(message, key, scope.refunds(), scope.refundsVia());
        entries = tables.pendingEntries.wanted(message, key, scope.pendingEntries(), scope.entriesDueBy());
        documents = tables.named.find(message, key, scope.documentsNamed());
        expected = tables.expectedPayments.wanted(message, key, scope.expectedPayments(), scope.expectedOn());
        sources = tables.sources.find(message, key.tenant(), scope.sources());
        scope.number().ifPresent(number -> numberTakenBy = tables.documents.withNumber(message, key.tenant(), number));
        scope.draft()
                .ifPresent(document -> draft =
                        tables.drafts.find(message, new AccountKey(key.tenant(), document.account()), document));
        scope.statement()
                .filter(wanted -> wanted.account().equals(key.account()))
                .ifPresent(wanted -> statement = tables.statements.find(message, key, wanted));
        scope.periodThrough()
                .ifPresent(through -> period = tables.entryReads
                        .totals(message, key, tables.closures.last(message, key), through)
                        .map(Optional::of));
        if (isSnapshotOfHost || asksMore()) {
            items = Optional.of(tables.wantedItems.ask(message, key, scope));
        }
    }

    private void askAllocations(Message message) {
        if (!scope.allocations().isEmpty()) {
            List<UUID> ids =
                    scope.allocations().stream().map(AllocationId::uuid).toList();
            allocations.add(tables.allocations
                    .byIds(message, key, ids)
                    .map(found -> only(found, allocation -> scope.allocations().contains(allocation.id()))));
        }
        scope.settlement()
                .filter(settlement -> settlement.account().equals(key.account()))
                .ifPresent(
                        settlement -> allocations.add(tables.allocations.liveOfSettlement(message, key, settlement)));
        if (!scope.allocationsOf().isEmpty()) {
            allocations.add(tables.allocations
                    .liveOfItems(message, key, uuids(scope.allocationsOf()))
                    .map(found -> only(found, this::isOfItem)));
        }
    }

    private static List<Made> only(List<Made> found, Predicate<Allocation> wanted) {
        return found.stream().filter(made -> wanted.test(made.allocation())).toList();
    }

    /** Whether anything is asked for that could be of another moment than the account's row. */
    private boolean asksMore() {
        return !LoadScope.of(scope.account())
                .with(Optional.empty(), scope.seriesToLock(), scope.seriesToPeek())
                .equals(scope);
    }

    /** Asks for what is known to be wanted now that the first answers are there; nothing in most cases. */
    void askFurther(Message message) {
        records.askFacts(message);
    }

    /** What was found; empty when it is not all of one moment, that of the account's row. */
    Optional<Loaded> loaded(AccountTable.Seen account) {
        Loaded.Builder loaded = Loaded.builder()
                .named(documents.get())
                .refunds(refunds.get())
                .pendingEntries(entries.get().stream().map(Reservable::entry).toList())
                .expectedPayments(expected.get())
                .numberTakenBy(numberTakenBy.get())
                .billedSources(sources.get())
                .draft(draft.get())
                .statement(statement.get())
                .period(period.get());
        entries.get()
                .forEach(entry -> entry.reservedFor()
                        .ifPresent(document ->
                                loaded.putReservedEntry(entry.entry().entry(), document)));
        records.addTo(loaded);
        if (items.isEmpty()) {
            return Optional.of(loaded.ledger(new Ledger(account.state(), Map.of(), Map.of()))
                    .build());
        }
        Map<AllocationId, Allocation> live = allocations();
        return items.get()
                .get()
                .filter(seen ->
                        seen.version() == account.state().version() && seen.draftChanges() == account.draftChanges())
                .map(seen -> loaded.ledger(new Ledger(account.state(), wanted(seen.items(), named()), live))
                        .build());
    }

    private Map<AllocationId, Allocation> allocations() {
        List<Made> found = new ArrayList<>();
        allocations.forEach(answer -> found.addAll(answer.get()));
        found.sort(Comparator.comparingLong((Made made) -> made.allocation().recordSequence())
                .thenComparingInt(Made::ordinal));
        Map<AllocationId, Allocation> live = new LinkedHashMap<>();
        found.forEach(made -> live.put(made.allocation().id(), made.allocation()));
        return live;
    }

    private boolean isOfItem(Allocation allocation) {
        return scope.allocationsOf().contains(allocation.credit())
                || scope.allocationsOf().contains(allocation.debit())
                || allocation.payment().filter(scope.allocationsOf()::contains).isPresent();
    }

    /** The items that are wanted for themselves or for something that was found. */
    private Set<ItemId> named() {
        Set<ItemId> named = new HashSet<>(scope.items());
        allocations().values().forEach(allocation -> {
            named.add(allocation.credit());
            named.add(allocation.debit());
        });
        refunds.get().stream()
                .filter(refund ->
                        refund.via().filter(scope.refundsVia()::contains).isPresent())
                .forEach(refund -> named.add(refund.refund()));
        refunds.get().stream()
                .filter(refund -> scope.refunds().contains(refund.refund()))
                .forEach(refund -> refund.via().ifPresent(named::add));
        expected.get().stream()
                .filter(promise -> scope.expectedPayments().contains(promise.expected()))
                .filter(promise -> promise.state().isLive())
                .forEach(promise -> promise.shares().forEach(share -> named.add(share.debit())));
        documents.get().values().forEach(named::addAll);
        return named;
    }

    /** Without those that only share a UUID with an id of another account or kind. */
    private Map<ItemId, OpenItem> wanted(List<OpenItem> found, Set<ItemId> named) {
        Set<ItemId> children = childrenOf(scope.descendantsOf(), found);
        Set<ItemId> origins = found.stream()
                .filter(item -> scope.originsOf().contains(item.id()))
                .flatMap(item -> item.origin().stream())
                .collect(Collectors.toSet());
        Set<ItemId> wanted = Stream.of(named, origins, children, childrenOf(children, found))
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
