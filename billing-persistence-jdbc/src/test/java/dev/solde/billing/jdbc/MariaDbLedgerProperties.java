package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.model.LedgerProperties;
import net.jqwik.api.Tag;

/** Random runs on MariaDB; few, because the in-memory storage has many. */
@Tag(OtherDatabases.TAG)
class MariaDbLedgerProperties extends LedgerProperties {

    @Override
    protected BillingStorage newStorage() {
        return ContractDatabase.of(TestDatabase.MARIADB).newStorage();
    }

    @Override
    protected int lists() {
        return 100;
    }
}
