package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.model.AllocationProperties;

/** Random runs on H2; few, because the in-memory storage has many. */
class H2AllocationProperties extends AllocationProperties {

    @Override
    protected BillingStorage newStorage() {
        return ContractDatabase.of(TestDatabase.H2_MEMORY).newStorage();
    }
}
