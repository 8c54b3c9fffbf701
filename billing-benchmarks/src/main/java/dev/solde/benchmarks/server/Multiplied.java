package dev.solde.benchmarks.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Accounts made as copies of one, row by row: a million in a minute, where commands would take an hour. The kernel can go on with
 * them, but their journals do not verify, because the name of the account is in every hash.
 */
public final class Multiplied {

    /** The tenant of the accounts that are copied. */
    public static final String TEMPLATES = "templates";

    private Multiplied() {}

    /** The name of the n-th copy; names are in the order of the numbers. */
    public static String name(String prefix, int number) {
        return String.format(Locale.ROOT, "%s%07d", prefix, number);
    }

    /**
     * Makes copies of an account of this schema, numbered from 1, in the default tenant. The account itself is in another tenant, so
     * that nothing which is done to all accounts changes it.
     */
    public static void copies(Connection connection, String schema, String account, String prefix, int count)
            throws SQLException {
        List<Table> tables = Table.all(connection, schema).stream()
                .filter(Table::isOfAccounts)
                // The others refer to the account.
                .sorted(Comparator.comparing((Table table) -> !table.name().endsWith("account")))
                .toList();
        for (Table table : tables) {
            String sql = "insert into " + schema + "." + table.name() + " (" + table.names() + ") select "
                    + table.list(Multiplied::copied) + " from " + schema + "." + table.name()
                    + " t, generate_series(1, " + count + ") as s(n) where t.tenant = '" + TEMPLATES
                    + "' and t.account = ? order by n";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, prefix);
                statement.setString(2, account);
                statement.executeUpdate();
            }
        }
    }

    private static String copied(Table.Column column) {
        return switch (column.name()) {
            case "tenant" -> "'default'";
            case "account" -> "? || lpad(n::text, 7, '0')";
            default -> "t." + column.name();
        };
    }
}
