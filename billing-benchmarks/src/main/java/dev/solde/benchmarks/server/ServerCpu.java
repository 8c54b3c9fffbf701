package dev.solde.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The processor time of the server's processes, as Linux tells it; 0 for a server on another machine. */
final class ServerCpu {

    private static final String BACKENDS =
            "select pid from pg_stat_activity where backend_type = 'client backend'" + " and pid <> pg_backend_pid()";

    private ServerCpu() {}

    /** Of all that serve a connection, but for the observer's. */
    static long nanos(Server server) throws SQLException {
        long nanos = 0;
        try (Statement statement = server.observer().createStatement();
                ResultSet pids = statement.executeQuery(BACKENDS)) {
            while (pids.next()) {
                nanos += ofProcess(pids.getInt(1));
            }
        }
        return nanos;
    }

    private static long ofProcess(int pid) {
        Path process = Path.of("/proc", Integer.toString(pid));
        try {
            if (!Files.readString(process.resolve("comm")).startsWith("postgres")) {
                return 0;
            }
            String[] times = Files.readString(process.resolve("schedstat")).split(" ");
            return Long.parseLong(times[0]);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
