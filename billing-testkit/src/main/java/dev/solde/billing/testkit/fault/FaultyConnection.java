package dev.solde.billing.testkit.fault;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** One connection, which is sound until a fault strikes. Used by one thread at a time, as connections are. */
final class FaultyConnection {

    private final FaultyDataSource source;
    private final Connection sound;
    private final boolean autoCommit;
    private final Connection proxy;
    private @Nullable Fault broken;
    private boolean isRollbackLost;
    private boolean isEnded;

    FaultyConnection(FaultyDataSource source, Connection sound) throws SQLException {
        this.source = source;
        this.sound = sound;
        this.autoCommit = sound.getAutoCommit();
        this.proxy = proxy(Connection.class, this::called);
    }

    Connection proxy() {
        return proxy;
    }

    private @Nullable Object called(Connection self, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "equals", "hashCode", "toString" -> FaultyDataSource.pass(this, method, arguments);
            case "close" -> end(broken != null || isRollbackLost);
            case "abort" -> end(true);
            case "isClosed" -> isEnded || sound.isClosed();
            case "isValid" -> broken == null && !isEnded && sound.isValid((int) arguments[0]);
            default -> {
                requireAlive();
                yield alive(method, arguments);
            }
        };
    }

    private @Nullable Object alive(Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (name.equals("unwrap") && ((Class<?>) arguments[0]).isInstance(proxy)) {
            return proxy;
        }
        if (name.equals("rollback") && source.strikes(Fault.ROLLBACK)) {
            isRollbackLost = true;
            throw FaultyDataSource.broken(Fault.ROLLBACK);
        }
        Object result = name.equals("commit")
                ? struckAround(Fault.BEFORE_COMMIT, Fault.AFTER_COMMIT, sound, method, arguments)
                : FaultyDataSource.pass(sound, method, arguments);
        return result instanceof Statement statement ? faulty(statement) : result;
    }

    private void requireAlive() throws SQLException {
        if (broken != null) {
            throw FaultyDataSource.broken(broken);
        }
        if (isEnded) {
            throw new SQLNonTransientConnectionException("the connection is closed", "08003");
        }
    }

    private @Nullable Object end(boolean unfinished) throws SQLException {
        if (!isEnded) {
            isEnded = true;
            if (unfinished && !sound.isClosed()) {
                // A pool behind it may hand it out again, and it is not the pool that broke.
                if (!sound.getAutoCommit()) {
                    sound.rollback();
                }
                sound.setAutoCommit(autoCommit);
            }
            sound.close();
        }
        return null;
    }

    private Statement faulty(Statement statement) {
        Class<? extends Statement> type = statement instanceof CallableStatement
                ? CallableStatement.class
                : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return proxy(type, (self, method, arguments) -> called(statement, method, arguments));
    }

    private Object called(Statement statement, Method method, Object[] arguments) throws Throwable {
        if (broken != null && !method.getName().equals("close")) {
            throw FaultyDataSource.broken(broken);
        }
        if (method.getName().equals("getConnection")) {
            return proxy;
        }
        if (!method.getName().startsWith("execute")) {
            return FaultyDataSource.pass(statement, method, arguments);
        }
        if (source.strikes(Fault.CANCEL)) {
            throw new SQLTimeoutException("the statement was cancelled: " + Fault.CANCEL, "57014");
        }
        return struckAround(Fault.BEFORE_STATEMENT, Fault.AFTER_STATEMENT, statement, method, arguments);
    }

    private Object struckAround(Fault before, Fault after, Object target, Method method, Object[] arguments)
            throws Throwable {
        if (source.strikes(before)) {
            throw breaking(before);
        }
        Object result = FaultyDataSource.pass(target, method, arguments);
        if (source.strikes(after)) {
            throw breaking(after);
        }
        return result;
    }

    private SQLException breaking(Fault fault) throws SQLException {
        broken = fault;
        if (!sound.getAutoCommit()) {
            // After a commit there is nothing left to roll back.
            sound.rollback();
        }
        return FaultyDataSource.broken(fault);
    }

    private interface Call<T> {
        @Nullable
        Object answer(T self, Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call<T> call) {
        return type.cast(Proxy.newProxyInstance(
                FaultyConnection.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.answer(type.cast(self), method, arguments)));
    }
}
