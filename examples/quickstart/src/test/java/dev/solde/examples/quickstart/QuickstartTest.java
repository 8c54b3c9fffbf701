package dev.solde.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-09-07T10:00:00Z"), ZoneId.of("Europe/Paris"));

    @Test
    void theQuickstartPrintsWhatIsKeptBesideIt() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Quickstart.run(
                JdbcConnectionPool.create("jdbc:h2:mem:quickstart-test", "", ""),
                NOON,
                new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines(kept());
    }

    private static String kept() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(QuickstartTest.class.getResourceAsStream("/quickstart.out"), "quickstart.out")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
