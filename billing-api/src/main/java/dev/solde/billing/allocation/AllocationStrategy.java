package dev.solde.billing.allocation;

import java.util.List;
import java.util.Set;

/**
 * Decides which credits settle which debits when the caller does not say it. A pure function: equal requests give equal
 * proposals, and it changes nothing. Make it a record, so that commands that hold it are equal by value.
 */
public interface AllocationStrategy {

    /**
     * A name with a version, for example {@code oldest-due-first/1}; it enters the command's fingerprint, so what the
     * strategy is made with must show in it.
     */
    String name();

    /** What to allocate; the kernel refuses a proposal that exceeds an open amount. */
    AllocationProposal propose(AllocationRequest request);

    /**
     * How many open items the strategy must see. Those that need all of them cost more on an account with many.
     */
    default Sight sight() {
        return Sight.ALL;
    }

    /**
     * Document numbers and values of host references under which the kernel looks for open debits of the account; they are
     * offered whatever the sight, and {@link AllocationRequest#named} tells which is which.
     */
    default Set<String> lookups() {
        return Set.of();
    }

    /** This strategy, then another one on what it leaves. */
    default AllocationStrategy then(AllocationStrategy next) {
        return new Chain(List.of(this, next));
    }

    /** Which open items a strategy is shown. */
    enum Sight {
        /** All open items of the account. */
        ALL,
        /** In the canonical order only as many as the amount can settle. */
        AS_FAR_AS_THE_AMOUNT,
        /** Of the debits only those that its {@link AllocationStrategy#lookups lookups} find. */
        LOOKUPS
    }
}
