package dev.solde.benchmarks.server;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/**
 * The connections of one contestant.
 *
 * @param schema where they work
 * @param dataSource gives them
 * @param roundTrips those of all of them so far
 * @param end what is done when they are closed
 */
public record Pool(String schema, HikariDataSource dataSource, LongAdder roundTrips, End end) implements AutoCloseable {

    /** What is done at the end. */
    @FunctionalInterface
    interface End {
        /** Does it. */
        void run() throws SQLException;
    }

    /** The pool as a plain data source. */
    public DataSource connections() {
        return dataSource;
    }

    @Override
    public void close() throws SQLException {
        dataSource.close();
        end.run();
    }
}
