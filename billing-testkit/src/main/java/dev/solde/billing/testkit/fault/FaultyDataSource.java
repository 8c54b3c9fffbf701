package dev.solde.billing.testkit.fault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A data source whose connections break when a {@link FaultPlan} says so, each with SQLState 08006 and for good: until it is
 * closed, whatever else is asked of it fails in the same way. After {@link Fault#CANCEL}, which has SQLState 57014, and {@link
 * Fault#ROLLBACK} a connection goes on.
 *
 * <pre>{@code
 * FaultyDataSource faulty = FaultyDataSource.of(dataSource);
 * JdbcBillingStorage storage = JdbcBillingStorage.builder(faulty.dataSource()).build();
 * faulty.follow(FaultPlan.once(Fault.AFTER_COMMIT));
 * }</pre>
 */
public final class FaultyDataSource {

    private final DataSource proxy;
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private volatile FaultPlan plan = FaultPlan.none();

    private FaultyDataSource(DataSource sound) {
        this.proxy = (DataSource) Proxy.newProxyInstance(
                FaultyDataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> called(sound, method, arguments));
    }

    /** Connections of this data source, which break when told to. Nothing goes wrong before {@link #follow}. */
    public static FaultyDataSource of(DataSource sound) {
        return new FaultyDataSource(sound);
    }

    /** What the program under test is given. */
    public DataSource dataSource() {
        return proxy;
    }

    /** From now on things go wrong as this plan says. */
    public void follow(FaultPlan plan) {
        this.plan = plan;
    }

    /** How often a fault struck so far. */
    public int struck(Fault fault) {
        synchronized (struck) {
            return struck.getOrDefault(fault, 0);
        }
    }

    /** How often any fault struck so far. */
    public int struck() {
        synchronized (struck) {
            return struck.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    boolean strikes(Fault fault) {
        boolean strikes = plan.strikes(fault);
        if (strikes) {
            synchronized (struck) {
                struck.merge(fault, 1, Integer::sum);
            }
        }
        return strikes;
    }

    private Object called(DataSource sound, Method method, Object[] arguments) throws Throwable {
        if (!method.getName().equals("getConnection")) {
            return pass(sound, method, arguments);
        }
        if (strikes(Fault.CONNECT)) {
            throw broken(Fault.CONNECT);
        }
        return new FaultyConnection(this, (Connection) pass(sound, method, arguments)).proxy();
    }

    static SQLException broken(Fault fault) {
        return new SQLNonTransientConnectionException("the connection broke: " + fault, "08006");
    }

    static Object pass(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
