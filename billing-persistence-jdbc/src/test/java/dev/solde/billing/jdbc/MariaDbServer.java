package dev.solde.billing.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * A server of MariaDB, started when the first test asks for it, once per JVM, on a port that is free, from the programs that are
 * installed. On Debian: {@code apt-get install mariadb-server-core mariadb-client-core}, which starts no service. Those of an
 * unpacked archive are named by {@code -Dsolde.mariadb.home}.
 */
final class MariaDbServer {

    private static final Optional<Path> HOME = Optional.ofNullable(System.getProperty("solde.mariadb.home"))
            .filter(home -> !home.isEmpty())
            .map(Path::of);

    private static final long ROOM = 4L << 30;

    private final int port;

    private MariaDbServer() {
        try {
            Path directory = Files.createTempDirectory(roomy(), "solde-mariadb");
            Path data = directory.resolve("data");
            install(data);
            port = freePort();
            Process server = start(data, directory.resolve("socket"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory)));
            awaitReady(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * In memory where there is room. Every definition of a table waits for the disk several times, which no setting prevents, and
     * the contract makes ten thousand tables.
     */
    private static Path roomy() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory) && Files.getFileStore(memory).getUsableSpace() > ROOM
                ? memory
                : Files.createDirectories(Path.of("target").toAbsolutePath());
    }

    static MariaDbServer running() {
        return Once.RUNNING;
    }

    private static final class Once {
        static final MariaDbServer RUNNING = new MariaDbServer();
    }

    private static void install(Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(program("mariadb-install-db", "scripts"), "--no-defaults"));
        HOME.ifPresent(home -> command.add("--basedir=" + home));
        command.addAll(List.of(
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-name-resolve",
                "--skip-test-db"));
        asRoot(command);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("could not make the system tables of MariaDB: " + said);
        }
    }

    /** No test cuts the power. */
    private Process start(Path data, Path socket) throws IOException {
        List<String> command = new ArrayList<>(List.of(program("mariadbd", "bin"), "--no-defaults"));
        HOME.ifPresent(home -> command.add("--basedir=" + home));
        command.addAll(List.of(
                "--datadir=" + data,
                // A server that starts deletes the temporary tables of another one that has the same directory for
                // them.
                "--tmpdir=" + Files.createDirectories(data.resolveSibling("tmp")),
                "--socket=" + socket,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-log-bin",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=OFF",
                "--innodb-file-per-table=OFF",
                "--innodb-buffer-pool-size=256M",
                "--innodb-log-file-size=256M",
                "--table-open-cache=4000",
                "--table-definition-cache=20000"));
        asRoot(command);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** MariaDB runs as root only when told so by name. */
    private static void asRoot(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    /** A program of the home, or else of the path; servers stand where only root looks. */
    private static String program(String name, String folder) {
        Stream<Path> directories = HOME.map(home -> Stream.of(home.resolve(folder), home.resolve("bin")))
                .orElseGet(() -> Stream.concat(
                        Stream.of(System.getenv("PATH").split(":")).map(Path::of),
                        Stream.of(Path.of("/usr/sbin"), Path.of("/usr/local/sbin"))));
        return directories
                .map(directory -> directory.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new IllegalStateException(name
                        + " is not installed: apt-get install mariadb-server-core mariadb-client-core, or name the directory"
                        + " of MariaDB by -Dsolde.mariadb.home"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The server says when it is ready; what it says later is read, too, so that it never waits for a reader. */
    private static void awaitReady(Process server) throws IOException {
        BufferedReader log = server.inputReader();
        StringBuilder said = new StringBuilder();
        String line = log.readLine();
        while (line != null && !line.contains("ready for connections")) {
            said.append(line).append('\n');
            line = log.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("MariaDB did not start: " + said);
        }
        Thread reader = new Thread(() -> log.lines().forEach(ignored -> {}), "mariadb-log");
        reader.setDaemon(true);
        reader.start();
    }

    private static void stop(Process server, Path directory) {
        server.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database that is empty, and is thrown away with the server. */
    DataSource empty(String name) {
        return KeptConnections.of(dataSource(name, ""));
    }

    /** The same with options of the driver, each after an ampersand. */
    DataSource dataSource(String name, String options) {
        try {
            MariaDbDataSource all = new MariaDbDataSource("jdbc:mariadb://127.0.0.1:" + port + "/?user=root");
            try (Connection connection = all.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database if not exists " + name);
            }
            return new MariaDbDataSource("jdbc:mariadb://127.0.0.1:" + port + "/" + name + "?user=root" + options);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
