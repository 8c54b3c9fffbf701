package dev.solde.billing.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** What a transaction manager's data source does: it hands out the one connection of the transaction again and again. */
final class ManagedDataSource {

    private ManagedDataSource() {}

    static DataSource handingOut(Connection connection) {
        return (DataSource) Proxy.newProxyInstance(
                ManagedDataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connection);
    }

    /** The connection, but closing it leaves it open. */
    static Connection unclosable(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ManagedDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
