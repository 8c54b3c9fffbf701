package dev.solde.billing.jdbc.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Prepares statements on a connection.
 *
 * @param seconds how long each may take at most; 0 for any time
 */
record Statements(Connection connection, int seconds) {

    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        if (seconds > 0) {
            statement.setQueryTimeout(seconds);
        }
        return statement;
    }
}
