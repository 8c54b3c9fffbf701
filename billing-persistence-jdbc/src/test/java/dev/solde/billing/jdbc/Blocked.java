package dev.solde.billing.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** Waits until a transaction waits for another. */
final class Blocked {

    private Blocked() {}

    /** Asks the database itself, so that the test neither sleeps a fixed time nor guesses. */
    static void await(TestDatabase database, DataSource pool, CompletableFuture<?> waiting) throws SQLException {
        String blocked = switch (database.kind()) {
            case H2 -> "select count(*) from information_schema.sessions where blocker_id is not null";
            case POSTGRESQL -> "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
            case MARIADB ->
                // The list of transactions is renewed only after nobody has asked for a while.
                "select variable_value from information_schema.global_status"
                        + " where variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'";
        };
        try (Connection connection = pool.getConnection();
                var statement = connection.prepareStatement(blocked)) {
            long count = 0;
            while (count == 0) {
                Thread.onSpinWait();
                if (waiting.isDone()) {
                    throw new AssertionError("was to wait, but ended with " + waiting.join());
                }
                try (var result = statement.executeQuery()) {
                    result.next();
                    count = result.getLong(1);
                }
            }
        }
    }
}
