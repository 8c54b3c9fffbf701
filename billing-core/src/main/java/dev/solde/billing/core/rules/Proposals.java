package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Asks a strategy and checks its answer as if a person had given it: a strategy may be the host's own. */
record Proposals(AllocationProposal proposal, Optional<Rejection> refused) {

    static Proposals of(AllocationStrategy strategy, AllocationRequest request) {
        AllocationProposal proposal = ask(strategy, request);
        Map<ItemId, OpenItem> offered = new HashMap<>();
        request.credits().forEach(item -> offered.put(item.id(), item));
        request.debits().forEach(item -> offered.put(item.id(), item));
        return new Proposals(proposal, refuse(proposal, offered));
    }

    /** A calculation that fails inside a strategy is the strategy's failure, not an amount that is too large. */
    private static AllocationProposal ask(AllocationStrategy strategy, AllocationRequest request) {
        try {
            return Objects.requireNonNull(strategy.propose(request), () -> "the proposal of " + strategy.name());
        } catch (ArithmeticException failed) {
            throw new IllegalStateException("strategy " + strategy.name() + " failed", failed);
        }
    }

    /** Only what was offered, and of each item no more than is open. */
    private static Optional<Rejection> refuse(AllocationProposal proposal, Map<ItemId, OpenItem> offered) {
        Map<ItemId, Long> wanted = new HashMap<>();
        for (AllocationProposal.Share share : proposal.shares()) {
            for (ItemId id : List.of(share.credit(), share.debit())) {
                OpenItem item = offered.get(id);
                if (item == null) {
                    return Optional.of(new Rejection.ItemNotFound(id));
                }
                long asked = wanted.merge(id, share.amountMinor(), Math::addExact);
                if (asked > item.openMinor()) {
                    return Optional.of(new Rejection.ExceedsOpenAmount(
                            id, Amounts.ofMinor(asked, item.currency()), item.openAmount()));
                }
            }
        }
        return Optional.empty();
    }
}
