package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.Scripts.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.jdbc.BillingSchema.Database;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.statement.DateRange;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * No statement looks at more rows when an account has thousands of refunds, promises and pending entries behind it, or as many
 * items in dispute, than when it has a few. Asked of the databases, query by query.
 */
class GrowthTest {

    /** Plans differ with what a database thinks of the sizes; none may come near the past, of which each thing has so much. */
    private static final int FEW = 300;

    private static final int PAST = 800;

    @ParameterizedTest
    @EveryDatabase(except = TestDatabase.H2_FILE)
    void whatIsOverCostsNothing(TestDatabase database) throws SQLException {
        DataSource dataSource = database.empty();
        BillingStorage filling =
                JdbcBillingStorage.builder(dataSource).createSchema().build();
        ThingHistory history = ThingHistory.of("large", PAST);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            BillingStorage joined = filling;
            history.made
                    .steps()
                    .forEach(step -> joined.joining(TENANT, JdbcTransaction.of(connection))
                            .run(work -> Scripts.append(work, step)));
            multiply(connection, database.kind());
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                // As an administrator or the database itself would after a while.
                for (String table :
                        database.kind() == Database.MARIADB ? tables(connection, "database()") : List.of("")) {
                    statement.execute("analyze " + (table.isEmpty() ? "" : "table ") + table);
                }
            }
        }
        ScannedRows scanned = new ScannedRows(dataSource, database.kind());
        BillingStorage storage =
                JdbcBillingStorage.builder(scanned.dataSource()).build();
        Map<String, ScannedRows.Plan> worst = new LinkedHashMap<>();
        questions(history).forEach(question -> {
            question.accept(storage);
            scanned.take().forEach(plan -> worst.merge(plan.query(), plan, ScannedRows.Plan::worse));
        });
        assertThat(worst).hasSizeGreaterThan(35);
        assertThat(worst.values()).filteredOn(plan -> plan.rows() > FEW).isEmpty();
    }

    /** The same account under other tenants, so that the database does not take it for the whole table. */
    private static void multiply(Connection connection, Database kind) throws SQLException {
        String here = kind == Database.MARIADB ? "database()" : "current_schema";
        String numbers = "(select 1 as i union select 2 union select 3 union select 4) n";
        for (String table : tables(connection, here)) {
            String others = columns(connection, table, here);
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into " + table + " (tenant, " + others + ") select concat('other', n.i), "
                        + others + " from " + table + " cross join " + numbers);
            }
        }
    }

    /** Those with rows of tenants, the accounts first because the others refer to them. */
    private static List<String> tables(Connection connection, String here) throws SQLException {
        return strings(
                connection,
                "select distinct lower(table_name), case lower(table_name) when 'solde_account' then 0 else 1 end"
                        + " from information_schema.columns where lower(column_name) = 'tenant'"
                        + " and lower(table_name) like 'solde%' and table_schema = " + here + " order by 2, 1");
    }

    private static String columns(Connection connection, String table, String here) throws SQLException {
        return String.join(
                ", ",
                strings(
                        connection,
                        "select lower(column_name) from information_schema.columns where lower(table_name) = '" + table
                                + "' and lower(column_name) <> 'tenant' and is_generated = 'NEVER'"
                                + " and table_schema = " + here));
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                strings.add(result.getString(1));
            }
        }
        return strings;
    }

    private static List<Consumer<BillingStorage>> questions(ThingHistory history) {
        List<Consumer<BillingStorage>> questions = new ArrayList<>();
        for (LoadScope scope : history.scopes()) {
            questions.add(storage -> Scripts.lock(storage, scope));
            // Of lists inside a list PostgreSQL takes each for ten elements, and reads the account sooner than to look
            // for so many.
            if (scope.allocationsOf().size() <= 1) {
                LoadScope likewise =
                        scope.toBuilder().account(AccountId.of("none")).build();
                questions.add(storage ->
                        storage.transactions(TENANT).run(work -> work.ledgers().lock(List.of(scope, likewise))));
            }
        }
        AccountId id = history.made.id();
        for (Side side : Side.values()) {
            questions.add(storage ->
                    storage.transactions(TENANT).run(work -> work.ledgers().openItems(id, side, Optional.empty(), 5)));
        }
        LocalDate day = HandMade.DAY.plusDays(40);
        long latest = history.made.ledger().account().version() - 10;
        ReadView before = new ReadView(
                Optional.empty(),
                OptionalLong.of(history.made.ledger().account().version() - 1));
        for (ReadView view : List.of(ReadView.NOW, before)) {
            questions.add(walking((reader, page) -> reader.refunds(id, view, page)));
            questions.add(walking((reader, page) -> reader.pendingEntries(id, view, page)));
            questions.add(walking((reader, page) -> reader.expectedPayments(id, view, page)));
            questions.add(reading(reader -> reader.lastBalanceForward(id, view)));
            questions.add(walking((reader, page) -> reader.statements(id, view, page)));
            questions.add(
                    walking((reader, page) -> reader.itemsPosted(id, DateRange.of(HandMade.DAY, day), view, page)));
            questions.add(walking((reader, page) -> reader.itemsRecordedAfter(id, latest, day, view, page)));
            questions.add(reading(reader -> reader.refund(history.refund(), view)));
            questions.add(reading(reader -> reader.pendingEntry(history.entry(), view)));
            questions.add(reading(reader -> reader.expectedPayment(history.expected(), view)));
        }
        questions.add(walking((reader, page) -> reader.expectedPaymentsDue(day, page)));
        questions.add(walking((reader, page) -> reader.dueForBilling(day, page)));
        questions.add(walking((reader, page) -> reader.overdue(day, page)));
        questions.add(walking((reader, page) -> reader.closures(id, page)));
        questions.add(walking((reader, page) -> reader.drafts(id, page)));
        questions.add(walking((reader, page) -> reader.accounts(page)));
        for (ItemId item : List.of(history.payment(), history.refund(), history.invoice())) {
            questions.add(walking((reader, page) -> reader.recordsTouching(item, page)));
            questions.add(reading(reader -> reader.recordOf(item)));
        }
        return questions;
    }

    /** Also the last pages, which lie behind everything else. */
    private static Consumer<BillingStorage> walking(BiFunction<BillingReader, PageRequest, Page<?>> list) {
        return storage -> {
            Optional<PageRequest> next = Optional.of(PageRequest.first(20));
            while (next.isPresent()) {
                next = list.apply(storage.reader(TENANT), next.get()).next();
            }
        };
    }

    private static Consumer<BillingStorage> reading(Consumer<BillingReader> question) {
        return storage -> question.accept(storage.reader(TENANT));
    }
}
