package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.model.StatementProperties;

/** Random ledgers and their statements on H2; few, because the in-memory storage has many. */
class H2StatementProperties extends StatementProperties {

    @Override
    protected BillingStorage newStorage() {
        return ContractDatabase.of(TestDatabase.H2_MEMORY).newStorage();
    }
}
