package dev.solde.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;

class DocumentedVersionsTest {

    /** The last part of MariaDB's is that of the machine's distribution, which goes on without us. */
    @ParameterizedTest
    @EveryDatabase
    void theReadmeNamesTheVersionThatIsRun(TestDatabase database) throws IOException, SQLException {
        try (Connection connection = database.empty().getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            String version = switch (database.kind()) {
                case H2 -> data.getDatabaseProductVersion().split(" ")[0];
                case POSTGRESQL, MARIADB -> data.getDatabaseMajorVersion() + "." + data.getDatabaseMinorVersion();
            };
            String row = "| " + data.getDatabaseProductName() + " | " + version;
            assertThat(Files.readAllLines(Path.of("..", "README.md")))
                    .as(row)
                    .filteredOn(line -> line.startsWith(row))
                    .hasSize(1);
        }
    }
}
