package dev.solde.billing.jdbc;

import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.ledger.AccountId;
import java.sql.SQLException;
import java.util.List;

/** The settings of accounts over time; the latest also stand in the account's row. */
final class AccountRevisions extends FactTable<AccountRevised> {

    AccountRevisions(Names names) {
        super(
                names,
                "account_revision",
                "currency, digits, " + SettingsColumns.NAMES + ", texts, party",
                "",
                List.of("party"));
    }

    @Override
    void bind(AccountRevised fact, Params to) {
        SettingsColumns.bind(to.text(fact.currency()).number(fact.digits()), fact.settings());
        Texts.bind(to, fact.party());
    }

    @Override
    AccountRevised read(Row from, AccountId account) throws SQLException {
        return new AccountRevised(from.text(), from.integer(), SettingsColumns.read(from), Texts.readOne(from));
    }
}
