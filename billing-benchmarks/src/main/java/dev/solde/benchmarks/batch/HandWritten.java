package dev.solde.benchmarks.batch;

import dev.solde.benchmarks.server.Multiplied;
import dev.solde.benchmarks.server.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the library wrote, to be written once more by hand: into a schema with the same tables, indexes and foreign keys, with one
 * statement for each table and chunk of accounts.
 */
final class HandWritten {

    private final List<List<Written>> chunks;

    private HandWritten(List<List<Written>> chunks) {
        this.chunks = chunks;
    }

    /** All that the one schema has beyond the other for accounts whose names begin so. */
    static HandWritten difference(Connection connection, String from, String to, String prefix, int accounts, int chunk)
            throws SQLException {
        List<List<Written>> chunks = new ArrayList<>();
        for (int first = 1; first <= accounts; first += chunk) {
            String some = "t.account between '" + Multiplied.name(prefix, first) + "' and '"
                    + Multiplied.name(prefix, Math.min(accounts, first + chunk - 1)) + "'";
            List<Written> written = new ArrayList<>();
            for (Table table : Table.all(connection, from)) {
                // The counters of series change with every chunk.
                String where = table.isOfAccounts() ? some : "true";
                Written updates = Written.updates(connection, table, from, to, where);
                Written inserts = Written.inserts(connection, table, from, to, where);
                written.add(updates);
                written.add(inserts);
            }
            written.removeIf(Written::isEmpty);
            chunks.add(written);
        }
        return new HandWritten(chunks);
    }

    /** Writes everything, each chunk in a transaction. */
    void write(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (List<Written> chunk : chunks) {
                for (Written written : chunk) {
                    written.write(connection);
                }
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
    }

    /** Copies the accounts whose names begin so from one schema to another, and the series. */
    static void copy(Connection connection, String from, String to, String prefix) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // Whatever refers to what: the tables are copied as they are.
            statement.execute("set session_replication_role = replica");
            for (Table table : Table.all(connection, from)) {
                if (!table.isOfAccounts()) {
                    statement.execute("delete from " + to + "." + table.name());
                }
                statement.execute("insert into " + to + "." + table.name() + " (" + table.names() + ") select "
                        + table.names() + " from " + from + "." + table.name() + " where " + of(table, prefix));
            }
            statement.execute("set session_replication_role = default");
        }
    }

    private static String of(Table table, String prefix) {
        return table.isOfAccounts() ? "account between '" + prefix + "' and '" + prefix + "~'" : "true";
    }

    /** Throws when the schemas do not hold the same rows of the accounts whose names begin so, and of the series. */
    static void requireSame(Connection connection, String one, String other, String prefix) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : Table.all(connection, one)) {
                String rows = "select " + table.names() + " from %s." + table.name() + " where " + of(table, prefix);
                String a = String.format(rows, one);
                String b = String.format(rows, other);
                try (ResultSet count = statement.executeQuery("select count(*) from ((" + a + " except " + b
                        + ") union all (" + b + " except " + a + ")) as d")) {
                    count.next();
                    if (count.getLong(1) != 0) {
                        throw new IllegalStateException(count.getLong(1) + " rows of " + table.name() + " differ");
                    }
                }
            }
        }
    }
}
