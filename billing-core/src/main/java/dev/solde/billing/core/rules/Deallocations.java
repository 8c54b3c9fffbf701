package dev.solde.billing.core.rules;

import dev.solde.billing.allocation.Deallocation;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.ledger.Amounts;
import java.util.List;

/** Deallocations read back from the facts that made them. */
final class Deallocations {

    private Deallocations() {}

    static List<Deallocation> of(Made made) {
        return made.facts(Deallocated.class).stream()
                .map(fact -> new Deallocation(
                        fact.allocation(), Amounts.ofMinor(fact.amountMinor(), made.currency()), fact.effectiveDate()))
                .toList();
    }
}
