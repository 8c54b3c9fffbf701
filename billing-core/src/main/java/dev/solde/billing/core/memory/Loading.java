package dev.solde.billing.core.memory;

import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import dev.solde.billing.port.PeriodTotals;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives a command what its scope asks for, and nothing else of the account. */
final class Loading {

    private final Books books;
    private final AccountBook book;
    private final LoadScope scope;

    private Loading(Books books, AccountBook book, LoadScope scope) {
        this.books = books;
        this.book = book;
        this.scope = scope;
    }

    static Optional<Loaded> load(Books books, LoadScope scope) {
        return books.account(scope.account()).map(book -> new Loading(books, book, scope).load());
    }

    private Loaded load() {
        Map<String, Set<ItemId>> named = named();
        List<RefundRevised> refunds = refunds();
        List<PendingEntryRevised> entries = pendingEntries();
        List<ExpectedPaymentRevised> expected = expectedPayments();
        return Loaded.builder()
                .ledger(ledger(named.values(), refunds, expected))
                .named(named)
                .replay(scope.key().flatMap(book::recordUnder))
                .records(records())
                .credited(scope.creditedInvoice()
                        .map(invoice -> credited(book, invoice))
                        .orElse(List.of()))
                .numberTakenBy(scope.number().flatMap(books.documents()::get))
                .billedSources(billed(books, scope.sources()))
                .refunds(refunds)
                .pendingEntries(entries)
                .reservedEntries(reserved(entries))
                .expectedPayments(expected)
                .draft(scope.draft().flatMap(books.drafts()::get))
                .statement(scope.statement().flatMap(book::statement))
                .period(scope.periodThrough().map(this::period))
                .build();
    }

    private Ledger ledger(
            Collection<Set<ItemId>> named, List<RefundRevised> refunds, List<ExpectedPaymentRevised> expected) {
        Map<AllocationId, Allocation> allocations = new LinkedHashMap<>();
        Set<ItemId> wanted = new HashSet<>(scope.items());
        named.forEach(wanted::addAll);
        book.allocations().filter(this::isWanted).forEach(allocation -> {
            allocations.put(allocation.id(), allocation);
            wanted.add(allocation.credit());
            wanted.add(allocation.debit());
        });
        refunds.stream()
                .filter(refund ->
                        refund.via().filter(scope.refundsVia()::contains).isPresent())
                .forEach(refund -> wanted.add(refund.refund()));
        refunds.stream()
                .filter(refund -> scope.refunds().contains(refund.refund()))
                .forEach(refund -> refund.via().ifPresent(wanted::add));
        expected.stream()
                .filter(promise -> scope.expectedPayments().contains(promise.expected()))
                .filter(promise -> promise.state().isLive())
                .forEach(promise -> promise.shares().forEach(share -> wanted.add(share.debit())));
        book.items()
                .filter(item -> scope.originsOf().contains(item.id()))
                .forEach(item -> item.origin().ifPresent(wanted::add));
        Set<ItemId> children = childrenOf(scope.descendantsOf());
        wanted.addAll(children);
        wanted.addAll(childrenOf(children));
        Map<ItemId, OpenItem> items = new LinkedHashMap<>();
        book.items().filter(item -> wanted.contains(item.id())).forEach(item -> items.put(item.id(), item));
        return new Ledger(book.state(), items, allocations);
    }

    private Set<ItemId> childrenOf(Set<ItemId> origins) {
        return book.items()
                .filter(item -> item.origin().filter(origins::contains).isPresent())
                .map(OpenItem::id)
                .collect(Collectors.toSet());
    }

    private boolean isWanted(Allocation allocation) {
        boolean named = scope.allocations().contains(allocation.id());
        boolean liveInSettlement = scope.settlement().isPresent()
                && scope.settlement().equals(allocation.settlement())
                && allocation.liveMinor() > 0;
        boolean liveOfItem = allocation.liveMinor() > 0
                && (scope.allocationsOf().contains(allocation.credit())
                        || scope.allocationsOf().contains(allocation.debit())
                        || allocation
                                .payment()
                                .filter(scope.allocationsOf()::contains)
                                .isPresent());
        return named || liveInSettlement || liveOfItem;
    }

