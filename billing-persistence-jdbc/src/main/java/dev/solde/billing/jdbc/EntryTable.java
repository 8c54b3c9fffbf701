package dev.solde.billing.jdbc;

import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.jdbc.sql.Params;
import dev.solde.billing.jdbc.sql.Row;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.DocumentNumber;
import java.sql.SQLException;
import java.util.List;

/** The movements of balances. */
final class EntryTable extends FactTable<EntryPosted> {

    EntryTable(Names names) {
        super(
                names,
                "entry",
                "item_kind, item, amount_minor, entry_number, balance_after_minor, document_date, posting_date, value_date,"
                        + " due_date, posting_high_water, backdated_days, cause, number, origin_kind, origin",
                "side, late",
                List.of());
    }

    @Override
    void bind(EntryPosted fact, Params to) {
        ItemRef.bind(to, fact.item())
                .number(fact.amountMinor())
                .number(fact.entryNumber())
                .number(fact.balanceAfterMinor())
                .date(fact.documentDate())
                .date(fact.postingDate())
                .date(fact.valueDate())
                .date(fact.dueDate())
                .date(fact.postingHighWater())
                .number(fact.backdatedDays())
                .text(fact.cause())
                .text(fact.number().map(DocumentNumber::value));
        ItemRef.bind(to, fact.origin()).number(ItemRef.side(fact.item())).flag(fact.late());
    }

    @Override
    EntryPosted read(Row from, AccountId account) throws SQLException {
        return new EntryPosted(
                ItemRef.read(from, account),
                from.number(),
                from.number(),
                from.number(),
                from.date(),
                from.date(),
                from.date(),
                from.date(),
                from.date(),
                from.number(),
                from.optionalText(),
                from.optionalText().map(DocumentNumber::of),
                ItemRef.readOptional(from, account));
    }
}
