package dev.solde.benchmarks;

import dev.solde.benchmarks.server.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** What a run is given: a server, how long it may take, and where it tells the details. */
final class Setting implements AutoCloseable {

    private final Path directory;
    private final Optional<String> url;
    private final boolean quick;
    private final int rounds;
    private final double scale;
    private final PrintWriter out;
    private Optional<Server> server = Optional.empty();

    Setting(Path directory, Optional<String> url, boolean quick, int rounds, double scale, PrintWriter out) {
        this.directory = directory;
        this.url = url;
        this.quick = quick;
        this.rounds = rounds;
        this.scale = scale;
        this.out = out;
    }

    /** The PostgreSQL server of the run, started when it is first asked for. */
    Server server() throws IOException, SQLException {
        if (server.isEmpty()) {
            server = Optional.of(url.isPresent() ? Server.at(url.get()) : Server.start(directory));
            if (!server.get().isDurable()) {
                throw new IllegalStateException(
                        "the server does not write durably: " + server.get().description());
            }
            tell(
                    "# %s, %d processors",
                    server.get().description(), Runtime.getRuntime().availableProcessors());
        }
        return server.get();
    }

    /** One of two sizes: the real one, or one that only shows that the program works. */
    int size(int real, int small) {
        return quick ? small : real;
    }

    /** A size that may be scaled, because it decides how long a run takes. */
    int scaled(int real, int small) {
        return quick ? small : (int) Math.max(1, Math.round(real * scale));
    }

    /** How often everything is measured. */
    int rounds() {
        return quick ? 1 : rounds;
    }

    boolean isQuick() {
        return quick;
    }

    /** Prints a line of details. */
    void tell(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
        out.flush();
    }

    /** How much waits for a processor on this machine, on average over the last minute. */
    static String load() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Files.isReadable(load) ? Files.readString(load).split(" ")[0] : "unknown";
    }

    @Override
    public void close() throws IOException, SQLException {
        if (server.isPresent()) {
            server.get().close();
        }
    }
}
