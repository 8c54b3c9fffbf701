package dev.solde.billing.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;

/** The smallest pool: a closed connection is handed out again, as a host's pool would, settings included, unless it broke. */
final class KeptConnections {

    private final ConcurrentLinkedDeque<Connection> free = new ConcurrentLinkedDeque<>();

    private KeptConnections() {}

    static DataSource of(DataSource dataSource) {
        KeptConnections pool = new KeptConnections();
        return (DataSource) Proxy.newProxyInstance(
                KeptConnections.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    Connection kept = pool.free.poll();
                    return pool.lend(kept == null ? dataSource.getConnection() : kept);
                });
    }

    private Connection lend(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                KeptConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        if (!connection.isClosed()) {
                            free.push(connection);
                        }
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
