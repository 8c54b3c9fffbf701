package dev.solde.benchmarks.ar1;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The sums of the tables that all yardsticks have. */
final class FloorSums {

    private static final String SUMS = "select (select sum(balance) from account), (select sum(amount) from entry),"
            + " (select coalesce(sum(open), 0) from invoice) - (select sum(free) from payment)"
            + " - (select coalesce(sum(free), 0) from credit_note)";

    private FloorSums() {}

    static Books.Sums of(DataSource dataSource) throws SQLException {
        long[] sums = Jdbc.autocommit(dataSource, connection -> Jdbc.row(connection, SUMS));
        return new Books.Sums(sums[0], sums[1], sums[2]);
    }
}
