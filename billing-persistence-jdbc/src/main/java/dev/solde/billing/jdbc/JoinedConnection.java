package dev.solde.billing.jdbc;

import dev.solde.billing.BillingException;
import dev.solde.billing.jdbc.sql.Dialect;
import dev.solde.billing.jdbc.sql.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** The host's connection in the midst of its transaction: used, and left as it is. */
final class JoinedConnection implements Connecting {

    private final Connection connection;
    private final Dialect dialect;

    JoinedConnection(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    @Override
    public boolean isJoined() {
        return true;
    }

    @Override
    public <T> T write(Function<Session, T> work) {
        try {
            requireTransaction(connection, dialect);
        } catch (SQLException e) {
            throw new BillingException("the host's connection cannot be used: " + e.getMessage(), e);
        }
        return Session.joined(connection, dialect).done(work);
    }

    @Override
    public <T> T read(Function<Session, T> work) {
        return work.apply(Session.joined(connection, dialect));
    }

    static void requireTransaction(Connection connection, Dialect dialect) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new BillingException("no transaction is active: the connection commits every statement by itself");
        }
        dialect.checkJoined(connection);
    }
}
