package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.model.LedgerProperties;

/** Random runs on H2; few, because the in-memory storage has many. */
class H2LedgerProperties extends LedgerProperties {

    @Override
    protected BillingStorage newStorage() {
        return ContractDatabase.of(TestDatabase.H2_MEMORY).newStorage();
    }

    @Override
    protected int lists() {
        return 300;
    }
}
