package dev.solde.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingException;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.fact.JournalHead;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.jdbc.BillingSchema.Database;
import dev.solde.billing.jdbc.sql.Names;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.testkit.FeedChecker;
import dev.solde.billing.testkit.InvariantChecker;
import dev.solde.billing.testkit.MutableClock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** From the first schema, with books in it, to the newest. */
class UpgradeTest {

    private static final Names STANDARD = BillingSchema.standard().names();

    @ParameterizedTest
    @EveryDatabase
    void booksOfTheFirstSchemaGoOnInTheNewest(TestDatabase database) throws Exception {
        DataSource dataSource = database.empty();
        FirstSchemaBooks.install(dataSource, database, STANDARD);
        Map<String, String> headsBefore = heads(dataSource, STANDARD);
        assertThat(headsBefore).hasSizeGreaterThan(15);
        JdbcBillingStorage storage =
                JdbcBillingStorage.builder(dataSource).createSchema().build();
        assertThat(heads(dataSource, STANDARD)).isEqualTo(headsBefore);
        goesOn(storage, tenants(dataSource, STANDARD));
    }

    @ParameterizedTest
    @EveryDatabase
    void theWrittenSqlOfAnUpgradeIsWhatCreatingInstalls(TestDatabase database) throws Exception {
        DataSource dataSource = database.empty();
        BillingSchema schema = BillingSchema.standard().inSchema("billing").withTablePrefix("bk_");
        FirstSchemaBooks.install(dataSource, database, schema.names());
        StringBuilder sql = new StringBuilder();
        schema.writeUpgradeSql(sql, database.kind(), 1);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            FirstSchemaBooks.execute(statement, sql.toString());
        }
        JdbcBillingStorage storage = JdbcBillingStorage.builder(dataSource)
                .schema("billing")
                .tablePrefix("bk_")
                .build();
        goesOn(storage, tenants(dataSource, schema.names()));
    }

    /** Every tenant's accounts are sound, all of them are on its feed from their first record, and the next records follow. */
    static void goesOn(JdbcBillingStorage storage, List<TenantId> tenants) {
        assertThat(tenants).hasSizeGreaterThan(10);
        for (TenantId tenant : tenants) {
            Billing billing = BillingKernel.builder()
                    .storage(storage)
                    .tenant(tenant)
                    .clock(MutableClock.at(LocalDateTime.of(2030, 1, 1, 9, 0), ZoneOffset.UTC))
                    .build();
            InvariantChecker.checkAll(billing.queries());
            FeedChecker.check(billing);
            List<FeedEvent> before =
                    billing.feed().after(FeedPosition.START, 1000).events();
            assertThat(before.stream().map(event -> event.record().recordedAt()))
                    .as("in order of time")
                    .isSorted();
            List<JournalRecord> next = new ArrayList<>();
            for (AccountId account : accounts(billing)) {
                assertThat(billing.queries().verify(account).isClean()).isTrue();
                next.add(pay(billing, account));
            }
            List<FeedEvent> after = billing.feed()
                    .after(before.get(before.size() - 1).position(), 1000)
                    .events();
            assertThat(FeedBooks.records(after)).containsExactlyInAnyOrderElementsOf(next);
            FeedChecker.check(billing);
            assertThat(billing.feed().consumer("general-ledger").deliver(1000, event -> {}))
                    .isEqualTo(before.size() + next.size());
        }
    }

    private static JournalRecord pay(Billing billing, AccountId account) {
        CurrencyUnit currency = billing.queries().balance(account).getCurrency();
        return billing.execute(FeedBooks.payment(account, currency)).record().orElseThrow();
    }

    private static List<AccountId> accounts(Billing billing) {
        try (Stream<JournalHead> heads = billing.queries().exportHeads()) {
            return heads.map(JournalHead::account).toList();
        }
    }

    @ParameterizedTest
    @EveryDatabase
    void anOlderSchemaIsNamedWithTheWayToTheNewest(TestDatabase database) throws Exception {
        DataSource dataSource = database.empty();
        FirstSchemaBooks.install(dataSource, database, STANDARD);
        assertThatThrownBy(() -> JdbcBillingStorage.builder(dataSource).build())
                .isExactlyInstanceOf(BillingException.class)
                .hasMessageContaining("solde_* are of version 1")
                .hasMessageContaining("needs version " + SchemaScript.NEWEST)
                .hasMessageContaining("writeUpgradeSql(.., 1)")
                .hasMessageContaining("createSchema()");
    }

    /** Two upgrades at once, or one that is done again, are one. */
    @ParameterizedTest
    @EveryDatabase
    void anUpgradeThatIsInterruptedIsDoneAgain(TestDatabase database) throws Exception {
        DataSource dataSource = database.empty();
        FirstSchemaBooks.install(dataSource, database, STANDARD);
        List<String> statements =
                SchemaScript.after(1, FirstSchemaBooks.dialect(database)).get(0).statements(STANDARD);
        for (int done = 1; done < statements.size(); done++) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                // On H2 every statement may have been committed by itself, so each must bear to be repeated.
                connection.setAutoCommit(database.isH2());
                for (String sql : statements.subList(0, done)) {
                    statement.execute(sql);
                }
                if (!database.isH2()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        }
        goesOn(JdbcBillingStorage.builder(dataSource).createSchema().build(), tenants(dataSource, STANDARD));
    }

    @Test
    void thereIsSqlFromEveryVersionThatWas() {
        StringBuilder nothing = new StringBuilder();
        BillingSchema.standard().writeUpgradeSql(nothing, Database.H2, SchemaScript.NEWEST);
        assertThat(nothing).isEmpty();
        for (int version : List.of(-1, SchemaScript.NEWEST + 1)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BillingSchema.standard().writeUpgradeSql(nothing, Database.H2, version));
        }
    }

    static List<TenantId> tenants(DataSource dataSource, Names names) throws SQLException {
        return rows(dataSource, names.in("select distinct tenant, '' from $account order by tenant")).keySet().stream()
                .map(TenantId::of)
                .toList();
    }

    /** The head of each journal. */
    private static Map<String, String> heads(DataSource dataSource, Names names) throws SQLException {
        return rows(dataSource, names.in("select concat(tenant, '/', account), head from $account"));
    }

    private static Map<String, String> rows(DataSource dataSource, String query) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.put(result.getString(1), result.getString(2));
            }
        }
        return rows;
    }
}
