package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.Scripts.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BillingException;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.jdbc.BillingSchema.Database;
import dev.solde.billing.port.HostTransaction;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.ReadView;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;

/** Who begins, ends and configures what: the storage its own transactions, the host its own. */
class ConnectionsTest {

    private final HandMade made = new HandMade(TENANT, "a1");
    private final HandMade.Step opening = made.open();

    @ParameterizedTest
    @EveryDatabase
    void anOwnTransactionIsCommittedAndTheConnectionGivenBackAsItWas(TestDatabase database) throws SQLException {
        CountingDataSource counting = CountingDataSource.of(database.empty());
        int isolation;
        try (Connection connection = counting.dataSource().getConnection()) {
            isolation = connection.getTransactionIsolation();
        }
        JdbcBillingStorage storage =
                JdbcBillingStorage.builder(counting.dataSource()).createSchema().build();
        counting.reset();
        Scripts.play(made, storage);
        assertThat(counting.calls()).containsSubsequence("setAutoCommit", "commit", "setAutoCommit", "close");
        assertThat(counting.calls()).doesNotContain("rollback");
        assertThat(storage.reader(TENANT).account(made.id())).isPresent();
        try (Connection connection = counting.dataSource().getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
        }
    }

    @ParameterizedTest
    @EveryDatabase
    void whatThePoolWasSetToIsPutBack(TestDatabase database) throws SQLException {
        DataSource pool = database.empty();
        JdbcBillingStorage storage =
                JdbcBillingStorage.builder(pool).createSchema().build();
        try (Connection connection = pool.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            connection.setAutoCommit(false);
        }
        Scripts.play(made, storage);
        assertThat(storage.reader(TENANT).account(made.id())).isPresent();
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            if (database.isH2()) {
                try (var result = connection.createStatement().executeQuery("call lock_timeout()")) {
                    result.next();
                    assertThat(result.getLong(1)).isEqualTo(2000);
                }
            }
            if (database.kind() == Database.MARIADB) {
                try (var result = connection
                        .createStatement()
                        .executeQuery("select @@innodb_lock_wait_timeout, @@max_statement_time")) {
                    result.next();
                    assertThat(result.getLong(1)).isEqualTo(50);
                    assertThat(result.getLong(2)).isZero();
                }
            }
        }
    }

    @ParameterizedTest
    @EveryDatabase
    void anExceptionOfTheWorkRollsBackAndPassesThrough(TestDatabase database) {
        JdbcBillingStorage storage =
                JdbcBillingStorage.builder(database.empty()).createSchema().build();
        IllegalStateException bug = new IllegalStateException("a broken invariant");
        assertThatThrownBy(() -> storage.transactions(TENANT).run(transaction -> {
                    Scripts.append(transaction, opening);
                    throw bug;
                }))
                .isSameAs(bug);
        assertThat(storage.reader(TENANT).account(made.id())).isEmpty();
    }

    @ParameterizedTest
    @EveryDatabase
    void aFailedStatementCannotBeCommittedEvenIfTheWorkGoesOn(TestDatabase database) {
        JdbcBillingStorage storage =
                JdbcBillingStorage.builder(database.empty()).createSchema().build();
        Scripts.play(made, storage);
        made.payment(100, HandMade.DAY);
        HandMade.Step payment = made.steps().get(1);
        assertThatThrownBy(() -> storage.transactions(TENANT).run(transaction -> {
                    Scripts.append(transaction, payment);
                    try {
                        Scripts.append(transaction, payment);
                    } catch (BillingException swallowed) {
                        assertThat(swallowed).hasMessageContaining("a1");
                    }
                    return "";
                }))
                .isInstanceOf(BillingException.class);
        assertThat(storage.reader(TENANT).account(made.id()).orElseThrow().version())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EveryDatabase
    void aJoinedTransactionIsUsedAndLeftAsItIs(TestDatabase database) throws SQLException {
        DataSource pool = database.empty();
        JdbcBillingStorage storage =
                JdbcBillingStorage.builder(pool).createSchema().build();
        CountingDataSource counting = CountingDataSource.of(pool);
        try (Connection host = pool.getConnection()) {
            host.setAutoCommit(false);
            HostTransaction transaction = JdbcTransaction.of(counting.connection(host));
            boolean joined = storage.joining(TENANT, transaction).run(work -> {
                Scripts.append(work, opening);
                return work.isJoined();
            });
            assertThat(joined).isTrue();
            assertThat(counting.calls()).isEmpty();
            assertThat(counting.statements())
                    .noneMatch(sql ->
                            sql.contains("lock_timeout") || sql.contains("lock_wait") || sql.contains("isolation"));
            assertThat(counting.statements().stream().filter(sql -> sql.contains("savepoint")))
                    .as("set and released, where a failed statement does not end the transaction")
                    .hasSize(database.kind() == Database.POSTGRESQL ? 0 : 2);
            assertThat(storage.reader(TENANT, transaction).balance(made.id(), ReadView.NOW))
                    .hasValue(0);
            assertThat(storage.reader(TENANT).account(made.id()))
                    .as("before the host commits")
                    .isEmpty();
            host.rollback();
            assertThat(storage.reader(TENANT).account(made.id()))
                    .as("after the host rolled back")
                    .isEmpty();
            storage.joining(TENANT, transaction).run(work -> Scripts.append(work, opening));
            host.commit();
            host.setAutoCommit(true);
        }
        assertThat(storage.reader(TENANT).account(made.id())).isPresent();
    }

    @ParameterizedTest
    @EveryDatabase
    void withoutATransactionThereIsNothingToJoin(TestDatabase database) throws SQLException {
        DataSource pool = database.empty();
        JdbcBillingStorage storage =
                JdbcBillingStorage.builder(pool).createSchema().build();
        try (Connection host = pool.getConnection()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JdbcTransaction.of(host))
                    .withMessageContaining("no transaction is active");
            host.setAutoCommit(false);
            JdbcTransaction transaction = JdbcTransaction.of(host);
            host.setAutoCommit(true);
            assertThatThrownBy(() -> storage.joining(TENANT, transaction).run(work -> Scripts.append(work, opening)))
                    .isInstanceOf(BillingException.class)
                    .hasMessageContaining("no transaction is active");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        storage.joining(TENANT, InMemoryBillingStorage.create().begin()));
    }

    @ParameterizedTest
    @EveryDatabase
    void managedConnectionsAreTakenAndClosedAndNothingElse(TestDatabase database) throws SQLException {
        DataSource pool = database.empty();
        JdbcBillingStorage.builder(pool).createSchema().build();
        try (Connection managed = pool.getConnection()) {
            CountingDataSource counting = CountingDataSource.of(pool);
            DataSource manager =
                    ManagedDataSource.handingOut(counting.connection(ManagedDataSource.unclosable(managed)));
            JdbcBillingStorage storage =
                    JdbcBillingStorage.builder(manager).managedTransactions().build();
            assertThatThrownBy(() -> storage.transactions(TENANT).run(work -> Scripts.append(work, opening)))
                    .isInstanceOf(BillingException.class)
                    .hasMessageContaining("no transaction is active");
            assertThat(storage.reader(TENANT).account(made.id()))
                    .as("reading needs none")
                    .isEmpty();
            managed.setAutoCommit(false);
            counting.reset();
            storage.transactions(TENANT).run(work -> Scripts.append(work, opening));
            assertThat(storage.reader(TENANT).account(made.id())).isPresent();
            assertThat(counting.calls()).isEqualTo(List.of("close", "close"));
            assertThatThrownBy(() -> JdbcBillingStorage.builder(manager)
                            .managedTransactions()
                            .createSchema()
                            .build())
                    .isInstanceOf(BillingException.class)
                    .hasMessageContaining("while a managed transaction is active");
            managed.rollback();
            managed.setAutoCommit(true);
            assertThat(storage.reader(TENANT).account(made.id())).isEmpty();
        }
    }

    @ParameterizedTest
    @EveryDatabase
    void anAccountIsLockedForAsLongAsWasAskedAndThenNamed(TestDatabase database) throws SQLException {
        DataSource pool = database.empty();
        JdbcBillingStorage storage = JdbcBillingStorage.builder(pool)
                .createSchema()
                .lockTimeout(Duration.ofMillis(50))
                .build();
        Scripts.play(made, storage);
        try (Connection host = pool.getConnection()) {
            host.setAutoCommit(false);
            storage.joining(TENANT, JdbcTransaction.of(host))
                    .run(work -> work.ledgers().lock(LoadScope.of(made.id())));
            assertThatThrownBy(() -> storage.transactions(TENANT)
                            .run(work -> work.ledgers().lock(LoadScope.of(made.id()))))
                    .isExactlyInstanceOf(BillingException.class)
                    .hasMessageContaining("lock account a1")
                    .hasMessageContaining("for too long");
            host.rollback();
            host.setAutoCommit(true);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcBillingStorage.builder(pool).lockTimeout(Duration.ZERO));
    }
}
