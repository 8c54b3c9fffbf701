package dev.solde.billing.jdbc.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Prepares statements on a connection and sets their values.
 *
 * @param types how values are set for which the databases have no type in common
 * @param seconds how long each may take at most; 0 for any time
 */
record Statements(Connection connection, Values types, int seconds) {

    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        if (seconds > 0) {
            statement.setQueryTimeout(seconds);
        }
        return statement;
    }

    /** Sets all values of a row from a parameter on, and gives the index after the last. */
    int setAll(PreparedStatement statement, int from, List<Value> values) throws SQLException {
        int index = from;
        for (Value value : values) {
            value.set(statement, index++, types);
        }
        return index;
    }
}
