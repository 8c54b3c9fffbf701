package dev.solde.billing.allocation;

/**
 * Decides which credits settle which debits when the caller does not say it. A pure function: equal requests give equal
 * proposals, and it changes nothing. Make it a record, so that commands that hold it are equal by value.
 */
public interface AllocationStrategy {

    /** A name with a version, for example {@code oldest-due-first/1}; it enters the command's fingerprint. */
    String name();

    /** What to allocate; the kernel refuses a proposal that exceeds an open amount. */
    AllocationProposal propose(AllocationRequest request);

    /**
     * How many open items the strategy must see. Those that need all of them cost more on an account with many.
     */
    default Sight sight() {
        return Sight.ALL;
    }

    /** Which open items a strategy is shown. */
    enum Sight {
        /** All open items of the account. */
        ALL,
        /** In the canonical order only as many as the amount can settle. */
        AS_FAR_AS_THE_AMOUNT
    }
}
