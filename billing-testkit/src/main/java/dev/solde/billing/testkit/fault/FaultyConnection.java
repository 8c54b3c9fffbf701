package dev.solde.billing.testkit.fault;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One connection, which is sound until a fault strikes. Used by one thread at a time, as connections are. */
final class FaultyConnection {

    private static final Set<String> OF_ANY_OBJECT = Set.of("equals", "hashCode", "toString");

    private final FaultyDataSource source;
    private final Connection sound;
    private final boolean autoCommit;
    private final Connection proxy;
    private @Nullable Fault broken;

    FaultyConnection(FaultyDataSource source, Connection sound) throws SQLException {
        this.source = source;
        this.sound = sound;
        this.autoCommit = sound.getAutoCommit();
        this.proxy = proxy(Connection.class, this::called);
    }

    Connection proxy() {
        return proxy;
    }

    private Object called(Connection self, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (OF_ANY_OBJECT.contains(name)) {
            return FaultyDataSource.pass(this, method, arguments);
        }
        if (broken != null) {
            return afterwards(method, broken);
        }
        Object result = name.equals("commit")
                ? struckAround(Fault.BEFORE_COMMIT, Fault.AFTER_COMMIT, sound, method, arguments)
                : FaultyDataSource.pass(sound, method, arguments);
        return result instanceof Statement statement ? faulty(statement) : result;
    }

    /** What a broken connection still answers. */
    private Object afterwards(Method method, Fault fault) throws Throwable {
        return switch (method.getName()) {
            case "close", "abort" -> {
                if (!sound.isClosed()) {
                    // A pool behind it may hand it out again, and it is not the pool that broke.
                    sound.setAutoCommit(autoCommit);
                    sound.close();
                }
                yield null;
            }
            case "isClosed" -> sound.isClosed();
            case "isValid" -> false;
            default -> throw FaultyDataSource.broken(fault);
        };
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
        return method.getName().startsWith("execute")
                ? struckAround(Fault.BEFORE_STATEMENT, Fault.AFTER_STATEMENT, statement, method, arguments)
                : FaultyDataSource.pass(statement, method, arguments);
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
