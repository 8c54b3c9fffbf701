package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.model.LedgerProperties;
import net.jqwik.api.Tag;

/** Random runs on PostgreSQL 15; few, because the in-memory storage has many. */
@Tag(OtherDatabases.TAG)
class PostgreSql15LedgerProperties extends LedgerProperties {

    @Override
    protected BillingStorage newStorage() {
        return ContractDatabase.of(TestDatabase.POSTGRESQL_15).newStorage();
    }

    @Override
    protected int lists() {
        return 30;
    }
}