    /** The open debits that have a name as their number or as a host reference. */
    private Map<String, Set<ItemId>> named() {
        Map<String, Set<ItemId>> named = new HashMap<>();
        book.items()
                .filter(item -> item.side() == Side.DEBIT && item.openMinor() > 0)
                .forEach(item -> namesOf(item)
                        .filter(scope.documentsNamed()::contains)
                        .forEach(name -> named.computeIfAbsent(name, n -> new HashSet<>())
                                .add(item.id())));
        return named;
    }

    private Stream<String> namesOf(OpenItem item) {
        Stream<String> references = book.recordOf(item.id()).stream()
                .flatMap(record -> record.facts(ReferenceMade.class).stream())
                .filter(made ->
                        made.role() == ReferenceMade.Role.HOST && made.subject().equals(item.id()))
                .map(made -> made.reference().value());
        return Stream.concat(item.number().map(DocumentNumber::value).stream(), references);
    }

    private Map<ItemId, JournalRecord> records() {
        Map<ItemId, JournalRecord> records = new HashMap<>();
        scope.recordsOf().forEach(item -> book.recordOf(item).ifPresent(record -> records.put(item, record)));
        return records;
    }

    private List<RefundRevised> refunds() {
        return Revisions.now(book).refunds().stream()
                .filter(refund -> scope.refunds().contains(refund.refund())
                        || (refund.state().isLive()
                                && refund.via()
                                        .filter(scope.refundsVia()::contains)
                                        .isPresent()))
                .toList();
    }

    private List<PendingEntryRevised> pendingEntries() {
        return Revisions.now(book).pendingEntries().stream()
                .filter(entry -> scope.pendingEntries().contains(entry.entry()) || isDue(entry))
                .toList();
    }

    private boolean isDue(PendingEntryRevised entry) {
        return entry.state() == PendingEntryState.PENDING
                && scope.entriesDueBy()
                        .filter(day -> !entry.processingDate().isAfter(day))
                        .isPresent();
    }

    private Map<PendingEntryId, ItemId> reserved(List<PendingEntryRevised> entries) {
        Map<PendingEntryId, ItemId> reserved = new HashMap<>();
        books.draftsOf(book.id())
                .forEach(draft -> entries.stream()
                        .map(PendingEntryRevised::entry)
                        .filter(draft.entries()::contains)
                        .forEach(entry -> reserved.put(entry, draft.document())));
        return reserved;
    }

    private List<ExpectedPaymentRevised> expectedPayments() {
        return Revisions.now(book).expectedPayments().stream()
                .filter(expected -> scope.expectedPayments().contains(expected.expected())
                        || (expected.state().isLive()
                                && expected.shares().stream()
                                        .anyMatch(share -> scope.expectedOn().contains(share.debit()))))
                .toList();
    }

    private PeriodTotals period(LocalDate through) {
        Optional<PeriodClosed> previous =
                Revisions.now(book).facts(PeriodClosed.class).reduce((earlier, later) -> later);
        LocalDate after = previous.map(PeriodClosed::through).orElse(LocalDate.MIN);
        Map<Side, Long> totals = new EnumMap<>(Side.class);
        Revisions.now(book)
                .facts(EntryPosted.class)
                .filter(entry -> entry.postingDate().isAfter(after)
                        && !entry.postingDate().isAfter(through))
                .forEach(entry -> totals.merge(entry.item().kind().side(), entry.amountMinor(), Math::addExact));
        return new PeriodTotals(previous, totals.getOrDefault(Side.DEBIT, 0L), totals.getOrDefault(Side.CREDIT, 0L));
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
