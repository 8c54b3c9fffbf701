package dev.solde.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StoryTest {

    /** But for ids and the year. */
    @Test
    void theShopPrintsWhatIsKeptBesideIt() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ShopApplication.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                "--spring.datasource.url=jdbc:h2:mem:story;DB_CLOSE_DELAY=-1");
        assertThat(lasting(printed.toString(StandardCharsets.UTF_8))).isEqualToNormalizingNewlines(kept());
    }

    private static String lasting(String text) {
        return text.replaceAll("payment/[0-9a-f-]{36}", "payment/(id)").replaceAll("F-\\d{4}-", "F-(year)-");
    }

    private static String kept() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(StoryTest.class.getResourceAsStream("/spring-boot.out"), "spring-boot.out")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
