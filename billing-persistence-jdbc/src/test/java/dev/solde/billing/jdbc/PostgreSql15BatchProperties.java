package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.model.BatchProperties;
import net.jqwik.api.Tag;

/** Random batches on PostgreSQL 15; few, because the in-memory storage has many. */
@Tag(OtherDatabases.TAG)
class PostgreSql15BatchProperties extends BatchProperties {

    @Override
    protected BillingStorage newStorage() {
        return ContractDatabase.of(TestDatabase.POSTGRESQL_15).newStorage();
    }
}
