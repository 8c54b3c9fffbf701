package dev.solde.billing.core;

import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.core.allocation.OldestDueFirst;

/** The allocation strategies that ship with the kernel. */
public final class AllocationStrategies {

    private AllocationStrategies() {}

    /**
     * Settles what fell due first, part of an item if need be: due date, document date, order of recording; for each debit its
     * own credit notes first, then credit notes, then payments, the oldest first. Never leaves an older debit open while it
     * settles a younger one, nor an open debit beside an open credit.
     */
    public static AllocationStrategy oldestDueFirst() {
        return OldestDueFirst.INSTANCE;
    }
}
