package dev.solde.billing.jdbc;

import dev.solde.billing.document.Tax;
import dev.solde.billing.document.TaxCategory;
import dev.solde.billing.fact.TaxCharged;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import java.sql.SQLException;
import java.util.List;

/** The tax subtotals of documents. */
final class TaxTable extends FactTable<TaxCharged> {

    private static final int RATE_DECIMALS = 6;

    TaxTable(Names names) {
        super(
                names,
                "tax",
                "item_kind, item, name, category, rate, reason, companions, base_minor, tax_minor",
                "",
                List.of());
    }

    @Override
    void bind(TaxCharged fact, Params to) {
        ItemRef.bind(to, fact.document())
                .text(fact.tax().name())
                .text(fact.tax().category().code())
                .decimal(fact.tax().rate(), RATE_DECIMALS)
                .text(fact.tax().reason())
                .text(TaxList.write(fact.companions()))
                .number(fact.baseMinor())
                .number(fact.taxMinor());
    }

    @Override
    TaxCharged read(Row from, AccountId account) throws SQLException {
        ItemId document = ItemRef.read(from, account);
        Tax tax = Tax.of(from.text(), TaxCategory.ofCode(from.text()), from.decimal());
        Tax withReason = from.optionalText().map(tax::withReason).orElse(tax);
        return new TaxCharged(document, withReason, TaxList.read(from.text()), from.number(), from.number());
    }
}
