package dev.solde.billing.core.rules;

import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentReinstatementId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The money of a payment in a decision: it lies on the payment and on what was reinstated of its reversals. Reversals and refunds
 * take from all of it.
 */
final class PaymentMoney {

    private final LedgerDraft draft;
    private final List<CreditItemId> credits = new ArrayList<>();

    PaymentMoney(LedgerDraft draft, PaymentId payment) {
        this.draft = draft;
        credits.add(payment);
        draft.items().stream()
                .filter(item -> item.id() instanceof PaymentReinstatementId)
                .filter(item -> item.origin()
                        .flatMap(draft::find)
                        .flatMap(OpenItem::origin)
                        .filter(payment::equals)
                        .isPresent())
                .sorted(OpenItem.CREDIT_ORDER)
                .forEach(item -> credits.add((CreditItemId) item.id()));
    }

    /** What must be loaded to see it: with {@link #further} in the second round. */
    static LoadScope.Builder scope(LoadScope.Builder scope, PaymentId payment) {
        return scope.item(payment).allocationsOf(payment).descendantsOf(payment);
    }

    /** The allocations of what was reinstated, which is known after the first load. */
    static Optional<LoadScope> further(Loaded loaded, PaymentId payment, int round) {
        List<ItemId> reinstated = loaded.ledger().items().keySet().stream()
                .filter(PaymentReinstatementId.class::isInstance)
                .toList();
        return round > 0 || reinstated.isEmpty()
                ? Optional.empty()
                : Optional.of(LoadScope.builder(payment.account())
                        .allocationsOf(reinstated)
                        .build());
    }

    /** The items on which it lies, the payment first. */
    List<CreditItemId> credits() {
        return List.copyOf(credits);
    }

    /** What is not allocated of it. */
    long openMinor() {
        return credits.stream()
                .mapToLong(credit -> draft.item(credit).openMinor())
                .sum();
    }

    /** Its live allocations but those to reversals: last made first, those of write-offs and then of refunds last. */
    List<Allocation> freeable() {
        return draft.allocations().stream()
                .filter(allocation -> allocation.liveMinor() > 0 && credits.contains(allocation.credit()))
                .filter(allocation -> allocation.lock() != AllocationLock.REVERSAL)
                .sorted(Comparator.comparing(Allocation::lock)
                        .thenComparing(Comparator.comparingLong(Allocation::recordSequence)
                                .reversed())
                        .thenComparing(allocation -> allocation.id().uuid().toString(), Comparator.reverseOrder()))
                .toList();
    }

    /** Ends so much of an allocation, from this day or the first that its items allow. */
    void free(Allocation allocation, long amount, LocalDate date) {
        LocalDate effective = EffectiveDates.of(
                Optional.empty(), date, draft.item(allocation.credit()), draft.item(allocation.debit()));
        draft.add(new Deallocated(allocation.id(), amount, effective));
    }

    /** Allocates so much of what is open of it to a debit, the payment itself first. */
    void allocate(DebitItemId debit, long amount, LocalDate date, AllocationLock lock) {
        long left = amount;
        for (CreditItemId credit : credits) {
            long part = Math.min(left, draft.item(credit).openMinor());
            if (part > 0) {
                LocalDate effective = EffectiveDates.of(Optional.empty(), date, draft.item(credit), draft.item(debit));
                draft.allocate(credit, debit, part, effective, lock, Optional.empty(), Optional.empty());
                left -= part;
            }
        }
        if (left > 0) {
            throw new IllegalStateException(left + " is missing of the " + amount + " to allocate to " + debit);
        }
    }
}
