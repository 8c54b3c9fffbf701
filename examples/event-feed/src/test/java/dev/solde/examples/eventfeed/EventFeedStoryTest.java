package dev.solde.examples.eventfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class EventFeedStoryTest {

    @Test
    void theStoryPrintsWhatIsKeptBesideIt() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        EventFeedStory.run(
                JdbcConnectionPool.create("jdbc:h2:mem:event-feed-test;DB_CLOSE_DELAY=-1", "", ""),
                new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines(kept());
    }

    private static String kept() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                EventFeedStoryTest.class.getResourceAsStream("/event-feed.out"), "event-feed.out")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
