package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.RefundRevised;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.RefundReversalId;
import dev.solde.billing.payment.RefundReversal;
import dev.solde.billing.payment.RefundState;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The end of a refund that was cancelled or failed: one credit of its amount, locked to it; all that had settled it is open again
 * (R-105 to R-108).
 */
final class RefundEnding {

    private RefundEnding() {}

    /** The refund with its state, all that settles it, and the payment to which it is routed: less of that is refunded after it. */
    static LoadScope scope(RefundId refund) {
        return LoadScope.builder(refund.account())
                .item(refund)
                .refund(refund)
                .allocationsOf(refund)
                .build();
    }

    /** Where the refund stands; the id must be known. */
    static RefundRevised revision(RefundId refund, Loaded loaded) {
        return loaded.refunds().stream()
                .filter(revision -> revision.refund().equals(refund))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no state of " + refund));
    }

    /** Refuses a refund that is partly written off, and a day that is not possible for it and what it consumed. */
    static Optional<Rejection> refuse(
            RefundId refund, Optional<LocalDate> asked, Ledger ledger, DecisionContext context) {
        List<Allocation> live = live(refund, ledger.allocations().values());
        List<OpenItem> items = Stream.concat(
                        Stream.<ItemId>of(refund), live.stream().map(Allocation::credit))
                .map(ledger.items()::get)
                .toList();
        return Refusals.first(
                () -> live.stream()
                        .filter(allocation -> allocation.lock() == AllocationLock.WRITE_OFF)
                        .findFirst()
                        .map(allocation -> new Rejection.RefundPartlyWrittenOff(refund, allocation.credit())),
                () -> EffectiveDates.refuse(ledger.account(), asked, context.today(), items));
    }

    private static List<Allocation> live(RefundId refund, Collection<Allocation> allocations) {
        return allocations.stream()
                .filter(allocation -> allocation.debit().equals(refund) && allocation.liveMinor() > 0)
                .sorted(Comparator.comparingLong(Allocation::recordSequence)
                        .thenComparing(allocation -> allocation.id().uuid().toString()))
                .toList();
    }

    /** Ends a refund of which nothing is written off. */
    static void end(
            LedgerDraft draft,
            RefundRevised refund,
            RefundState state,
            Optional<LocalDate> asked,
            DecisionContext context) {
        AccountId account = refund.refund().account();
        List<Allocation> live = live(refund.refund(), draft.allocations());
        LocalDate date = RefundPosting.date(
                asked,
                Stream.concat(Stream.<ItemId>of(refund.refund()), live.stream().map(Allocation::credit))
                        .toList(),
                draft,
                context);
        RefundReversalId id = new RefundReversalId(account, context.ids().get());
        draft.postOn(date, id, refund.amountMinor(), state.name().toLowerCase(Locale.ROOT), refund.refund());
        live.forEach(allocation -> draft.add(new Deallocated(allocation.id(), allocation.liveMinor(), date)));
        draft.allocate(
                id,
                refund.refund(),
                refund.amountMinor(),
                date,
                AllocationLock.REVERSAL,
                Optional.empty(),
                Optional.empty());
        draft.add(revised(refund, state));
    }

    /** The refund in another state. Its memo stays where it was written: a copy in a later record would outlive its erasure. */
    static RefundRevised revised(RefundRevised refund, RefundState state) {
        return new RefundRevised(
                refund.refund(),
                state,
                refund.amountMinor(),
                refund.method(),
                refund.via(),
                refund.cancellableOn(),
                Optional.empty());
    }

    /** The reversal in the facts that made it. */
    static RefundReversal result(Made made) {
        EntryPosted entry = made.facts(EntryPosted.class).get(0);
        return new RefundReversal(
                (RefundReversalId) entry.item(),
                (RefundId) entry.origin().orElseThrow(),
                Amounts.ofMinor(entry.amountMinor(), made.currency()),
                made.facts(RefundRevised.class).get(0).state(),
                entry.postingDate(),
                Deallocations.of(made));
    }
}
