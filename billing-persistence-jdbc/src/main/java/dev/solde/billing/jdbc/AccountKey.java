package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.TenantId;

/** The two columns with which every table of an account begins. */
record AccountKey(TenantId tenant, AccountId account) {

    Params bind(Params params) {
        return params.text(tenant.value()).text(account.value());
    }

    @Override
    public String toString() {
        return account.value();
    }
}
