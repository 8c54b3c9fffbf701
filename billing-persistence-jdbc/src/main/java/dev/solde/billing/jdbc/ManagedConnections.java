package dev.solde.billing.jdbc;

import dev.solde.billing.BillingException;
import dev.solde.billing.jdbc.sql.Dialect;
import dev.solde.billing.jdbc.sql.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Connections of a data source that belongs to a transaction manager: taken and closed, while the manager decides what
 * closing means and commits.
 */
final class ManagedConnections implements Connecting {

    private final DataSource dataSource;
    private final Dialect dialect;

    ManagedConnections(DataSource dataSource, Dialect dialect) {
        this.dataSource = dataSource;
        this.dialect = dialect;
    }

    @Override
    public boolean isJoined() {
        return true;
    }

    @Override
    public <T> T write(Function<Session, T> work) {
        Connection connection = Connecting.open(dataSource);
        return Ending.ended(connection::close, () -> {
            requireTransaction(connection);
            return Session.joined(connection, dialect).done(work);
        });
    }

    /** Reading needs no transaction: outside of one it sees what is committed. */
    @Override
    public <T> T read(Function<Session, T> work) {
        Connection connection = Connecting.open(dataSource);
        return Ending.ended(connection::close, () -> work.apply(Session.joined(connection, dialect)));
    }

    private void requireTransaction(Connection connection) {
        try {
            JoinedConnection.requireTransaction(connection, dialect);
        } catch (SQLException e) {
            throw new BillingException("a managed connection failed: " + e.getMessage(), e);
        }
    }
}
