package dev.solde.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.testkit.fault.Fault;
import dev.solde.billing.testkit.fault.FaultPlan;
import dev.solde.billing.testkit.fault.FaultyDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the fault tools of the test kit do to a host's own table. */
class FaultToolsTest {

    private final DataSource sound = TestDatabase.H2_MEMORY.empty();
    private final FaultyDataSource faulty = FaultyDataSource.of(sound);

    @BeforeEach
    void anEmptyTable() throws SQLException {
        try (Connection connection = sound.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table notes (id int primary key)");
        }
    }

    private void insertTwo() throws SQLException {
        try (Connection connection = faulty.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (int id = 1; id <= 2; id++) {
                try (PreparedStatement insert = connection.prepareStatement("insert into notes values (?)")) {
                    insert.setInt(1, id);
                    insert.executeUpdate();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private int rows() throws SQLException {
        try (Connection connection = sound.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from notes")) {
            result.next();
            return result.getInt(1);
        }
    }

    private static void breaks(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08006"));
    }

    @Test
    void withoutAPlanNothingHappens() throws SQLException {
        insertTwo();
        assertThat(rows()).isEqualTo(2);
        assertThat(faulty.struck()).isZero();
    }

    @Test
    void whatBreaksBeforeTheCommitWritesNothing() throws SQLException {
        for (FaultPlan plan : List.of(
                FaultPlan.once(Fault.CONNECT),
                FaultPlan.once(Fault.BEFORE_STATEMENT),
                FaultPlan.nth(Fault.BEFORE_STATEMENT, 2),
                FaultPlan.nth(Fault.AFTER_STATEMENT, 2),
                FaultPlan.once(Fault.BEFORE_COMMIT))) {
            faulty.follow(plan);
            breaks(this::insertTwo);
            assertThat(rows()).isZero();
        }
        assertThat(Stream.of(Fault.values()).map(faulty::struck)).containsExactly(1, 2, 1, 1, 0, 0, 0);
        insertTwo();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void whatBreaksAfterTheCommitIsWritten() throws SQLException {
        faulty.follow(FaultPlan.once(Fault.AFTER_COMMIT));
        breaks(this::insertTwo);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void aBrokenConnectionStaysBrokenUntilItIsClosed() throws SQLException {
        Connection connection = faulty.dataSource().getConnection();
        connection.setAutoCommit(false);
        Statement before = connection.createStatement();
        faulty.follow(FaultPlan.once(Fault.BEFORE_STATEMENT));
        breaks(() -> before.execute("insert into notes values (1)"));
        breaks(() -> before.execute("insert into notes values (2)"));
        breaks(connection::createStatement);
        breaks(connection::rollback);
        breaks(() -> connection.setAutoCommit(true));
        assertThat(connection.isValid(1)).isFalse();
        connection.close();
        connection.close();
        try (Connection next = sound.getConnection()) {
            assertThat(next.getAutoCommit()).as("of the pool behind it").isTrue();
        }
    }

    @Test
    void aCancelledStatementLeavesTheOthersToBeCommitted() throws SQLException {
        try (Connection connection = faulty.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into notes values (1)");
                faulty.follow(FaultPlan.once(Fault.CANCEL));
                assertThatThrownBy(() -> statement.execute("insert into notes values (2)"))
                        .isInstanceOf(SQLTimeoutException.class);
                statement.execute("insert into notes values (3)");
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void afterALostRollbackAutocommitWrites() throws SQLException {
        rollBackInVain().setAutoCommit(true);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void afterALostRollbackAnEndOfTheConnectionWritesNothing() throws SQLException {
        rollBackInVain().close();
        Connection connection = rollBackInVain();
        connection.unwrap(Connection.class).abort(Runnable::run);
        assertThat(connection.isClosed()).isTrue();
        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        assertThat(rows()).isZero();
        assertThat(faulty.struck(Fault.ROLLBACK)).isEqualTo(2);
    }

    private Connection rollBackInVain() throws SQLException {
        Connection connection = faulty.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into notes values (1)");
        }
        faulty.follow(FaultPlan.once(Fault.ROLLBACK));
        breaks(connection::rollback);
        return connection;
    }

    @Test
    void aSeedStrikesAtTheSamePlaces() {
        Map<Fault, Integer> rates = Map.of(Fault.BEFORE_COMMIT, 100, Fault.AFTER_COMMIT, 300);
        assertThat(struck(FaultPlan.random(7, rates))).isEqualTo(struck(FaultPlan.random(7, rates)));
        assertThat(struck(FaultPlan.random(7, rates))).isNotEqualTo(struck(FaultPlan.random(8, rates)));
        assertThat(struck(FaultPlan.random(7, rates)).stream()
                        .filter(strikes -> strikes)
                        .count())
                .isBetween(250L, 350L);
        assertThat(struck(FaultPlan.random(7, Map.of()))).doesNotContain(true);
        assertThatIllegalArgumentException().isThrownBy(() -> FaultPlan.nth(Fault.CONNECT, 0));
    }

    private static List<Boolean> struck(FaultPlan plan) {
        return Stream.generate(() -> plan.strikes(Fault.AFTER_COMMIT))
                .limit(1_000)
                .toList();
    }
}
