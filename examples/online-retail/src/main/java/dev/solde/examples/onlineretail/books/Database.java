package dev.solde.examples.onlineretail.books;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.solde.examples.onlineretail.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The database of a run: a pool of connections, and what has to be cleared away afterwards. */
public final class Database implements AutoCloseable {

    private final String description;
    private final HikariDataSource pool;
    private final List<Path> clearedAway;

    private Database(String description, String url, List<Path> clearedAway) {
        this.description = description;
        this.pool = pool(description, url);
        this.clearedAway = clearedAway;
    }

    private static HikariDataSource pool(String description, String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        // One thread works, and a stream that is being read keeps a connection to itself.
        config.setMaximumPoolSize(2);
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            // The pool's own message may show the URL with its password.
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Unusable("cannot connect to " + description + ": " + cause.getMessage(), e);
        }
    }

    /** H2 in a new directory that is deleted in the end. */
    public static Database temporary() throws IOException {
        Path directory = Files.createTempDirectory("solde-online-retail-");
        return new Database("H2, in a temporary file", h2(directory.resolve("books")), List.of(directory));
    }

    /** H2 in a file that is kept; books that it holds already are gone on with. */
    public static Database file(Path file) {
        Path base = Path.of(file.toString().replaceFirst("\\.mv\\.db$", ""));
        return new Database("H2, kept in " + base + ".mv.db", h2(base), List.of());
    }

    /** Whatever this JDBC URL names; it may carry user and password. */
    public static Database at(String url) {
        return new Database(url.replaceFirst("[?;].*", ""), url, List.of());
    }

    private static String h2(Path file) {
        // By default H2 keeps 8 statements prepared, fewer than one command uses, and a diary of refused ones.
        return "jdbc:h2:file:" + file.toAbsolutePath() + ";QUERY_CACHE_SIZE=100;TRACE_LEVEL_FILE=0";
    }

    /** Gives the connections. */
    public DataSource dataSource() {
        return pool;
    }

    /** Where the books are, for people; without a password. */
    public String description() {
        return description;
    }

    @Override
    public void close() throws IOException {
        pool.close();
        for (Path directory : clearedAway) {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(directory)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
