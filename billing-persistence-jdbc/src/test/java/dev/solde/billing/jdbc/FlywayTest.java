package dev.solde.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A host that runs migrations of its own lets the same tool run those of the storage, with a history table of its own. */
class FlywayTest {

    @TempDir
    private Path migrations;

    @BeforeEach
    void theHostsOwn() throws IOException {
        Files.writeString(migrations.resolve("V1__orders.sql"), "create table orders (id bigint primary key);\n");
        Files.writeString(migrations.resolve("V2__notes.sql"), "alter table orders add note varchar(200);\n");
    }

    /** As everybody does it: all defaults. */
    private Flyway host(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("filesystem:" + migrations)
                .load();
    }

    private static String folder(TestDatabase database) {
        return "classpath:dev/solde/billing/jdbc/schema/" + (database.isH2() ? "h2" : "postgresql");
    }

    /** The four settings: a history of its own, that begins in a schema which is not empty, and the names of the tables. */
    private static FluentConfiguration solde(TestDatabase database, DataSource dataSource, String prefix) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations(folder(database))
                .table(prefix + "schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(Map.of("p", prefix, "n", prefix));
    }

    static Stream<Arguments> databasesAndPrefixes() {
        return Stream.of(TestDatabase.H2_MEMORY, TestDatabase.POSTGRESQL)
                .flatMap(database -> Stream.of("solde_", "bk_").map(prefix -> Arguments.of(database, prefix)));
    }

    @ParameterizedTest
    @MethodSource("databasesAndPrefixes")
    void afterTheHostsOwnMigrationsInTheSameSchema(TestDatabase database, String prefix) throws SQLException {
        DataSource dataSource = database.empty();
        assertThat(host(dataSource).migrate().migrationsExecuted).isEqualTo(2);
        assertThat(solde(database, dataSource, prefix).load().migrate().migrationsExecuted)
                .isEqualTo(SchemaScript.NEWEST);
        bothGoOn(database, dataSource, prefix, host(dataSource));
    }

    /** The host's tool then begins in a schema that is not empty, and has to be told so. */
    @ParameterizedTest
    @MethodSource("databasesAndPrefixes")
    void beforeTheHostsOwnMigrationsInTheSameSchema(TestDatabase database, String prefix) throws SQLException {
        DataSource dataSource = database.empty();
        solde(database, dataSource, prefix).load().migrate();
        assertThatThrownBy(() -> host(dataSource).migrate())
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("non-empty schema");
        Flyway told = Flyway.configure()
                .configuration(host(dataSource).getConfiguration())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        assertThat(told.migrate().migrationsExecuted).isEqualTo(2);
        bothGoOn(database, dataSource, prefix, told);
    }

    private void bothGoOn(TestDatabase database, DataSource dataSource, String prefix, Flyway host)
            throws SQLException {
        assertThat(host.migrate().migrationsExecuted).as("the host's, again").isZero();
        Flyway solde = solde(database, dataSource, prefix).load();
        assertThat(solde.migrate().migrationsExecuted).as("Solde's, again").isZero();
        host.validate();
        solde.validate();
        isUsable(JdbcBillingStorage.builder(dataSource).tablePrefix(prefix));
        execute(dataSource, "insert into orders (id, note) values (1, 'beside it')");
    }

    @ParameterizedTest
    @EnumSource(names = {"H2_MEMORY", "POSTGRESQL"})
    void inASchemaOfItsOwnInAnyOrder(TestDatabase database) throws SQLException {
        DataSource dataSource = database.empty();
        // Flyway quotes the name, and H2 writes in capitals what is not quoted, as the storage does.
        String schema = database.isH2() ? "BILLING" : "billing_" + number(dataSource, "select pg_backend_pid()");
        Flyway own = Flyway.configure()
                .dataSource(dataSource)
                .locations(folder(database))
                .schemas(schema)
                .placeholders(Map.of("p", schema + ".solde_", "n", "solde_"))
                .load();
        assertThat(own.migrate().migrationsExecuted).isGreaterThanOrEqualTo(SchemaScript.NEWEST);
        assertThat(host(dataSource).migrate().migrationsExecuted).isEqualTo(2);
        assertThat(own.migrate().migrationsExecuted).isZero();
        own.validate();
        isUsable(JdbcBillingStorage.builder(dataSource).schema(schema.toLowerCase(Locale.ROOT)));
    }

    /** As a host upgrades that let Flyway install the first schema and has books in it. */
    @ParameterizedTest
    @EnumSource(names = {"H2_MEMORY", "POSTGRESQL"})
    void theFirstSchemaWithBooksIsTakenToTheNewest(TestDatabase database) throws Exception {
        DataSource dataSource = database.empty();
        FirstSchemaBooks.install(dataSource, database, BillingSchema.standard().names());
        Flyway solde =
                solde(database, dataSource, "solde_").baselineVersion("1").load();
        assertThat(solde.migrate().migrationsExecuted).isEqualTo(SchemaScript.NEWEST - 1);
        solde.validate();
        UpgradeTest.goesOn(
                JdbcBillingStorage.builder(dataSource).build(),
                UpgradeTest.tenants(dataSource, BillingSchema.standard().names()));
    }

    /** Made by createSchema() once, taken over by migrations later. */
    @ParameterizedTest
    @EnumSource(names = {"H2_MEMORY", "POSTGRESQL"})
    void tablesThatAreThereAreTakenOverAtTheirVersion(TestDatabase database) throws SQLException {
        DataSource dataSource = database.empty();
        JdbcBillingStorage.builder(dataSource).createSchema().build();
        String installed = Long.toString(number(dataSource, "select max(version) from solde_schema_version"));
        Flyway solde =
                solde(database, dataSource, "solde_").baselineVersion(installed).load();
        assertThat(solde.migrate().migrationsExecuted).isZero();
        solde.validate();
        isUsable(JdbcBillingStorage.builder(dataSource));
        isUsable(JdbcBillingStorage.builder(dataSource).createSchema());
    }

    private static void isUsable(JdbcBillingStorage.Builder builder) {
        JdbcBillingStorage storage = builder.build();
        HandMade made = Scripts.lively("a1", 3, 10);
        if (storage.reader(Scripts.TENANT).account(made.id()).isEmpty()) {
            Scripts.play(made, storage);
        }
        assertThat(storage.reader(Scripts.TENANT).account(made.id()))
                .contains(made.ledger().account());
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
