package dev.solde.billing.allocation;

import dev.solde.billing.ledger.Allocation;
import java.util.List;

/**
 * What changed when the allocations of a payment were replaced. Allocations that stay as they are do not stand here.
 *
 * @param ended what ended, whole or in part
 * @param made what is new
 */
public record Reallocation(List<Deallocation> ended, List<Allocation> made) {

    /** Copies the lists. */
    public Reallocation {
        ended = List.copyOf(ended);
        made = List.copyOf(made);
    }

    /** Whether everything was as asked for already. */
    public boolean isEmpty() {
        return ended.isEmpty() && made.isEmpty();
    }
}
