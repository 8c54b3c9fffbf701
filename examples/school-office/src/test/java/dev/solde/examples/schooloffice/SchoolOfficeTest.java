package dev.solde.examples.schooloffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

class SchoolOfficeTest {

    @Test
    void theOfficePrintsWhatIsKeptBesideIt() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        SchoolOffice.run(
                JdbcConnectionPool.create("jdbc:h2:mem:school-office-test", "", ""),
                new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines(kept());
    }

    private static String kept() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                SchoolOfficeTest.class.getResourceAsStream("/school-office.out"), "school-office.out")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
