package dev.solde.billing.core.rules;

import dev.solde.billing.core.rules.SettlementFunding.Pair;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.SettlementId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a payment's form shows: the live allocations that use the payment or were made on it by a settlement. Locked ones are
 * not the clerk's to change, so they are no part of it.
 *
 * @param allocations the youngest first
 */
record PaymentForm(PaymentId payment, List<Allocation> allocations) {

    private static final Comparator<Allocation> YOUNGEST_FIRST = Comparator.comparingLong(Allocation::recordSequence)
            .thenComparing(allocation -> allocation.id().uuid())
            .reversed();

    /** So much of an allocation ends. */
    record End(Allocation allocation, long amountMinor) {

        Pair pair() {
            return Pair.of(allocation);
        }
    }

    static PaymentForm of(PaymentId payment, Ledger ledger) {
        return new PaymentForm(
                payment,
                ledger.allocations().values().stream()
                        .filter(allocation -> allocation.lock() == AllocationLock.NONE)
                        .filter(allocation -> allocation.liveMinor() > 0)
                        .filter(allocation -> allocation.credit().equals(payment)
                                || allocation.payment().equals(Optional.of(payment)))
                        .sorted(YOUNGEST_FIRST)
                        .toList());
    }

    /** What is live of each pair. */
    Map<Pair, Long> live() {
        Map<Pair, Long> live = new LinkedHashMap<>();
        allocations.forEach(allocation -> live.merge(Pair.of(allocation), allocation.liveMinor(), Math::addExact));
        return live;
    }

    /** The last settlement of the form that is live. */
    Optional<SettlementId> settlement() {
        return allocations.stream()
                .filter(allocation -> allocation.payment().equals(Optional.of(payment)))
                .flatMap(allocation -> allocation.settlement().stream())
                .findFirst();
    }

    /** The ledger as if the form were empty. */
    Ledger emptied(Ledger ledger) {
        Map<ItemId, OpenItem> items = new LinkedHashMap<>(ledger.items());
        allocations.forEach(allocation -> {
            for (ItemId id : List.<ItemId>of(allocation.credit(), allocation.debit())) {
                items.computeIfPresent(id, (i, item) -> item.asOpen(item.openMinor() + allocation.liveMinor()));
            }
        });
        return new Ledger(ledger.account(), items, ledger.allocations());
    }

    /** What must end so that no pair has more than wanted; of a pair the youngest ends first. */
    List<End> endsFor(Map<Pair, Long> wanted) {
        Map<Pair, Long> tooMuch = live();
        tooMuch.replaceAll((pair, live) -> live - wanted.getOrDefault(pair, 0L));
        List<End> ends = new ArrayList<>();
        for (Allocation allocation : allocations) {
            long end = Math.min(allocation.liveMinor(), tooMuch.get(Pair.of(allocation)));
            if (end > 0) {
                ends.add(new End(allocation, end));
                tooMuch.merge(Pair.of(allocation), -end, Long::sum);
            }
        }
        return ends;
    }

    /** What the pairs lack of what is wanted. */
    Map<Pair, Long> moreFor(Map<Pair, Long> wanted) {
        Map<Pair, Long> live = live();
        Map<Pair, Long> more = new LinkedHashMap<>();
        wanted.forEach((pair, amount) -> {
            long lacking = amount - live.getOrDefault(pair, 0L);
            if (lacking > 0) {
                more.put(pair, lacking);
            }
        });
        return more;
    }
}
