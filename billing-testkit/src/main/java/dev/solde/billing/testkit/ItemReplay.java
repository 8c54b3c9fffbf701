package dev.solde.billing.testkit;

import dev.solde.billing.document.LineKind;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.Fact;
import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.LineIssued;
import dev.solde.billing.fact.ReferenceMade;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.payment.RefundState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;

/** The items and allocations of an account as whole values, rebuilt from its facts without any code of the kernel. */
final class ItemReplay {

    private final Map<ItemId, OpenItem> items = new LinkedHashMap<>();
    private final Map<AllocationId, Allocation> allocations = new LinkedHashMap<>();
    private final Map<ItemId, DocumentNumber> numbers = new LinkedHashMap<>();
    private final Map<ItemId, ItemId> origins = new LinkedHashMap<>();
    private final Map<ItemId, Set<LineType>> lineTypes = new LinkedHashMap<>();
    private final CurrencyUnit currency;

    private ItemReplay(CurrencyUnit currency) {
        this.currency = currency;
    }

    static ItemReplay of(List<JournalRecord> records, CurrencyUnit currency) {
        ItemReplay replay = new ItemReplay(currency);
        for (JournalRecord record : records) {
            record.facts().forEach(replay::describe);
            record.facts().forEach(fact -> replay.add(fact, record.sequence()));
            record.facts().forEach(replay::mark);
        }
        return replay;
    }

    /** What is said of a document in any fact of its record, so that the order of the facts does not matter here. */
    private void describe(Fact fact) {
        if (fact instanceof DocumentIssued issued) {
            numbers.put(issued.document(), issued.number());
        } else if (fact instanceof ReferenceMade made && made.role() == ReferenceMade.Role.PRECEDING) {
            made.target().ifPresent(invoice -> origins.put(made.item(), invoice));
        } else if (fact instanceof EntryPosted posted) {
            posted.number().ifPresent(number -> numbers.put(posted.item(), number));
            posted.origin().ifPresent(origin -> origins.put(posted.item(), origin));
        } else if (fact instanceof LineIssued line
                && line.kind() == LineKind.SOLD
                && line.document() instanceof InvoiceId) {
            line.type()
                    .ifPresent(type -> lineTypes
                            .computeIfAbsent(line.document(), any -> new HashSet<>())
                            .add(type));
        }
    }

    private void add(Fact fact, long sequence) {
        if (fact instanceof DocumentIssued issued) {
            put(issued.document(), 0, issued.issueDate(), issued.issueDate(), issued.dueDate(), sequence);
        } else if (fact instanceof EntryPosted posted) {
            put(
                    posted.item(),
                    posted.amountMinor(),
                    posted.documentDate(),
                    posted.postingDate(),
                    posted.dueDate(),
                    sequence);
        } else if (fact instanceof Allocated made) {
            allocations.put(made.id(), allocation(made, sequence));
            move(made.credit(), -made.amountMinor(), made.effectiveDate(), sequence);
            move(made.debit(), -made.amountMinor(), made.effectiveDate(), sequence);
        } else if (fact instanceof Deallocated ended) {
            Allocation allocation = allocations.get(ended.allocation());
            allocations.put(allocation.id(), allocation.withLive(allocation.liveMinor() - ended.amountMinor()));
            move(allocation.credit(), ended.amountMinor(), ended.effectiveDate(), sequence);
            move(allocation.debit(), ended.amountMinor(), ended.effectiveDate(), sequence);
        }
    }

    private void put(
            ItemId id, long amount, LocalDate documentDate, LocalDate postingDate, LocalDate dueDate, long sequence) {
        boolean settled = amount == 0;
        items.put(
                id,
                new OpenItem(
                        id,
                        currency,
                        Optional.ofNullable(numbers.get(id)),
                        amount,
                        amount,
                        documentDate,
                        postingDate,
                        dueDate,
                        sequence,
                        Optional.ofNullable(origins.get(id)),
                        postingDate,
                        settled ? Optional.of(postingDate) : Optional.empty(),
                        settled ? OptionalLong.of(sequence) : OptionalLong.empty(),
                        lineTypes.getOrDefault(id, Set.of()),
                        false,
                        0,
                        0));
    }

    /** What the facts say beside amounts: disputes, and how much of an item was taken back. */
    private void mark(Fact fact) {
        if (fact instanceof FlagRaised flag) {
            flag.item()
                    .filter(id -> flag.flag() != FlagRaised.Flag.CANCELLED)
                    .ifPresent(id -> items.computeIfPresent(
                            id, (any, item) -> item.withDispute(flag.flag() == FlagRaised.Flag.DISPUTED)));
        } else if (fact instanceof EntryPosted posted && posted.origin().isPresent()) {
            ItemId origin = posted.origin().get();
            takeBack(origin, posted.amountMinor());
            if (posted.item().kind() == ItemKind.PAYMENT_REINSTATEMENT) {
                takeBack(origins.get(origin), -posted.amountMinor());
            }
        } else if (fact instanceof RefundRevised refund && refund.via().isPresent()) {
            if (refund.state() == RefundState.PENDING) {
                refund(refund.via().get(), refund.amountMinor());
            } else if (!refund.state().isLive()) {
                refund(refund.via().get(), -refund.amountMinor());
            }
        }
    }

    private void takeBack(ItemId id, long amount) {
        items.computeIfPresent(id, (any, item) -> item.withReturned(item.returnedMinor() + amount));
    }

    private void refund(ItemId payment, long amount) {
        items.computeIfPresent(payment, (any, item) -> item.withRefunded(item.refundedMinor() + amount));
    }

    private Allocation allocation(Allocated made, long sequence) {
        return new Allocation(
                made.id(),
                made.credit(),
                made.debit(),
                currency,
                made.amountMinor(),
                made.amountMinor(),
                made.effectiveDate(),
                made.lock(),
                made.settlement(),
                made.payment(),
                sequence);
    }

    private void move(ItemId id, long amount, LocalDate effectiveDate, long sequence) {
        OpenItem item = items.get(id);
        items.put(id, item.withOpen(item.openMinor() + amount, effectiveDate, sequence));
    }

    List<OpenItem> items() {
        return List.copyOf(items.values());
    }

    Collection<Allocation> allocations() {
        return allocations.values();
    }

    List<Allocation> liveAllocationsOf(ItemId item) {
        return allocations.values().stream()
                .filter(allocation -> allocation.liveMinor() > 0)
                .filter(allocation ->
                        allocation.credit().equals(item) || allocation.debit().equals(item))
                .toList();
    }

    /** Debits in their order, then credits by due date, document date and order of recording. */
    List<OpenItem> openItems() {
        Comparator<OpenItem> order = OpenItem.DEBIT_ORDER;
        return Stream.of(Side.DEBIT, Side.CREDIT)
                .flatMap(side -> items.values().stream()
                        .filter(item -> item.side() == side && item.openMinor() > 0)
                        .sorted(order))
                .toList();
    }
}
