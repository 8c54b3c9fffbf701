package dev.solde.billing.jdbc;

import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.testkit.model.AllocationProperties;
import net.jqwik.api.Tag;

/** Random runs on MariaDB; few, because the in-memory storage has many. */
@Tag(OtherDatabases.TAG)
class MariaDbAllocationProperties extends AllocationProperties {

    @Override
    protected BillingStorage newStorage() {
        return ContractDatabase.of(TestDatabase.MARIADB).newStorage();
    }
}
