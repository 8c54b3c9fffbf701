package dev.solde.billing.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server that a test may stop, kill and start again, with its data, on its port. */
final class OwnServer implements AutoCloseable {

    private final Path data;
    private final int port;
    private @Nullable EmbeddedPostgres running;

    private OwnServer(Path data, EmbeddedPostgres running) {
        this.data = data;
        this.port = running.getPort();
        this.running = running;
    }

    static OwnServer start() throws IOException {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "postgres")), "data");
        return new OwnServer(data, starting(data).start());
    }

    private static EmbeddedPostgres.Builder starting(Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.toAbsolutePath())
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                // The embedded server answers before it has written, unless told so; the kill test notices.
                .setServerConfig("synchronous_commit", "on")
                // Processes are killed here and the machine is not.
                .setServerConfig("fsync", "off");
    }

    int port() {
        return port;
    }

    String url(int atPort) {
        return "jdbc:postgresql://127.0.0.1:" + atPort + "/postgres?user=postgres";
    }

    void stop() throws IOException {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    /** Like kill -9, of all processes of the server at once. */
    void kill() throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            process.onExit().get(60, TimeUnit.SECONDS);
        }
        stop();
    }

    void startAgain() throws IOException {
        running = starting(data).setPort(port).start();
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
