package dev.solde.billing.jdbc;

import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AllocationId;
import java.sql.SQLException;
import java.util.List;

/** The ends of allocations, whole or in part. */
final class DeallocationTable extends FactTable<Deallocated> {

    DeallocationTable(Names names) {
        super(names, "deallocation", "allocation, amount_minor, effective_date", "", List.of());
    }

    @Override
    void bind(Deallocated fact, Params to) {
        to.uuid(fact.allocation().uuid()).number(fact.amountMinor()).date(fact.effectiveDate());
    }

    @Override
    Deallocated read(Row from, AccountId account) throws SQLException {
        return new Deallocated(new AllocationId(account, from.uuid()), from.number(), from.date());
    }
}
