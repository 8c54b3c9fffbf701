package dev.solde.billing.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/** A server of PostgreSQL, started when the first test asks for it, once per JVM, on a port that is free. */
final class PostgreSqlServer {

    private final EmbeddedPostgres server;

    private PostgreSqlServer(EmbeddedPostgres.Builder builder) {
        try {
            // No test cuts the power, and waiting for the disk would make the server stop later than the tests do.
            server = builder.setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest version, which is on the class path. */
    static PostgreSqlServer newest() {
        return Newest.RUNNING;
    }

    private static final class Newest {
        static final PostgreSqlServer RUNNING = new PostgreSqlServer(EmbeddedPostgres.builder());
    }

    /** Version 15, which the profile {@code databases} puts into a directory. */
    static PostgreSqlServer fifteen() {
        return Fifteen.RUNNING;
    }

    private static final class Fifteen {

        private static final PgBinaryResolver BINARIES = (system, hardware) -> {
            String directory = Objects.requireNonNull(
                    System.getProperty("solde.postgresql15"), "solde.postgresql15 is not set: use -Pdatabases");
            String archive =
                    String.format("postgres-%s-%s.txz", system, hardware).toLowerCase(Locale.ROOT);
            return Files.newInputStream(Path.of(directory, archive));
        };

        static final PostgreSqlServer RUNNING =
                new PostgreSqlServer(EmbeddedPostgres.builder().setPgBinaryResolver(BINARIES));
    }

    /** A schema is as empty as a database, and is made and thrown away much faster. */
    DataSource empty(String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + name);
            return KeptConnections.of(server.getDatabase("postgres", "postgres", Map.of("currentSchema", name)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
