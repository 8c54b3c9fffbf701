package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.model.BatchProperties;

/** Random batches on PostgreSQL; few, because the in-memory storage has many. */
class PostgreSqlBatchProperties extends BatchProperties {

    @Override
    protected BillingStorage newStorage() {
        return ContractDatabase.of(TestDatabase.POSTGRESQL).newStorage();
    }
}
