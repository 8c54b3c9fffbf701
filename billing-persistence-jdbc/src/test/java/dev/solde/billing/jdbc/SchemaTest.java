package dev.solde.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BillingException;
import dev.solde.billing.jdbc.BillingSchema.Database;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    @ParameterizedTest
    @EveryDatabase
    void aStorageIsNotBuiltWithoutItsTables(TestDatabase database) {
        DataSource dataSource = database.empty();
        assertThatThrownBy(() -> JdbcBillingStorage.builder(dataSource).build())
                .isInstanceOf(BillingException.class)
                .hasMessageContaining("solde_*")
                .hasMessageContaining("are missing")
                .hasMessageContaining("createSchema()");
    }

    @ParameterizedTest
    @EveryDatabase
    void creatingTwiceIsCreatingOnce(TestDatabase database) throws SQLException {
        DataSource dataSource = database.empty();
        JdbcBillingStorage.builder(dataSource).createSchema().build();
        JdbcBillingStorage.builder(dataSource).createSchema().build();
        JdbcBillingStorage.builder(dataSource).build();
        assertThat(number(dataSource, "select count(*) from solde_schema_version"))
                .isEqualTo(SchemaScript.NEWEST);
    }

    @ParameterizedTest
    @EveryDatabase
    void theWrittenSqlIsWhatCreatingInstalls(TestDatabase database) throws SQLException {
        StringBuilder sql = new StringBuilder();
        BillingSchema.standard().withTablePrefix("bk_").writeSql(sql, database.kind());
        DataSource dataSource = database.empty();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            FirstSchemaBooks.execute(statement, sql.toString());
        }
        JdbcBillingStorage storage =
                JdbcBillingStorage.builder(dataSource).tablePrefix("bk_").build();
        HandMade made = Scripts.lively("a1", 3, 10);
        Scripts.play(made, storage);
        assertThat(storage.reader(Scripts.TENANT).account(made.id()))
                .contains(made.ledger().account());
    }

    /** Whoever adds a table or a column to one database and forgets the other learns it here, and who moves one from old to new. */
    @ParameterizedTest
    @EveryDatabase
    void everyDatabaseHasTheSameTablesAndColumns(TestDatabase database) throws SQLException {
        List<String> h2 = columns(TestDatabase.H2_MEMORY);
        assertThat(columns(database)).isEqualTo(h2);
        assertThat(h2.stream().map(column -> column.split("\\.")[0]).distinct())
                .containsExactly(
                        "account",
                        "account_revision",
                        "allocation",
                        "billed_source",
                        "deallocation",
                        "document",
                        "draft",
                        "draft_entry",
                        "entry",
                        "expected_payment",
                        "expected_share",
                        "feed",
                        "feed_consumer",
                        "feed_end",
                        "feed_waiting",
                        "flag",
                        "item",
                        "line",
                        "payment",
                        "pending_entry",
                        "period_closure",
                        "record",
                        "reference",
                        "refund",
                        "schema_version",
                        "series",
                        "series_year",
                        "statement",
                        "tax",
                        "tenant");
    }

    /** Each with whether it may be absent and whether it is generated; but for those of MariaDB that only an index wants. */
    private static List<String> columns(TestDatabase database) throws SQLException {
        DataSource dataSource = database.empty();
        JdbcBillingStorage.builder(dataSource).createSchema().build();
        String here =
                database.kind() == Database.MARIADB ? "database() and extra not like '%INVISIBLE%'" : "current_schema";
        List<String> columns = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select lower(substring(table_name from 7)),"
                        + " lower(column_name), case is_generated when 'NEVER' then is_nullable else 'generated' end"
                        + " from information_schema.columns where table_schema = " + here
                        + " and lower(table_name) like 'solde%'")) {
            while (result.next()) {
                columns.add(result.getString(1) + "." + result.getString(2) + " " + result.getString(3));
            }
        }
        return columns.stream().sorted().toList();
    }

    @ParameterizedTest
    @EveryDatabase
    void tablesMayBeInASchemaOfTheirOwnBesideOthers(TestDatabase database) throws SQLException {
        DataSource dataSource = database.empty();
        JdbcBillingStorage plain =
                JdbcBillingStorage.builder(dataSource).createSchema().build();
        JdbcBillingStorage own = JdbcBillingStorage.builder(dataSource)
                .schema("billing")
                .tablePrefix("x_")
                .createSchema()
                .build();
        HandMade made = Scripts.lively("a1", 3, 10);
        Scripts.play(made, own);
        assertThat(own.reader(Scripts.TENANT).account(made.id())).isPresent();
        assertThat(plain.reader(Scripts.TENANT).account(made.id())).isEmpty();
        assertThat(number(dataSource, "select count(*) from billing.x_account")).isEqualTo(1);
    }

    @ParameterizedTest
    @EveryDatabase
    void aNewerSchemaIsRefused(TestDatabase database) throws SQLException {
        DataSource dataSource = database.empty();
        JdbcBillingStorage.builder(dataSource).createSchema().build();
        execute(dataSource, "insert into solde_schema_version (version) values (99)");
        assertThatThrownBy(() ->
                        JdbcBillingStorage.builder(dataSource).createSchema().build())
                .isInstanceOf(BillingException.class)
                .hasMessageContaining("version 99")
                .hasMessageContaining("version 2 at most");
    }

    @ParameterizedTest
    @EveryDatabase(except = TestDatabase.H2_FILE)
    void severalProcessesMayInstallAtOnce(TestDatabase database) throws Exception {
        DataSource dataSource = database.empty();
        CyclicBarrier start = new CyclicBarrier(3);
        Callable<JdbcBillingStorage> install = () -> {
            start.await();
            return JdbcBillingStorage.builder(dataSource).createSchema().build();
        };
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (Future<JdbcBillingStorage> built : threads.invokeAll(List.of(install, install, install))) {
                assertThat(built.get()).isNotNull();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(number(dataSource, "select count(*) from solde_schema_version"))
                .isEqualTo(SchemaScript.NEWEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Solde_",
                "1_",
                "solde-",
                "a b",
                "x;drop table t;--",
                "\"x\"",
                "abcdefghijabcdefghijabcdefghijx"
            })
    void namesThatWouldNeedQuotingAreRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BillingSchema.standard().withTablePrefix(name));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BillingSchema.standard().inSchema(name));
    }

    @Test
    void anotherDatabaseIsRefusedByName() {
        DataSource other = proxy(
                DataSource.class,
                "getConnection",
                proxy(
                        Connection.class,
                        "getMetaData",
                        proxy(DatabaseMetaData.class, "getDatabaseProductName", "Oracle")));
        assertThatThrownBy(() -> JdbcBillingStorage.builder(other).build())
                .isInstanceOf(BillingException.class)
                .hasMessageContaining("Oracle")
                .hasMessageContaining("H2, PostgreSQL and MariaDB");
    }

    private static <T> T proxy(Class<T> type, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                SchemaTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, called, arguments) -> called.getName().equals(method) ? answer : null));
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
