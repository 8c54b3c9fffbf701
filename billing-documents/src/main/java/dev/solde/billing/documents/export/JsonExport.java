package dev.solde.billing.documents.export;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.statement.AgeingOptions;
import dev.solde.billing.statement.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/**
 * Writes JSON in UTF-8: an object with {@code kind} ({@code statement}, {@code ledger}, {@code open-items} or {@code ageing}) and
 * {@code rows}, a list of objects. Amounts are strings with the digits of their currency, {@code "-12.50"}, so that no reader makes
 * binary fractions of them; counts are numbers; what is absent is {@code null}.
 */
public final class JsonExport implements Export {

    private final Tables tables;

    private JsonExport(Tables tables) {
        this.tables = tables;
    }

    /** Writes what these queries tell. */
    public static JsonExport of(BillingQueries queries) {
        return new JsonExport(new Tables(queries));
    }

    @Override
    public void statement(Statement statement, OutputStream out) throws IOException {
        JsonTable.write(tables.statement(statement), out);
    }

    @Override
    public void ledger(AccountId account, OutputStream out) throws IOException {
        JsonTable.write(tables.ledger(account), out);
    }

    @Override
    public void openItems(AccountId account, OutputStream out) throws IOException {
        JsonTable.write(tables.openItems(account), out);
    }

    @Override
    public void openItemsOfAll(LocalDate day, OutputStream out) throws IOException {
        JsonTable.write(tables.openItemsOfAll(day), out);
    }

    @Override
    public void ageing(AccountId account, AgeingOptions options, OutputStream out) throws IOException {
        JsonTable.write(tables.ageing(account, options), out);
    }

    @Override
    public void ageingOfAll(LocalDate day, OutputStream out) throws IOException {
        JsonTable.write(tables.ageingOfAll(day), out);
    }
}
