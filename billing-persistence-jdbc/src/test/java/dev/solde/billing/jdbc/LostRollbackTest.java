package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.Scripts.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.solde.billing.testkit.fault.Fault;
import dev.solde.billing.testkit.fault.FaultPlan;
import dev.solde.billing.testkit.fault.FaultyDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;

/** What was to be rolled back and could not be is committed by nobody: not by autocommit, and not by the next user of a pool. */
class LostRollbackTest {

    private final HandMade made = new HandMade(TENANT, "a1");
    private final HandMade.Step opening = made.open();
    private final IllegalStateException bug = new IllegalStateException("a broken invariant");

    @ParameterizedTest
    @EveryDatabase
    void autocommitDoesNotCommitIt(TestDatabase database) {
        DataSource sound = database.empty();
        loseRollback(sound, UnaryOperator.identity());
        assertThat(isWritten(sound)).isFalse();
    }

    @ParameterizedTest
    @EveryDatabase
    void aPoolWithoutAutocommitDoesNotHandItOn(TestDatabase database) throws SQLException {
        DataSource sound = database.empty();
        DataSource pool = loseRollback(sound, faulty -> {
            DataSource kept = KeptConnections.of(faulty);
            try (Connection connection = kept.getConnection()) {
                connection.setAutoCommit(false);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            return kept;
        });
        try (Connection next = pool.getConnection()) {
            next.setAutoCommit(false);
            next.commit();
            next.setAutoCommit(true);
        }
        assertThat(isWritten(sound)).isFalse();
    }

    @ParameterizedTest
    @EveryDatabase
    void hikariThrowsTheConnectionAway(TestDatabase database) throws SQLException {
        DataSource sound = database.empty();
        try (HikariDataSource hikari = new HikariDataSource()) {
            hikari.setMaximumPoolSize(1);
            hikari.setAutoCommit(false);
            loseRollback(sound, faulty -> {
                hikari.setDataSource(withoutLoginTimeout(faulty));
                return hikari;
            });
            try (Connection next = hikari.getConnection()) {
                next.commit();
            }
        }
        assertThat(isWritten(sound)).isFalse();
    }

    /** Work fails after it was written, and the rollback that follows fails, too. */
    private DataSource loseRollback(DataSource sound, UnaryOperator<DataSource> pooled) {
        JdbcBillingStorage.builder(sound).createSchema().build();
        FaultyDataSource faulty = FaultyDataSource.of(sound);
        DataSource pool = pooled.apply(faulty.dataSource());
        JdbcBillingStorage storage = JdbcBillingStorage.builder(pool).build();
        assertThatThrownBy(() -> storage.transactions(TENANT).run(work -> {
                    Scripts.append(work, opening);
                    work.flush();
                    faulty.follow(FaultPlan.once(Fault.ROLLBACK));
                    throw bug;
                }))
                .isSameAs(bug);
        assertThat(faulty.struck(Fault.ROLLBACK)).isEqualTo(1);
        assertThat(bug.getSuppressed()).hasSize(1);
        return pool;
    }

    @ParameterizedTest
    @EveryDatabase
    void anErrorOutOfTheCommitLeavesNothingOnTheConnection(TestDatabase database) {
        DataSource sound = database.empty();
        JdbcBillingStorage.builder(sound).createSchema().build();
        OutOfMemoryError error = new OutOfMemoryError("while the commit was sent");
        JdbcBillingStorage storage = failing(sound, "commit", error);
        assertThatThrownBy(() -> storage.transactions(TENANT).run(work -> Scripts.append(work, opening)))
                .isSameAs(error);
        assertThat(isWritten(sound)).isFalse();
    }

    /** Beside the exception of the work, nothing of the end is told. */
    @ParameterizedTest
    @EveryDatabase
    void aConnectionThatCannotBeGivenBackDoesNotHideWhyTheWorkFailed(TestDatabase database) {
        DataSource sound = database.empty();
        JdbcBillingStorage.builder(sound).createSchema().build();
        IllegalStateException closed = new IllegalStateException("closed by the pool");
        JdbcBillingStorage storage = failing(sound, "close", closed);
        assertThatThrownBy(() -> storage.transactions(TENANT).run(work -> {
                    Scripts.append(work, opening);
                    throw bug;
                }))
                .isSameAs(bug)
                .hasSuppressedException(closed);
        boolean isDone = storage.transactions(TENANT).run(work -> {
            Scripts.append(work, opening);
            return true;
        });
        assertThat(isDone).as("committed, whatever came later").isTrue();
        assertThat(isWritten(sound)).isTrue();
    }

    private boolean isWritten(DataSource sound) {
        return JdbcBillingStorage.builder(sound)
                .build()
                .reader(TENANT)
                .account(made.id())
                .isPresent();
    }

    /** A storage on connections one of whose methods is never done from now on. */
    private static JdbcBillingStorage failing(DataSource sound, String name, Throwable failure) {
        AtomicBoolean isArmed = new AtomicBoolean();
        JdbcBillingStorage storage = JdbcBillingStorage.builder(proxy(DataSource.class, (of, arguments) -> {
                    Connection connection = (Connection) pass(sound, of, arguments);
                    return proxy(Connection.class, (method, with) -> {
                        if (isArmed.get() && method.getName().equals(name)) {
                            throw failure;
                        }
                        return pass(connection, method, with);
                    });
                }))
                .build();
        isArmed.set(true);
        return storage;
    }

    private static DataSource withoutLoginTimeout(DataSource faulty) {
        return proxy(DataSource.class, (method, arguments) -> switch (method.getName()) {
            case "getConnection" -> pass(faulty, method, arguments);
            case "getLoginTimeout" -> 0;
            default -> null;
        });
    }

    private interface Call {
        @Nullable
        Object answer(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                LostRollbackTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.answer(method, arguments)));
    }

    private static Object pass(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
