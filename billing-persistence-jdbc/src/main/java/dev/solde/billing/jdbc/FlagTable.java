package dev.solde.billing.jdbc;

import dev.solde.billing.fact.FlagRaised;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.ledger.AccountId;
import java.sql.SQLException;
import java.util.List;

/** The marks of accounts and items. */
final class FlagTable extends FactTable<FlagRaised> {

    FlagTable(Names names) {
        super(names, "flag", "flag, item_kind, item, until_sequence", "", List.of());
    }

    @Override
    void bind(FlagRaised fact, Params to) {
        ItemRef.bind(to.text(fact.flag().name()), fact.item()).number(fact.untilSequence());
    }

    @Override
    FlagRaised read(Row from, AccountId account) throws SQLException {
        return new FlagRaised(FlagRaised.Flag.valueOf(from.text()), ItemRef.readOptional(from, account), from.number());
    }
}
