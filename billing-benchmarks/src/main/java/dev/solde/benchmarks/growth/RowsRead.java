package dev.solde.benchmarks.growth;

import dev.solde.benchmarks.server.Pool;
import dev.solde.benchmarks.server.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Counts the rows that the server read for some work on a pool of one connection: entries of indexes and rows of scanned tables, by
 * the server's own statistics.
 */
record RowsRead(Server server, Pool single) {

    /** Work that reads. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** So often a statement runs before the driver and the server have prepared it for good; planning reads, too. */
    private static final int WARM_UP = 12;

    /** The rows that the work read, done several times before. */
    long of(Work work) throws SQLException {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        long before = soFar();
        work.run();
        return soFar() - before;
    }

    private long soFar() throws SQLException {
        try (Connection connection = single.connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_force_next_flush()");
        }
        return Long.parseLong(server.ask("select (select coalesce(sum(seq_tup_read), 0) from pg_stat_user_tables"
                + " where schemaname = '" + single.schema() + "') + (select coalesce(sum(idx_tup_read), 0)"
                + " from pg_stat_user_indexes where schemaname = '" + single.schema() + "')"));
    }
}
