package dev.solde.benchmarks.growth;

import dev.solde.benchmarks.server.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;

/**
 * Makes an account old by repeating its rows: each time with later dates, further sequences and numbers, and ids of their own. The
 * account must be where it began, with nothing open, and each record must post one entry. The kernel can go on with it, but its
 * journal does not verify, because the hashes are those of the first time.
 *
 * @param account its name
 * @param records how many are repeated: all after the first, which opened the account
 * @param days by how much the dates move each time
 * @param times how often everything is there in the end
 */
record Repeated(String account, int records, int days, int times) {

    /** Repeats the rows in this schema. */
    void write(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = " + schema);
            int backdated = backdated(statement);
            List<Table> tables = Table.all(connection, schema).stream()
                    .filter(table -> table.columns().stream()
                            .anyMatch(column -> column.name().equals("record_sequence")))
                    .sorted(Comparator.comparing(Table::name))
                    .toList();
            for (Table table : tables) {
                statement.execute("insert into " + table.name() + " (" + table.names() + ") select "
                        + table.list(column -> repeated(column, backdated)) + " from " + table.name()
                        + ", generate_series(1, " + (times - 1) + ") as s(n) where account = '" + account
                        + "' and record_sequence > 1 order by n, record_sequence");
            }
            statement.execute(
                    "update solde_account set version = version + " + more() + ", entries = entries + " + more()
                            + ", posting_high_water = posting_high_water + " + (times - 1) * days
                            + ", recorded_at = recorded_at + "
                            + (times - 1) * days + " * interval '1 day' where account = '" + account + "'");
            statement.execute("reset search_path");
        }
    }

    private int more() {
        return (times - 1) * records;
    }

    private int backdated(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select backdated_days from solde_account where account = '"
                + account
                + "' and balance_minor = 0 and open_debit_minor = 0 and version = " + (records + 1) + " and entries = "
                + records)) {
            if (!row.next()) {
                throw new IllegalStateException("account " + account + " is not where it began");
            }
            return row.getInt(1);
        }
    }

    private String repeated(Table.Column column, int backdated) {
        String name = column.name();
        return switch (name) {
            case "record_sequence",
                    "superseded_by",
                    "made_in",
                    "closed_sequence",
                    "entries",
                    "entry_number",
                    "series_value" -> name + " + n * " + records;
            case "number", "command_key" -> name + " || '-' || n";
            case "backdated_days" -> Integer.toString(backdated);
            default ->
                switch (column.type()) {
                    case "date" -> name + " + n * " + days;
                    case "timestamp with time zone" -> name + " + n * " + days + " * interval '1 day'";
                    case "uuid" -> "(lpad(to_hex(n), 8, '0') || substr(" + name + "::text, 9))::uuid";
                    default -> name;
                };
        };
    }
}
