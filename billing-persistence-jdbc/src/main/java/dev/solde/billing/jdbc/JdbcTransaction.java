package dev.solde.billing.jdbc;

import dev.solde.billing.BillingException;
import dev.solde.billing.port.HostTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/**
 * A transaction that the host began on its own connection and will end. Commands that join it write through that connection
 * and nothing else is done with it: no commit, no rollback of what is not theirs, no close, no change of autocommit, isolation or
 * time-outs.
 *
 * <p>A refusal of a command leaves the transaction usable. After a {@link BillingException}, or an exception of a listener, the host
 * rolls back, all or to a savepoint of its own from before the command. A host that goes on all the same does not commit half a
 * command: on H2 and MariaDB what the command wrote is undone, by a savepoint that it sets before and releases, and on PostgreSQL
 * the transaction refuses everything until it is rolled back. But where the database ended a deadlock, it may have undone the host's
 * own work, too. Used by one thread at a time, as the connection is.
 */
public final class JdbcTransaction implements HostTransaction {

    private final Connection connection;

    private JdbcTransaction(Connection connection) {
        this.connection = connection;
    }

    /**
     * The transaction that is open, or will begin with the next statement, on this connection.
     *
     * @throws IllegalArgumentException if the connection is in autocommit mode, for then there is none
     */
    public static JdbcTransaction of(Connection connection) {
        Objects.requireNonNull(connection, "connection");
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalArgumentException("no transaction is active: the connection commits every statement by"
                        + " itself; call setAutoCommit(false) first");
            }
            return new JdbcTransaction(connection);
        } catch (SQLException e) {
            throw new BillingException("the connection cannot be used: " + e.getMessage(), e);
        }
    }

    Connection connection() {
        return connection;
    }
}
