package dev.solde.billing.jdbc.sql;

import dev.solde.billing.BillingException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/** Settings of MariaDB and of its driver with which the books could not be kept, refused before the first command. */
final class MariaDbSettings {

    private MariaDbSettings() {}

    static void check(Connection connection, Names names) throws SQLException {
        checkMode(connection);
        checkCounts(connection, names);
    }

    /** Without it a value that does not fit is cut to size, and only a warning tells. */
    private static void checkMode(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select @@session.sql_mode")) {
            result.next();
            String mode = result.getString(1);
            if (Arrays.stream(mode.split(","))
                    .noneMatch(part -> part.equals("STRICT_TRANS_TABLES") || part.equals("STRICT_ALL_TABLES"))) {
                throw new BillingException("the sql_mode of the connections is '" + mode
                        + "': STRICT_TRANS_TABLES is needed, or values would be cut to size");
            }
        }
    }

    /** Asked by a batch that finds no row: what each of its statements changed is the proof that nobody was faster. */
    private static void checkCounts(Connection connection, Names names) throws SQLException {
        String update = names.in("update $tenant set locked_through = locked_through where tenant = ?");
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            for (int i = 0; i < 2; i++) {
                statement.setString(1, "");
                statement.addBatch();
            }
            for (int count : statement.executeBatch()) {
                if (count == Statement.SUCCESS_NO_INFO) {
                    throw new BillingException("the driver does not tell how many rows each statement of a batch"
                            + " changed: leave out its option useBulkStmts");
                }
            }
        }
    }
}
