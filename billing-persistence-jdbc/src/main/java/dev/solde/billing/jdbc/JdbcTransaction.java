package dev.solde.billing.jdbc;

import dev.solde.billing.BillingException;
import dev.solde.billing.port.HostTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/**
 * A transaction that the host began on its own connection and will end. Commands that join it write through that connection
 * and nothing else is done with it: no commit, no rollback, no close, no change of autocommit, isolation or time-outs.
 *
 * <p>A refusal of a command leaves the transaction usable. After a {@link BillingException} the host rolls back: part of the
 * command may have been written. Used by one thread at a time, as the connection is.
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
