package dev.solde.billing.core.rules;

import dev.solde.billing.allocation.Deallocation;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.Amounts;
import java.util.List;

/** Allocations and their ends, read back from the facts that made them. */
final class Allocations {

    private Allocations() {}

    static List<Deallocation> ended(Made made) {
        return made.facts(Deallocated.class).stream()
                .map(fact -> new Deallocation(
                        fact.allocation(), Amounts.ofMinor(fact.amountMinor(), made.currency()), fact.effectiveDate()))
                .toList();
    }

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
