package dev.solde.scenarios;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.solde.billing.jdbc.JdbcBillingStorage;
import dev.solde.billing.testkit.scenario.ScenarioStorage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/** An empty storage for one run, and what has to be stopped after it. */
final class Database implements Closeable {

    /** Where the books of a run are kept. */
    enum Kind {
        /** Nowhere: the storage in memory, without a database. */
        MEMORY,
        /** An H2 database in memory. */
        H2,
        /** A PostgreSQL server of its own, on a free port. */
        POSTGRES
    }

    private final ScenarioStorage storage;
    private final Deque<Closeable> stoppedLast = new ArrayDeque<>();

    private Database(Kind kind) throws IOException {
        storage = switch (kind) {
            case MEMORY -> ScenarioStorage.inMemory();
            case H2 -> jdbc(h2());
            case POSTGRES -> jdbc(postgres());
        };
    }

    /** A new one, empty. */
    static Database open(Kind kind) throws IOException {
        return new Database(kind);
    }

    ScenarioStorage storage() {
        return storage;
    }

    private ScenarioStorage jdbc(HikariDataSource pool) {
        stoppedLast.push(pool);
        return new ScenarioStorage(
                JdbcBillingStorage.builder(pool).createSchema().build(), new JdbcHostTransactions(pool));
    }

    private static HikariDataSource h2() {
        // By default H2 keeps 8 statements prepared, fewer than one command uses.
        return pool("jdbc:h2:mem:scenarios-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=100");
    }

    private HikariDataSource postgres() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        stoppedLast.push(server);
        return pool(server.getJdbcUrl("postgres", "postgres"));
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        // One thread works: a step's transaction, and a stream that is being read, each keep a connection to
        // themselves.
        config.setMaximumPoolSize(3);
        return new HikariDataSource(config);
    }

    @Override
    public void close() throws IOException {
        while (!stoppedLast.isEmpty()) {
            stoppedLast.pop().close();
        }
    }
}
