package dev.solde.billing.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A pool as a host would set it up that wants to know soon when its database is gone. */
final class Hikari {

    private Hikari() {}

    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        // The driver's own: to connect, and for any answer at all, longer than the statement time-out.
        config.setJdbcUrl(url + "&connectTimeout=1&socketTimeout=2&loginTimeout=2");
        // The pool's: how long a caller waits for a connection.
        config.setConnectionTimeout(1_000);
        config.setValidationTimeout(500);
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        // The server may be down when the pool is made.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
