package dev.solde.benchmarks.server;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/**
 * The connections of one contestant.
 *
 * @param schema where they work
 * @param dataSource gives them
 * @param roundTrips those of all of them so far
 */
public record Pool(String schema, HikariDataSource dataSource, LongAdder roundTrips) implements AutoCloseable {

    /** The pool as a plain data source. */
    public DataSource connections() {
        return dataSource;
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
