package dev.solde.billing.fact;

import dev.solde.billing.ledger.AllocationId;
import java.time.LocalDate;

/**
 * An allocation ends, whole or in part; both items are open again by the amount.
 *
 * @param amountMinor what ends, greater than 0
 */
public record Deallocated(AllocationId allocation, long amountMinor, LocalDate effectiveDate) implements Fact {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.deallocated(this);
    }
}
