package dev.solde.benchmarks.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table of the library as the database describes it, so that nothing here has to follow the library's schema.
 *
 * @param columns those that are written, without generated ones
 */
public record Table(String name, List<Column> columns) {

    private static final String COLUMNS = """
            select c.relname, a.attname, format_type(a.atttypid, null), coalesce(a.attnum = any(i.indkey), false)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            left join pg_index i on i.indrelid = c.oid and i.indisprimary
            where n.nspname = ? and c.relkind = 'r' and c.relname not like '%schema_version'
            order by c.relname, a.attnum
            """;

    /**
     * A column.
     *
     * @param isKey whether it belongs to the primary key
     */
    public record Column(String name, String type, boolean isKey) {}

    /** All tables of a schema but the one that only tells the schema's version. */
    public static List<Table> all(Connection connection, String schema) throws SQLException {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    columns.computeIfAbsent(row.getString(1), unused -> new ArrayList<>())
                            .add(new Column(row.getString(2), row.getString(3), row.getBoolean(4)));
                }
            }
        }
        return columns.entrySet().stream()
                .map(table -> new Table(table.getKey(), table.getValue()))
                .toList();
    }

    /** Whether each row belongs to an account. */
    public boolean isOfAccounts() {
        return columns.stream().anyMatch(column -> column.name().equals("account"));
    }

    /** The columns in a list, each as the function writes it. */
    public String list(Function<Column, String> written) {
        return columns.stream().map(written).collect(Collectors.joining(", "));
    }

    /** The names in a list. */
    public String names() {
        return list(Column::name);
    }

    /** That two rows have the same primary key. */
    public String sameKey(String one, String other) {
        return columns.stream()
                .filter(Column::isKey)
                .map(column -> one + "." + column.name() + " = " + other + "." + column.name())
                .collect(Collectors.joining(" and "));
    }
}
