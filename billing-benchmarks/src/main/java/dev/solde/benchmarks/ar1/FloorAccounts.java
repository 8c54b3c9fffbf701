package dev.solde.benchmarks.ar1;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Opens accounts of the yardsticks with numbers for keys. */
final class FloorAccounts {

    private FloorAccounts() {}

    static void open(DataSource dataSource, int from, int to) throws SQLException {
        Jdbc.autocommit(
                dataSource,
                connection -> Jdbc.update(
                        connection,
                        "insert into account (id, currency, version, balance, last_seq)"
                                + " select i, 'EUR', 1, 0, 0 from generate_series(?, ?) as s(i)",
                        from,
                        to - 1));
    }
}
