package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.CreditApplication;
import dev.solde.billing.ledger.PaymentTerms;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The settings of an account, which stand in its row and in every revision of them. */
final class SettingsColumns {

    /** In the order of {@link #bind} and {@link #read}. */
    static final String NAMES = "terms, billing_day, credit_application";

    private SettingsColumns() {}

    static Params bind(Params params, AccountSettings settings) {
        OptionalInt day = settings.billingDay();
        return params.text(settings.terms().map(PaymentTerms::toString))
                .number(day.isPresent() ? OptionalLong.of(day.getAsInt()) : OptionalLong.empty())
                .text(settings.creditApplication().map(CreditApplication::name));
    }

    static AccountSettings read(Row row) throws SQLException {
        return new AccountSettings(
                row.optionalText().map(PaymentTerms::parse),
                row.optionalInteger(),
                row.optionalText().map(CreditApplication::valueOf));
    }
}
