package dev.solde.examples.portal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/** Where the books are kept. */
public final class Database {

    private static final int CONNECTIONS = 16;

    private Database() {}

    /** H2 in memory: gone when the program ends. */
    public static String inMemory(String name) {
        return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=100";
    }

    /** H2 in a file that is kept. */
    public static String inFile(Path file) {
        String base = file.toAbsolutePath().toString().replaceFirst("\\.mv\\.db$", "");
        // By default H2 keeps 8 statements prepared, fewer than one command uses, and a diary of refused ones.
        return "jdbc:h2:file:" + base + ";QUERY_CACHE_SIZE=100;TRACE_LEVEL_FILE=0";
    }

    /** A pool on whatever the URL names. */
    static HikariDataSource open(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            // The pool's own message may show the URL with its password.
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalArgumentException("cannot connect to the database: " + cause.getMessage(), e);
        }
    }
}
