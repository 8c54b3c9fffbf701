package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.Scripts.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BillingException;
import dev.solde.billing.OutcomeUnknownException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What is known once a commit was asked for. */
class CommitTest {

    private final HandMade made = new HandMade(TENANT, "a1");
    private final HandMade.Step opening = made.open();

    /** What is committed stays committed: told otherwise, the caller would do it again. */
    @ParameterizedTest
    @EveryDatabase
    void aConnectionThatCannotBeGivenBackDoesNotUndoWhatWasDone(TestDatabase database) {
        DataSource pool = database.empty();
        JdbcBillingStorage.builder(pool).createSchema().build();
        SQLException failure = new SQLException("the network is gone");
        JdbcBillingStorage storage = storage(broken(pool, "setAutoCommit", failure));
        List<Throwable> warned = warned(() -> {
            boolean isDone = storage.transactions(TENANT).run(work -> {
                Scripts.append(work, opening);
                return true;
            });
            assertThat(isDone).isTrue();
        });
        assertThat(warned).containsExactly(failure);
        assertThat(storage(pool).reader(TENANT).account(made.id())).isPresent();
    }

    /** As drivers that stand between do, where JDBC asks for an SQLException. */
    @ParameterizedTest
    @EveryDatabase
    void anUncheckedFailureOfTheCommitIsAsUnknownAsAnyOther(TestDatabase database) {
        DataSource pool = database.empty();
        JdbcBillingStorage.builder(pool).createSchema().build();
        IllegalStateException failure = new IllegalStateException("closed");
        JdbcBillingStorage storage = storage(broken(pool, "commit", failure));
        assertThatThrownBy(() -> storage.transactions(TENANT).run(work -> Scripts.append(work, opening)))
                .isInstanceOf(OutcomeUnknownException.class)
                .hasCause(failure);
    }

    @Test
    void whatTheDatabaseRefusesToCommitIsKnownNotToBeWritten() throws SQLException {
        DataSource pool = TestDatabase.POSTGRESQL.empty();
        JdbcBillingStorage storage =
                JdbcBillingStorage.builder(pool).createSchema().build();
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create function refuse() returns trigger language plpgsql as"
                    + " $$ begin raise exception 'taken' using errcode = '23505'; end $$");
            statement.execute("create constraint trigger late after insert on solde_record"
                    + " deferrable initially deferred for each row execute function refuse()");
        }
        assertThatThrownBy(() -> storage.transactions(TENANT).run(work -> Scripts.append(work, opening)))
                .isExactlyInstanceOf(BillingException.class)
                .hasMessageContaining("could not commit")
                .hasMessageContaining("taken");
        assertThat(storage.reader(TENANT).account(made.id())).isEmpty();
    }

    /** What the storage logs meanwhile, which is not printed. */
    private static List<Throwable> warned(Runnable work) {
        Logger logger = Logger.getLogger("dev.solde.billing.jdbc");
        List<Throwable> thrown = new ArrayList<>();
        logger.setFilter(line -> {
            thrown.add(line.getThrown());
            return false;
        });
        try {
            work.run();
        } finally {
            logger.setFilter(null);
        }
        return thrown;
    }

    private static JdbcBillingStorage storage(DataSource dataSource) {
        return JdbcBillingStorage.builder(dataSource).build();
    }

    /** Connections of which one method fails after a transaction was committed, or when it is to be. */
    private static DataSource broken(DataSource sound, String method, Exception failure) {
        return proxy(DataSource.class, sound, (called, arguments, result) -> {
            if (!(result instanceof Connection connection)) {
                return result;
            }
            boolean[] committing = {false};
            return proxy(Connection.class, connection, (of, with, answer) -> {
                committing[0] |= of.getName().equals("commit");
                if (committing[0] && of.getName().equals(method)) {
                    throw failure;
                }
                return answer;
            });
        });
    }

    private interface After {
        Object call(Method method, Object[] arguments, Object result) throws Exception;
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(
                CommitTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return after.call(method, arguments, method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
