package dev.solde.billing.core.rules;

import dev.solde.billing.fact.Allocated;
import dev.solde.billing.ledger.Allocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Allocations read back from the facts that made them. */
final class Allocations {

    private Allocations() {}

    static List<Allocation> of(Made made) {
        List<Allocation> allocations = new ArrayList<>();
        for (Allocated fact : made.facts(Allocated.class)) {
            allocations.add(new Allocation(
                    fact.id(),
                    fact.credit(),
                    fact.debit(),
                    made.currency(),
                    fact.amountMinor(),
                    fact.amountMinor(),
                    fact.effectiveDate(),
                    fact.lock(),
                    fact.settlement(),
                    fact.payment(),
                    made.sequence()));
        }
        return Collections.unmodifiableList(allocations);
    }
}
