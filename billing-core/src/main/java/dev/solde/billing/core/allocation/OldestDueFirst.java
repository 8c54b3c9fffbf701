package dev.solde.billing.core.allocation;

import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.allocation.AllocationStrategy;

/** What fell due first is settled first. The request already stands in that order. */
public record OldestDueFirst() implements AllocationStrategy {

    /** The strategy has no state, so one is enough. */
    public static final OldestDueFirst INSTANCE = new OldestDueFirst();

    @Override
    public String name() {
        return "oldest-due-first/1";
    }

    @Override
    public AllocationProposal propose(AllocationRequest request) {
        return request.fill(request.debits().stream());
    }

    @Override
    public Sight sight() {
        return Sight.AS_FAR_AS_THE_AMOUNT;
    }
}
