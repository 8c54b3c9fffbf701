package dev.solde.billing.core.rules;

import dev.solde.billing.fact.Allocated;
import dev.solde.billing.ledger.Allocation;
import java.util.List;

/** Allocations read back from the facts that made them. */
final class Allocations {

    private Allocations() {}

    static List<Allocation> of(Made made) {
        return made.facts(Allocated.class).stream()
                .map(fact -> new Allocation(
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
                        made.sequence()))
                .toList();
    }
}
