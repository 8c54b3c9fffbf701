package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.model.StatementProperties;

/** Random ledgers and their statements on PostgreSQL; few, because the in-memory storage has many. */
class PostgreSqlStatementProperties extends StatementProperties {

    @Override
    protected BillingStorage newStorage() {
        return ContractDatabase.of(TestDatabase.POSTGRESQL).newStorage();
    }
}
