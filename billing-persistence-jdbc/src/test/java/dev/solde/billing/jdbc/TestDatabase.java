package dev.solde.billing.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The databases on which the tests of the storage run, each time an empty one. */
enum TestDatabase {
    H2_MEMORY {
        @Override
        DataSource empty() {
            return h2("mem:test" + NUMBER.incrementAndGet());
        }
    },
    H2_FILE {
        @Override
        DataSource empty() {
            try {
                Path directory = Files.createDirectories(Path.of("target", "h2"));
                Path file = Files.createTempDirectory(directory, "books").resolve("books");
                // Closing would compact every file when the JVM ends.
                return h2("file:" + file.toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    POSTGRESQL {
        /** A schema is as empty as a database, and is made and thrown away much faster. */
        @Override
        DataSource empty() {
            String name = "test" + NUMBER.incrementAndGet();
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema " + name);
                return KeptConnections.of(
                        Server.RUNNING.getDatabase("postgres", "postgres", Map.of("currentSchema", name)));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    abstract DataSource empty();

    boolean isH2() {
        return this != POSTGRESQL;
    }

    private static DataSource h2(String url) {
        JdbcDataSource dataSource = new JdbcDataSource();
        // H2 remembers eight plans by default, fewer than a command has statements.
        dataSource.setURL("jdbc:h2:" + url + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=64");
        return KeptConnections.of(dataSource);
    }

    /** Started when the first test asks for it, once per JVM, on a port that is free. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                // No test cuts the power, and waiting for the disk would make the server stop later than the tests do.
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
