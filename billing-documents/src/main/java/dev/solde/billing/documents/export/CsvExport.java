package dev.solde.billing.documents.export;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.statement.AgeingOptions;
import dev.solde.billing.statement.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Writes CSV with a header. Amounts have the digits of their currency and are numbers, also below zero. Text that a spreadsheet could
 * take for a formula, because it begins with {@code = + - @}, their wide forms, a tab, a line end, NUL or an apostrophe, has an
 * apostrophe before it.
 */
public final class CsvExport implements Export {

    private final Tables tables;
    private final CsvFormat format;

    private CsvExport(Tables tables, CsvFormat format) {
        this.tables = tables;
        this.format = Objects.requireNonNull(format, "format");
    }

    /** Writes by {@link CsvFormat#rfc4180()} what these queries tell. */
    public static CsvExport of(BillingQueries queries) {
        return of(queries, CsvFormat.rfc4180());
    }

    /** Writes in this format. */
    public static CsvExport of(BillingQueries queries, CsvFormat format) {
        return new CsvExport(new Tables(queries), format);
    }

    @Override
    public void statement(Statement statement, OutputStream out) throws IOException {
        write(tables.statement(statement), out);
    }

    @Override
    public void ledger(AccountId account, OutputStream out) throws IOException {
        write(tables.ledger(account), out);
    }

    @Override
    public void openItems(AccountId account, OutputStream out) throws IOException {
        write(tables.openItems(account), out);
    }

    @Override
    public void openItemsOfAll(LocalDate day, OutputStream out) throws IOException {
        write(tables.openItemsOfAll(day), out);
    }

    @Override
    public void ageing(AccountId account, AgeingOptions options, OutputStream out) throws IOException {
        write(tables.ageing(account, options), out);
    }

    @Override
    public void ageingOfAll(LocalDate day, OutputStream out) throws IOException {
        write(tables.ageingOfAll(day), out);
    }

    private <T> void write(Table<T> table, OutputStream out) throws IOException {
        new CsvTable(format, out).write(table);
    }
}
