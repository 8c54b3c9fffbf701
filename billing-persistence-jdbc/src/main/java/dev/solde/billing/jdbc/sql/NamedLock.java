package dev.solde.billing.jdbc.sql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A lock of MariaDB on a name, which belongs to the session and not to the transaction. Who does not get it in the time of the
 * session's locks goes on without: it keeps order and protects nothing.
 */
record NamedLock(String name) {

    /** The lock for something, whatever the length of its name. */
    static NamedLock of(String thing) {
        return new NamedLock("solde." + UUID.nameUUIDFromBytes(thing.getBytes(StandardCharsets.UTF_8)));
    }

    void around(Connection connection, Dialect.Work work) throws SQLException {
        execute(connection, "select get_lock(?, @@innodb_lock_wait_timeout)");
        try {
            work.run();
        } catch (SQLException | RuntimeException e) {
            try {
                release(connection);
            } catch (SQLException releasing) {
                e.addSuppressed(releasing);
            }
            throw e;
        }
        release(connection);
    }

    private void release(Connection connection) throws SQLException {
        execute(connection, "select release_lock(?)");
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.execute();
        }
    }
}
