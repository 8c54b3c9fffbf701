package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.BillingSchema.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A data source that has every query explained before it runs and notes how many rows the database looked at, which is what an
 * index saves and what the number of rows that come back does not tell.
 */
final class ScannedRows {

    private static final Pattern H2 = Pattern.compile("scanCount: (\\d+)");
    private static final Pattern POSTGRESQL_SCAN =
            Pattern.compile("(?<!Bitmap Index )Scan .*actual rows=([0-9.]+) loops=(\\d+)");
    private static final Pattern POSTGRESQL_REMOVED = Pattern.compile("Rows Removed by .*: (\\d+)");

    private static final Pattern MARIADB =
            Pattern.compile("\"r_loops\": (\\d+),\\s*\"rows\": \\d+,\\s*\"r_rows\": ([0-9.]+)");

    private final List<Plan> plans = new ArrayList<>();
    private final DataSource counted;
    private final Database kind;

    ScannedRows(DataSource counted, Database kind) {
        this.counted = counted;
        this.kind = kind;
    }

    DataSource dataSource() {
        return proxy(
                DataSource.class,
                counted,
                (method, arguments, result) ->
                        result instanceof Connection connection ? connection(connection) : result);
    }

    private Connection connection(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                (method, arguments, result) -> result instanceof PreparedStatement statement
                        ? statement(connection, statement, (String) arguments[0])
                        : result);
    }

    private PreparedStatement statement(Connection connection, PreparedStatement statement, String sql) {
        List<Setting> settings = new ArrayList<>();
        return proxy(PreparedStatement.class, statement, (method, arguments, result) -> {
            if (method.getName().startsWith("set")) {
                settings.add(new Setting(method, arguments));
            } else if (method.getName().startsWith("execute")) {
                explainAll(connection, sql, settings);
            }
            return result;
        });
    }

    private record Setting(Method method, Object[] arguments) {

        int index() {
            return (int) arguments[0];
        }

        /** For a statement that begins behind so many parameters. */
        Setting behind(int parameters) {
            Object[] moved = arguments.clone();
            moved[0] = index() - parameters;
            return new Setting(method, moved);
        }
    }

    /** Every query of a message by itself; settings of the transaction, locks and changes cannot be explained. */
    private void explainAll(Connection connection, String message, List<Setting> settings) throws Throwable {
        int before = 0;
        for (String query : message.split("; ")) {
            int first = before;
            int last = first + (int) query.chars().filter(c -> c == '?').count();
            if (query.startsWith("select") && !query.endsWith("for update")) {
                explain(
                        connection,
                        query,
                        settings.stream()
                                .filter(setting -> setting.index() > first && setting.index() <= last)
                                .map(setting -> setting.behind(first))
                                .toList());
            }
            before = last;
        }
    }

    private void explain(Connection connection, String query, List<Setting> settings) throws Throwable {
        String explain = switch (kind) {
            case H2 -> "explain analyze ";
            case POSTGRESQL -> "explain (analyze, costs off, timing off) ";
            case MARIADB -> "analyze format=json ";
        };
        try (PreparedStatement statement = connection.prepareStatement(explain + query)) {
            for (Setting setting : settings) {
                setting.method().invoke(statement, setting.arguments());
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    plan.append(result.getString(1)).append('\n');
                }
            }
            plans.add(new Plan(rows(plan), query, plan.toString()));
        }
    }

    private long rows(CharSequence plan) {
        return switch (kind) {
            case H2 -> sum(H2, plan, scan -> Long.parseLong(scan.group(1)));
            case POSTGRESQL ->
                sum(POSTGRESQL_SCAN, plan, scan -> times(scan.group(1), scan.group(2)))
                        + sum(POSTGRESQL_REMOVED, plan, removed -> Long.parseLong(removed.group(1)));
            case MARIADB -> sum(MARIADB, plan, scan -> times(scan.group(2), scan.group(1)));
        };
    }

    private static long sum(Pattern pattern, CharSequence plan, ToLongFunction<MatchResult> rows) {
        return pattern.matcher(plan).results().mapToLong(rows).sum();
    }

    private static long times(String rows, String loops) {
        return Math.round(Double.parseDouble(rows) * Long.parseLong(loops));
    }

    /**
     * How a query was answered.
     *
     * @param rows how many the database looked at
     * @param text the plan in the words of the database
     */
    record Plan(long rows, String query, String text) {

        Plan worse(Plan other) {
            return rows >= other.rows ? this : other;
        }
    }

    /** The queries since the last time. */
    List<Plan> take() {
        List<Plan> taken = List.copyOf(plans);
        plans.clear();
        return taken;
    }

    private interface After {
        Object call(Method method, Object[] arguments, Object result) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(
                ScannedRows.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return after.call(method, arguments, method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
