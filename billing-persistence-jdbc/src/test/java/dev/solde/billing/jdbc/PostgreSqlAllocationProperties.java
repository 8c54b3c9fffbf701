package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.model.AllocationProperties;

/** Random runs on PostgreSQL; few, because the in-memory storage has many. */
class PostgreSqlAllocationProperties extends AllocationProperties {

    @Override
    protected BillingStorage newStorage() {
        return ContractDatabase.of(TestDatabase.POSTGRESQL).newStorage();
    }
}
