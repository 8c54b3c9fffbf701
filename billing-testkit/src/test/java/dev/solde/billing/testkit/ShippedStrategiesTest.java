package dev.solde.billing.testkit;

import static dev.solde.billing.core.AllocationStrategies.byRemittance;
import static dev.solde.billing.core.AllocationStrategies.exactMatch;
import static dev.solde.billing.core.AllocationStrategies.exactMatchOrFirst;
import static dev.solde.billing.core.AllocationStrategies.oldestDueFirst;

import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.payment.Remittance;
import org.junit.jupiter.api.Nested;

/** The strategies that ship keep the promises of every strategy. */
class ShippedStrategiesTest {

    private static Remittance words() {
        return Remittance.naming("SO-1", Samples.eur("1.50")).and("SO-2").and("SO-3", Samples.eur("2.00"));
    }

    @Nested
    class OldestDueFirst extends AllocationStrategyContract {
        @Override
        protected AllocationStrategy newStrategy() {
            return oldestDueFirst();
        }
    }

    @Nested
    class ExactMatch extends AllocationStrategyContract {
        @Override
        protected AllocationStrategy newStrategy() {
            return exactMatch();
        }
    }

    @Nested
    class ExactMatchOrFirst extends AllocationStrategyContract {
        @Override
        protected AllocationStrategy newStrategy() {
            return exactMatchOrFirst();
        }
    }

    @Nested
    class ByRemittance extends AllocationStrategyContract {
        @Override
        protected AllocationStrategy newStrategy() {
            return byRemittance(words());
        }
    }

    @Nested
    class OneAfterAnother extends AllocationStrategyContract {
        @Override
        protected AllocationStrategy newStrategy() {
            return byRemittance(words()).then(exactMatch()).then(oldestDueFirst());
        }
    }
}
