package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.model.LedgerProperties;

/** Random runs on PostgreSQL; few, because the in-memory storage has many. */
class PostgreSqlLedgerProperties extends LedgerProperties {

    @Override
    protected BillingStorage newStorage() {
        return ContractDatabase.of(TestDatabase.POSTGRESQL).newStorage();
    }

    @Override
    protected int lists() {
        return 150;
    }
}
