package dev.solde.billing.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Notes what is done with the connections of a data source: calls on connections, statements executed, rows read. */
final class CountingDataSource {

    private static final Set<String> NOTED = Set.of(
            "commit", "rollback", "close", "setAutoCommit", "setTransactionIsolation", "setReadOnly", "setSavepoint");

    private static final Pattern WORK = Pattern.compile("\\b(select|insert|update|delete)\\b");

    private final DataSource proxy;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final AtomicLong rows = new AtomicLong();

    private CountingDataSource(DataSource counted) {
        proxy = proxy(DataSource.class, counted, (method, arguments, result) -> {
            boolean isConnection = result instanceof Connection;
            return isConnection ? connection((Connection) result) : result;
        });
    }

    static CountingDataSource of(DataSource counted) {
        return new CountingDataSource(counted);
    }

    DataSource dataSource() {
        return proxy;
    }

    /** The same connection, counted. */
    Connection connection(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            if (NOTED.contains(method.getName())) {
                calls.add(method.getName());
            }
            if (result instanceof PreparedStatement prepared) {
                return statement(PreparedStatement.class, prepared, (String) arguments[0]);
            }
            return result instanceof Statement plain ? statement(Statement.class, plain, "") : result;
        });
    }

    private <S extends Statement> S statement(Class<S> type, S statement, String sql) {
        return proxy(type, statement, (method, arguments, result) -> {
            if (method.getName().startsWith("execute")) {
                statements.add(sql.isEmpty() ? (String) arguments[0] : sql);
            }
            return result instanceof ResultSet set
                    ? proxy(ResultSet.class, set, (of, with, answer) -> {
                        if (of.getName().equals("next") && Boolean.TRUE.equals(answer)) {
                            rows.incrementAndGet();
                        }
                        return answer;
                    })
                    : result;
        });
    }

    /** Whether a statement only sets the session up or back, as H2 and MariaDB need it; PostgreSQL takes it with the first query. */
    static boolean isSetting(String sql) {
        return (sql.contains("lock_timeout") || sql.contains("lock_wait"))
                && !WORK.matcher(sql).find();
    }

    /** Forgets what was noted. */
    void reset() {
        calls.clear();
        statements.clear();
        rows.set(0);
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    List<String> statements() {
        return List.copyOf(statements);
    }

    long rows() {
        return rows.get();
    }

    private interface After {
        Object call(Method method, Object[] arguments, Object result) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return after.call(method, arguments, method.invoke(target, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? CountingDataSource.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                handler));
    }
}
