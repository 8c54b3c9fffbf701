package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.model.BatchProperties;
import net.jqwik.api.Tag;

/** Random batches on MariaDB; few, because the in-memory storage has many. */
@Tag(OtherDatabases.TAG)
class MariaDbBatchProperties extends BatchProperties {

    @Override
    protected BillingStorage newStorage() {
        return ContractDatabase.of(TestDatabase.MARIADB).newStorage();
    }
}
