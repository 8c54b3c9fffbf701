package dev.solde.benchmarks.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/** A PostgreSQL server: one of the run's own, which writes durably to a directory, or one that is there. */
public final class Server implements AutoCloseable {

    private final String url;
    private final Optional<EmbeddedPostgres> own;
    private final Connection observer;

    private Server(String url, Optional<EmbeddedPostgres> own) throws SQLException {
        this.url = url;
        this.own = own;
        this.observer = DriverManager.getConnection(url);
    }

    /** The server that this JDBC URL names, with user and password; each contestant makes and drops a schema of its own there. */
    public static Server at(String url) throws SQLException {
        return new Server(url, Optional.empty());
    }

    /** A new server with its data below this directory, deleted in the end. */
    public static Server start(Path directory) throws IOException, SQLException {
        Files.createDirectories(directory);
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(Files.createTempDirectory(directory, "postgresql-"))
                // The embedded server is made for tests, which need not wait for the disk.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        return new Server(server.getJdbcUrl("postgres", "postgres"), Optional.of(server));
    }

    /** A new schema of this name and a pool of connections that work in it; the same settings for everybody. */
    public Pool pool(String schema, int connections) throws SQLException {
        execute("drop schema if exists " + schema + " cascade");
        execute("create schema " + schema);
        return join(schema, connections);
    }

    /** A further pool of connections that work in a schema. */
    public Pool join(String schema, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.addDataSourceProperty("currentSchema", schema);
        config.addDataSourceProperty("socketFactory", CountingSocketFactory.class.getName());
        config.addDataSourceProperty("socketFactoryArg", schema);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(connections);
        config.setMaxLifetime(0);
        return new Pool(schema, new HikariDataSource(config), CountingSocketFactory.counter(schema));
    }

    /** Where it is, for another process that works in this schema. */
    public String url(String schema) {
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    /** Runs a statement as the observer, who is not measured. */
    public void execute(String sql) throws SQLException {
        try (Statement statement = observer.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The connection of the observer. */
    public Connection observer() {
        return observer;
    }

    /** The first column of the first row. */
    public String ask(String query) throws SQLException {
        try (Statement statement = observer.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    /** Product, version, and the settings that decide what a commit costs. */
    public String description() throws SQLException {
        return ask("select 'PostgreSQL ' || current_setting('server_version') || string_agg(', ' || name || '='"
                + " || current_setting(name), '') from unnest(array['fsync', 'synchronous_commit', 'full_page_writes',"
                + " 'wal_compression', 'shared_buffers']) as s(name)");
    }

    /** Whether a commit is on the disk when it returns. */
    public boolean isDurable() throws SQLException {
        return ask("show fsync").equals("on")
                && ask("show synchronous_commit").equals("on")
                && ask("show full_page_writes").equals("on");
    }

    @Override
    public void close() throws IOException, SQLException {
        observer.close();
        if (own.isPresent()) {
            own.get().close();
        }
    }
}
