package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.model.BatchProperties;

/** Random batches on H2; few, because the in-memory storage has many. */
class H2BatchProperties extends BatchProperties {

    @Override
    protected BillingStorage newStorage() {
        return ContractDatabase.of(TestDatabase.H2_MEMORY).newStorage();
    }
}
