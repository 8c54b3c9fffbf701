package dev.solde.billing.jdbc;

import dev.solde.billing.jdbc.BillingSchema.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
        @Override
        DataSource empty() {
            return PostgreSqlServer.newest().empty("test" + NUMBER.incrementAndGet());
        }
    },
    POSTGRESQL_15 {
        @Override
        DataSource empty() {
            return PostgreSqlServer.fifteen().empty("test" + NUMBER.incrementAndGet());
        }
    },
    MARIADB {
        @Override
        DataSource empty() {
            return MariaDbServer.running().empty("test" + NUMBER.incrementAndGet());
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    abstract DataSource empty();

    /** Those of this build: the first three, unless the system property names others. */
    static Stream<TestDatabase> running() {
        return Stream.of(System.getProperty("solde.databases", "H2_MEMORY,H2_FILE,POSTGRESQL")
                        .split(","))
                .map(TestDatabase::valueOf);
    }

    /** The kind of it, whatever the version. */
    Database kind() {
        return switch (this) {
            case H2_MEMORY, H2_FILE -> Database.H2;
            case POSTGRESQL, POSTGRESQL_15 -> Database.POSTGRESQL;
            case MARIADB -> Database.MARIADB;
        };
    }

    boolean isH2() {
        return kind() == Database.H2;
    }

    private static DataSource h2(String url) {
        JdbcDataSource dataSource = new JdbcDataSource();
        // H2 remembers eight plans by default, fewer than a command has statements.
        dataSource.setURL("jdbc:h2:" + url + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=64");
        return KeptConnections.of(dataSource);
    }
}
