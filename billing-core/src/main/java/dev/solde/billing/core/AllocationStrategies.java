package dev.solde.billing.core;

import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.core.allocation.ByRemittance;
import dev.solde.billing.core.allocation.ExactMatch;
import dev.solde.billing.core.allocation.OldestDueFirst;
import dev.solde.billing.payment.Remittance;

/**
 * The allocation strategies that ship with the kernel, each equal by value. They are composed in order, for example
 * {@code exactMatch().then(oldestDueFirst())}.
 */
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

    /**
     * Settles the one debit of which exactly the amount is open; otherwise all that is due, if that is exactly the amount;
     * otherwise nothing. When several debits have the amount, it does not guess. Of several credits each is an amount of its
     * own, and two of the same amount are not told apart either. It must see all open items.
     */
    public static AllocationStrategy exactMatch() {
        return new ExactMatch(ExactMatch.Ambiguity.LEFT_OPEN);
    }

    /** As {@link #exactMatch}, but when several have the amount, the first in the canonical order is taken. */
    public static AllocationStrategy exactMatchOrFirst() {
        return new ExactMatch(ExactMatch.Ambiguity.FIRST_TAKEN);
    }

    /**
     * Settles what the payer named, as far as it is open and the money reaches, and nothing else. A name is a document's
     * number or, if there is no open debit of that number, the value of a host reference that open documents carry, which are
     * settled in their order. Names with an amount come before those without; an amount in another currency settles nothing.
     */
    public static AllocationStrategy byRemittance(Remittance remittance) {
        return new ByRemittance(remittance);
    }
}
