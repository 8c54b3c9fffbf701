package dev.solde.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeterTest {

    @TempDir
    static Path directory;

    private static Server server;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = Server.start(directory);
    }

    @AfterAll
    static void stop() throws IOException, SQLException {
        server.close();
    }

    @FunctionalInterface
    private interface Work {
        void run(Statement statement) throws SQLException;
    }

    private static long roundTrips(Work work) throws SQLException {
        try (Pool pool = server.pool("counted", 1);
                Connection connection = pool.connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (id integer primary key)");
            connection.setAutoCommit(false);
            long before = pool.roundTrips().sum();
            work.run(statement);
            connection.commit();
            return pool.roundTrips().sum() - before;
        }
    }

    @Test
    void theServerOfARunWritesDurably() throws SQLException {
        assertThat(server.isDurable()).isTrue();
        assertThat(server.description()).startsWith("PostgreSQL 18.").contains("fsync=on, synchronous_commit=on");
    }

    @Test
    void statementsOfOneMessageAreOneRoundTripAndTheCommitIsAnother() throws SQLException {
        assertThat(roundTrips(statement -> statement.execute("insert into t values (1); select 1; select 2")))
                .isEqualTo(2);
    }

    @Test
    void eachStatementOfItsOwnIsARoundTrip() throws SQLException {
        assertThat(roundTrips(statement -> {
                    statement.execute("insert into t values (1)");
                    statement.execute("select 1");
                    statement.execute("select 2");
                }))
                .isEqualTo(4);
    }

    @Test
    void aLongQuestionAndALongAnswerAreOneRoundTrip() throws SQLException {
        String question = "select repeat('x', 1000000) || '" + "y".repeat(100_000) + "'";

        assertThat(roundTrips(statement -> statement.execute(question))).isEqualTo(2);
    }

    @Test
    void aSliceTellsOperationsRoundTripsAndTheLogByTableAndIndex() throws Exception {
        try (Pool pool = server.pool("metered", 2)) {
            server.execute("create table metered.noted (id integer primary key)");
            // A connection that is made while the meter runs would count, too.
            try (Connection one = pool.connections().getConnection();
                    Connection other = pool.connections().getConnection()) {
                assertThat(one).isNotSameAs(other);
            }
            Slice slice = new Meter(server, pool).measure(2, client -> insert(pool, client));

            assertThat(slice.operations()).isEqualTo(20);
            assertThat(slice.roundTripsEach()).isEqualTo(1);
            assertThat(slice.nanos()).isPositive();
            assertThat(slice.clientNanos()).isPositive();
            assertThat(slice.serverNanos()).isPositive();
            assertThat(slice.walRecordBytes()).isPositive().isLessThanOrEqualTo(slice.walBytes());
            assertThat(Wal.byRelation(server, slice.walFrom(), slice.walTo()))
                    .filteredOn(share -> share.place().startsWith("noted") && share.bytes() > 0)
                    .extracting(Wal.Share::place)
                    .containsExactlyInAnyOrder("noted", "noted_pkey (index)");
        }
    }

    private static long insert(Pool pool, int client) throws SQLException {
        try (Connection connection = pool.connections().getConnection();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 10; i++) {
                statement.execute("insert into noted values (" + (client * 10 + i) + ")");
            }
        }
        return 10;
    }

    @Test
    void aClientThatFailsFailsTheRun() throws SQLException {
        try (Pool pool = server.pool("failing", 1)) {
            Meter meter = new Meter(server, pool);
            assertThat(catchThrowable(() -> meter.measure(2, client -> {
                        if (client == 1) {
                            throw new SQLException("no such table");
                        }
                        return 1;
                    })))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("no such table");
        }
    }
}
