package dev.solde.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.benchmarks.server.Pool;
import dev.solde.benchmarks.server.Server;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsReadTest {

    @TempDir
    Path directory;

    @Test
    void aScanReadsAllRowsAndAnIndexThoseThatAreAskedFor() throws Exception {
        try (Server server = Server.start(directory);
                Pool pool = server.pool("read", 1)) {
            server.execute("create table read.t (id integer primary key, label text);"
                    + " insert into read.t select i, 'row ' || i from generate_series(1, 5000) as s(i);"
                    + " analyze read.t");
            RowsRead rows = new RowsRead(server, pool);

            assertThat(rows.of(() -> ask(pool, "select * from t where label = 'row ' || ?", 7)))
                    .isEqualTo(5000);
            assertThat(rows.of(() -> ask(pool, "select * from t where id between 11 and ?", 30)))
                    .isEqualTo(20);
        }
    }

    private static void ask(Pool pool, String query, int number) throws SQLException {
        try (Connection connection = pool.connections().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setInt(1, number);
            statement.executeQuery().close();
        }
    }
}
