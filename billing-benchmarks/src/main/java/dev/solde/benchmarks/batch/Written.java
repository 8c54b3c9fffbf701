package dev.solde.benchmarks.batch;

import dev.solde.benchmarks.server.Table;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Rows of one table as arrays, one a column, and the statement that inserts them or, where they were there before, updates them.
 *
 * @param values by column, in the table's order
 */
record Written(Table table, String sql, List<Object[]> values) {

    /** The rows that the one schema has and the other has not. */
    static Written inserts(Connection connection, Table table, String from, String to, String where)
            throws SQLException {
        String query = "select " + table.list(Written::read) + " from " + from + "." + table.name() + " t where "
                + where
                + " and not exists (select from " + to + "." + table.name() + " o where " + table.sameKey("o", "t")
                + ") order by " + table.list(column -> column.isKey() ? "t." + column.name() : "1");
        String insert = "insert into " + table.name() + " (" + table.names() + ") select * from unnest("
                + table.list(Written::parameter) + ")";
        return new Written(table, insert, select(connection, table, query));
    }

    /** The rows that both have and that differ. */
    static Written updates(Connection connection, Table table, String from, String to, String where)
            throws SQLException {
        String query =
                "select " + table.list(Written::read) + " from " + from + "." + table.name() + " t join " + to + "."
                        + table.name() + " o on " + table.sameKey("o", "t") + " where " + where + " and ("
                        + table.list(column -> "t." + column.name()) + ") is distinct from ("
                        + table.list(column -> "o." + column.name()) + ")";
        String set = table.columns().stream()
                .filter(column -> !column.isKey())
                .map(column -> column.name() + " = n." + column.name())
                .collect(Collectors.joining(", "));
        String update = "update " + table.name() + " t set " + set + " from unnest(" + table.list(Written::parameter)
                + ") as n(" + table.names() + ") where " + table.sameKey("t", "n");
        return new Written(table, update, select(connection, table, query));
    }

    private static String read(Table.Column column) {
        return isKept(column.type()) ? "t." + column.name() : "t." + column.name() + "::text";
    }

    private static String parameter(Table.Column column) {
        return "?::" + column.type() + "[]";
    }

    /** What the driver passes in an array as it is; everything else goes as text. */
    private static boolean isKept(String type) {
        return switch (type) {
            case "bigint", "integer", "smallint", "boolean", "uuid", "bytea" -> true;
            default -> false;
        };
    }

    private static List<Object[]> select(Connection connection, Table table, String query) throws SQLException {
        int width = table.columns().size();
        List<Object[]> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Object[] values = new Object[width];
                for (int i = 0; i < width; i++) {
                    values[i] = row.getObject(i + 1);
                }
                rows.add(values);
            }
        }
        List<Object[]> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int column = i;
            columns.add(rows.stream()
                    .map(values -> values[column])
                    .toArray(length -> array(table.columns().get(column).type(), length)));
        }
        return columns;
    }

    /** The driver writes arrays of these classes as they are. */
    private static Object[] array(String type, int length) {
        return switch (type) {
            case "bigint" -> new Long[length];
            case "integer", "smallint" -> new Integer[length];
            case "boolean" -> new Boolean[length];
            case "uuid" -> new UUID[length];
            case "bytea" -> new byte[length][];
            default -> new String[length];
        };
    }

    boolean isEmpty() {
        return values.get(0).length == 0;
    }

    /** Writes them. */
    void write(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                String type = table.columns().get(i).type();
                Array array = connection.createArrayOf(isKept(type) ? type : "text", values.get(i));
                statement.setArray(i + 1, array);
            }
            int written = statement.executeUpdate();
            if (written != values.get(0).length) {
                throw new IllegalStateException(
                        written + " rows of " + table.name() + " instead of " + values.get(0).length);
            }
        }
    }
}
