package com.example.consumer;

import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.testkit.AllocationStrategyContract;

/** A strategy of one's own keeps what every strategy promises. */
class SchoolFeesFirstTest extends AllocationStrategyContract {
    @Override
    protected AllocationStrategy newStrategy() {
        return new SchoolFeesFirst(LineType.of("SCHOOL_FEES"));
    }
}
