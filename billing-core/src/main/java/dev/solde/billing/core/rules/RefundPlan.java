package dev.solde.billing.core.rules;

import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a refund of payments takes, gathered source by source until nothing is missing. Each source is used on all routes
 * before the next one is. Nothing is posted but what {@link #free} ends.
 */
final class RefundPlan {

    private final LedgerDraft draft;
    private final List<RefundRoute> routes;
    private final Map<AllocationId, Long> ending = new LinkedHashMap<>();
    private final Map<CreditItemId, Long> reserved = new HashMap<>();
    private final Set<ItemId> touched = new LinkedHashSet<>();
    private long missing;
    private long unapplied;

    RefundPlan(LedgerDraft draft, List<RefundRoute> routes, long amount) {
        this.draft = draft;
        this.routes = routes;
        this.missing = amount;
    }

    /** What no source has given yet. */
    long missing() {
        return missing;
    }

    /** The credits taken from and the debits owed again. */
    Set<ItemId> touched() {
        return touched;
    }

    /** How much of a debit the routes may re-open. */
    long reopenable(DebitItemId debit) {
        return routes.stream()
                .mapToLong(route -> Math.min(
                        route.room(),
                        route.allocations().stream()
                                .filter(allocation -> allocation.debit().equals(debit))
                                .mapToLong(this::left)
                                .sum()))
                .sum();
    }

    /** What the payments have unallocated. */
    void takeUnapplied() {
        for (RefundRoute route : routes) {
            for (CreditItemId credit : route.money()) {
                unapplied += takeOpen(route, credit, missing);
            }
        }
    }

    /**
     * The open credit notes, those of the payments' invoices first, then the oldest; together at most the net credit that is left
     * of the account after the unallocated money.
     *
     * @param netCredit of the account before the refund
     */
    void takeCreditNotes(long netCredit) {
        Set<InvoiceId> own = new HashSet<>();
        routes.forEach(route -> own.addAll(route.invoices()));
        List<OpenItem> notes = OpenItems.of(draft.items(), Side.CREDIT).stream()
                .filter(item -> item.id() instanceof CreditNoteId)
                .sorted(Comparator.comparing(
                        item -> item.origin().filter(own::contains).isEmpty()))
                .toList();
        long left = Math.max(0, netCredit - unapplied);
        for (RefundRoute route : routes) {
            for (OpenItem note : notes) {
                left -= takeOpen(route, (CreditItemId) note.id(), left);
            }
        }
    }

    private long takeOpen(RefundRoute route, CreditItemId credit, long most) {
        long open = draft.item(credit).openMinor() - reserved.getOrDefault(credit, 0L);
        long part = Math.min(Math.min(open, most), Math.min(route.room(), missing));
        if (part <= 0) {
            return 0;
        }
        reserved.merge(credit, part, Math::addExact);
        take(route, credit, part);
        return part;
    }

    /** So much of what the payments hold in allocations to this debit, last made first. */
    void reopen(DebitItemId debit, long amount) {
        reopen(allocation -> allocation.debit().equals(debit), amount);
    }

    /** What is missing of what the payments hold in allocations, last made first. */
    void reopenLatestFirst() {
        reopen(allocation -> true, missing);
    }

    private void reopen(Predicate<Allocation> which, long amount) {
        long wanted = amount;
        for (RefundRoute route : routes) {
            for (Allocation allocation :
                    route.allocations().stream().filter(which).toList()) {
                long part = Math.min(Math.min(left(allocation), wanted), Math.min(route.room(), missing));
                if (part > 0) {
                    ending.merge(allocation.id(), part, Math::addExact);
                    touched.add(allocation.debit());
                    take(route, allocation.credit(), part);
                    wanted -= part;
                }
            }
        }
    }

    private long left(Allocation allocation) {
        return allocation.liveMinor() - ending.getOrDefault(allocation.id(), 0L);
    }

    private void take(RefundRoute route, CreditItemId credit, long part) {
        touched.add(credit);
        route.take(credit, part);
        missing -= part;
    }

    /** Ends on this day the allocations that were to end and have not ended yet. */
    void free(LocalDate date) {
        for (Map.Entry<AllocationId, Long> end : ending.entrySet()) {
            draft.add(new Deallocated(end.getKey(), end.getValue(), date));
        }
        for (Allocation allocation :
                routes.stream().flatMap(route -> route.allocations().stream()).toList()) {
            long freed = ending.getOrDefault(allocation.id(), 0L);
            if (freed > 0) {
                reserved.merge(allocation.credit(), freed, Math::addExact);
            }
        }
        ending.clear();
    }
}
