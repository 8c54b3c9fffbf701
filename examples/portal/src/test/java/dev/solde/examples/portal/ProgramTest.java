package dev.solde.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProgramTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new Portal())
                .setErr(new PrintWriter(said, true))
                .setOut(new PrintWriter(said, true))
                .execute(arguments);
    }

    @Test
    void a_mail_server_is_named_with_its_port() {
        assertThat(run("--smtp", "mail.example.org")).isEqualTo(2);
        assertThat(said.toString()).contains("HOST:PORT").doesNotContain("Exception");
    }

    @Test
    void mail_goes_to_a_server_or_to_a_folder() {
        assertThat(run("--smtp", "localhost:25", "--outbox", folder.toString())).isEqualTo(2);
    }

    @Test
    void a_port_that_is_taken_is_said() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--no-demo", "--port", Integer.toString(taken.getLocalPort())))
                    .isEqualTo(2);
            assertThat(said.toString()).contains("in use").doesNotContain("Exception");
        }
    }

    @Test
    void a_database_that_is_not_there_is_said_without_its_password() {
        assertThat(run("--database", "jdbc:postgresql://localhost:1/books?user=me&password=hidden"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("cannot connect to the database").doesNotContain("hidden");
    }
}
