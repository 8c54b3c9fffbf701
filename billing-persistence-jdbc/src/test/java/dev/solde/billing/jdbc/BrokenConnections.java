package dev.solde.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.testkit.fault.Fault;
import dev.solde.billing.testkit.fault.FaultPlan;
import dev.solde.billing.testkit.fault.FaultyDataSource;
import dev.solde.billing.testkit.model.FaultProperties.Unreliable;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Storages on one database, seen through sound connections and through some that break; and the count of what broke. */
final class BrokenConnections {

    private static final Map<Fault, Integer> PER_THOUSAND = Map.of(
            Fault.CONNECT, 30,
            Fault.BEFORE_STATEMENT, 8,
            Fault.AFTER_STATEMENT, 8,
            Fault.BEFORE_COMMIT, 100,
            Fault.AFTER_COMMIT, 150,
            Fault.CANCEL, 8,
            Fault.ROLLBACK, 500);

    private final DataSource sound;
    private final FaultyDataSource faulty;
    private final AtomicInteger storages = new AtomicInteger();
    private final AtomicInteger attempts = new AtomicInteger();

    BrokenConnections(TestDatabase database) {
        sound = database.empty();
        faulty = FaultyDataSource.of(sound);
    }

    Unreliable newStorage(long seed) {
        String prefix = "t" + storages.incrementAndGet() + "_";
        JdbcBillingStorage storage = JdbcBillingStorage.builder(sound)
                .tablePrefix(prefix)
                .createSchema()
                .build();
        faulty.follow(FaultPlan.none());
        JdbcBillingStorage unreliable = JdbcBillingStorage.builder(faulty.dataSource())
                .tablePrefix(prefix)
                .build();
        return new Unreliable(storage, unreliable, () -> faulty.follow(counted(FaultPlan.random(seed, PER_THOUSAND))));
    }

    /** Each attempt takes a connection, and is ended by one fault or by an answer; a rollback comes after that. */
    private FaultPlan counted(FaultPlan plan) {
        return fault -> {
            if (fault == Fault.CONNECT) {
                attempts.incrementAndGet();
            }
            return plan.strikes(fault);
        };
    }

    /** Fewer would prove little. */
    void requireEnough() {
        int rollbacks = faulty.struck(Fault.ROLLBACK);
        assertThat(attempts.get() + rollbacks - faulty.struck())
                .as("commands answered")
                .isGreaterThanOrEqualTo(2_000);
        assertThat(rollbacks).as("lost rollbacks").isGreaterThanOrEqualTo(20);
        assertThat(faulty.struck()).as("faults").isGreaterThanOrEqualTo(400);
        assertThat(faulty.struck(Fault.AFTER_COMMIT)).as("lost answers").isGreaterThanOrEqualTo(100);
    }
}
