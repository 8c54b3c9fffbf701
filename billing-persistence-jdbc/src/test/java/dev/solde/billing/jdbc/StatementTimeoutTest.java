package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.Scripts.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BillingException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

/** A statement that takes too long is ended, and the session is given back with the limit that it had. */
@Timeout(60)
class StatementTimeoutTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    private final HandMade made = new HandMade(TENANT, "a1");

    @ParameterizedTest
    @EveryDatabase(except = TestDatabase.H2_FILE)
    void noStatementOfAReadOrACommandTakesLongerThanWasAsked(TestDatabase database) throws SQLException {
        DataSource pool = database.empty();
        JdbcBillingStorage storage = JdbcBillingStorage.builder(pool)
                .createSchema()
                .lockTimeout(SHORT)
                .statementTimeout(SHORT)
                .build();
        made.open();
        Scripts.play(made, storage);
        limit(pool, 7);
        String before = limit(database, pool);
        makeSlow(database, pool);
        tookTooLong(() -> storage.reader(TENANT).account(made.id()));
        assertThat(limit(database, pool)).as("after a read").isEqualTo(before);
        tookTooLong(() -> storage.transactions(TENANT).run(work -> work.reader().account(made.id())));
        assertThat(limit(database, pool)).as("after a command").isEqualTo(before);
    }

    private static void tookTooLong(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(BillingException.class)
                .hasMessageContaining("took too long and was cancelled");
    }

    /** Reading an account takes far longer than was asked for from now on, but ends while somebody still waits for the test. */
    private static void makeSlow(TestDatabase database, DataSource pool) throws SQLException {
        String slow = switch (database.kind()) {
            case H2 -> "select sum(a.x * b.x) s from system_range(1, 15000) a, system_range(1, 15000) b";
            case POSTGRESQL -> "select pg_sleep(20) s";
            case MARIADB -> "select sum(a.seq * b.seq) s from seq_1_to_50000 a, seq_1_to_50000 b";
        };
        execute(pool, "alter table solde_account rename to hidden_account");
        execute(
                pool,
                "create view solde_account as select h.* from hidden_account h, (" + slow
                        + ") e where e.s is not null");
    }

    /** As the host set it, with the means that the database has. */
    private static void limit(DataSource pool, int seconds) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(seconds);
        }
    }

    private static String limit(TestDatabase database, DataSource pool) throws SQLException {
        String query = switch (database.kind()) {
            case H2 -> "select setting_value from information_schema.settings where setting_name = 'QUERY_TIMEOUT'";
            case POSTGRESQL -> "show statement_timeout";
            case MARIADB -> "select @@max_statement_time";
        };
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(DataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aStatementMayTakeAsLongAsTheLockThatItWaitsFor() throws SQLException {
        JdbcBillingStorage.Builder builder = JdbcBillingStorage.builder(TestDatabase.H2_MEMORY.empty());
        assertThatIllegalArgumentException().isThrownBy(() -> builder.statementTimeout(Duration.ofDays(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.statementTimeout(Duration.ofNanos(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.lockTimeout(Duration.ofMinutes(1)).build())
                .withMessageContaining("would end the wait for a lock");
    }
}
