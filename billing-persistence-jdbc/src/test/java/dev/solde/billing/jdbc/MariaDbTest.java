package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.Scripts.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BillingException;
import dev.solde.billing.StaleLedgerException;
import dev.solde.billing.document.Series;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.port.LoadScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What MariaDB and its driver do otherwise than the other databases. */
@Tag(OtherDatabases.TAG)
@Timeout(120)
class MariaDbTest {

    private final DataSource pool = TestDatabase.MARIADB.empty();

    private static JdbcBillingStorage storage(DataSource dataSource) {
        return JdbcBillingStorage.builder(dataSource).createSchema().build();
    }

    private static DataSource withOptions(String database, String options) {
        return MariaDbServer.running().dataSource(database, options);
    }

    /** In Paris 2:30 was missing on the last Sunday of March 2026 and is there twice on that of October. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-29T02:30:00.123456Z",
                "2026-10-25T00:30:00.000001Z",
                "2026-10-25T01:30:00.999999Z",
                "2045-01-01T00:00:00Z"
            })
    void anInstantIsTheSameInWhateverZoneTheProcessAndTheSessionAre(String text) {
        HandMade made = new HandMade(TENANT, "a1");
        made.open();
        JournalRecord record = made.steps().get(0).record();
        JournalRecord then = new JournalRecord(
                record.account(),
                record.sequence(),
                record.commandKind(),
                record.key(),
                record.fingerprint(),
                record.actor(),
                record.reason(),
                Instant.parse(text),
                record.facts(),
                record.salt(),
                record.textDigests(),
                record.hash());
        String database = "zones_" + text.replaceAll("\\W", "").toLowerCase(Locale.ROOT);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Paris"));
            storage(withOptions(database, "&sessionVariables=time_zone='-09:30'"))
                    .transactions(TENANT)
                    .run(work -> {
                        work.ledgers()
                                .append(
                                        then,
                                        made.steps().get(0).before(),
                                        made.steps().get(0).after());
                        return "";
                    });
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            List<JournalRecord> read = storage(withOptions(database, ""))
                    .transactions(TENANT)
                    .run(work -> work.ledgers().history(made.id(), 0, 10));
            assertThat(read).containsExactly(then);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** The type uuid would compare the last bytes of these first. */
    @Test
    void itemsOfOneDayAreOrderedByTheirIdsWhateverTheVersionOfThese() throws SQLException {
        HandMade made = new HandMade(TENANT, "a1");
        made.open();
        PaymentId payment = made.payment(100, HandMade.DAY);
        JdbcBillingStorage storage = storage(pool);
        Scripts.play(made, storage);
        List<UUID> ids = List.of(
                UUID.fromString("00000000-0000-4000-8000-000000000002"),
                UUID.fromString("00000001-0000-4000-8000-000000000001"),
                UUID.fromString("80000000-0000-1000-8000-000000000000"),
                UUID.fromString("f0000000-0000-7000-8000-000000000000"));
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            String others = "kind, side, number, amount_minor, open_minor, document_date, posting_date, due_date,"
                    + " record_sequence, last_effective_on, line_types, disputed, returned_minor, refunded_minor";
            for (UUID id : ids) {
                statement.execute("insert into solde_item (tenant, account, id, " + others + ") select tenant, account,"
                        + " unhex('" + id.toString().replace("-", "") + "'), " + others
                        + " from solde_item where id = unhex('"
                        + payment.uuid().toString().replace("-", "") + "')");
            }
        }
        List<OpenItem> open = storage.transactions(TENANT)
                .run(work -> work.ledgers().openItems(made.id(), Side.CREDIT, Optional.empty(), 10));
        assertThat(open)
                .hasSize(5)
                .isSortedAccordingTo(
                        Comparator.comparing(item -> item.id().uuid().toString()));
    }

    /** Each list is one text of JSON. */
    @Test
    void aNameIsFoundWhateverCharactersItHas() {
        HandMade made = new HandMade(TENANT, "a1");
        made.open();
        made.invoice(100, HandMade.DAY);
        JdbcBillingStorage storage = storage(pool);
        Scripts.play(made, storage);
        String number = made.ledger()
                .items()
                .values()
                .iterator()
                .next()
                .number()
                .orElseThrow()
                .value();
        Set<String> names = Set.of(
                number,
                number + " ",
                number.toLowerCase(Locale.ROOT),
                "\"",
                "\\",
                "\\\"",
                "'",
                "[]",
                "\t\n",
                "null",
                "?",
                "\u00e9\ud83d\ude00",
                "x".repeat(5000));
        LoadScope scope =
                LoadScope.of(made.id()).toBuilder().documentsNamed(names).build();
        assertThat(Scripts.lock(storage, scope).orElseThrow().named()).containsOnlyKeys(number);
    }

    @Test
    void aDriverThatDoesNotCountTheRowsOfABatchIsRefused() {
        storage(withOptions("bulk", ""));
        assertThatThrownBy(() -> storage(withOptions("bulk", "&useBulkStmts=true")))
                .isInstanceOf(BillingException.class)
                .hasMessageContaining("useBulkStmts");
    }

    @Test
    void aServerThatWouldCutValuesToSizeIsRefused() {
        storage(withOptions("modes", ""));
        assertThatThrownBy(() -> storage(withOptions("modes", "&sessionVariables=sql_mode='ANSI_QUOTES'")))
                .isInstanceOf(BillingException.class)
                .hasMessageContaining("STRICT_TRANS_TABLES");
    }

    /** A prepared statement of the server sends every value in another form. */
    @Test
    void whatIsAppendedIsGivenBackWithStatementsThatTheServerPrepares() {
        HandMade made = Scripts.lively("a1", 5, 40);
        JdbcBillingStorage storage = storage(withOptions("prepared", "&useServerPrepStmts=true"));
        Scripts.play(made, storage);
        List<JournalRecord> history =
                storage.transactions(TENANT).run(work -> work.ledgers().history(made.id(), 0, 100));
        assertThat(history).isEqualTo(made.records());
        LoadScope scope = LoadScope.of(made.id()).toBuilder()
                .items(made.ledger().items().keySet())
                .allocations(made.ledger().allocations().keySet())
                .build();
        assertThat(Scripts.lock(storage, scope).orElseThrow().ledger()).isEqualTo(made.ledger());
    }

    /** Newer versions refuse the lock itself. */
    @ParameterizedTest
    @ValueSource(strings = {"ON", "OFF"})
    void aHostWithAnOldSnapshotIsTold(String snapshotIsolation) throws SQLException {
        HandMade made = new HandMade(TENANT, "a1");
        made.open();
        made.invoice(100, HandMade.DAY);
        JdbcBillingStorage storage = storage(pool);
        storage.transactions(TENANT)
                .run(work -> Scripts.append(work, made.steps().get(0)));
        try (Connection host = pool.getConnection();
                Statement statement = host.createStatement()) {
            statement.execute("set session innodb_snapshot_isolation = " + snapshotIsolation);
            host.setAutoCommit(false);
            JdbcTransaction transaction = JdbcTransaction.of(host);
            storage.reader(TENANT, transaction).account(made.id());
            storage.transactions(TENANT)
                    .run(work -> Scripts.append(work, made.steps().get(1)));
            assertThatThrownBy(() -> storage.joining(TENANT, transaction)
                            .run(work -> work.ledgers().lock(LoadScope.of(made.id()))))
                    .isInstanceOf(StaleLedgerException.class);
            host.rollback();
            host.setAutoCommit(true);
        }
    }

    /** The number is read under the lock of the series, not from the snapshot. */
    @Test
    void aHostTakesTheNumberAfterTheLastOneAlthoughItsSnapshotIsOlder() throws SQLException {
        JdbcBillingStorage storage = storage(pool);
        Series series = Series.of("F");
        Year year = Year.of(2026);
        storage.transactions(TENANT)
                .run(work -> taken(work.numbers().lock(series, year).after(HandMade.DAY), work));
        try (Connection host = pool.getConnection()) {
            host.setAutoCommit(false);
            JdbcTransaction transaction = JdbcTransaction.of(host);
            storage.reader(TENANT, transaction).account(new HandMade(TENANT, "a1").id());
            storage.transactions(TENANT)
                    .run(work -> taken(work.numbers().lock(series, year).after(HandMade.DAY), work));
            long third = storage.joining(TENANT, transaction)
                    .run(work -> taken(work.numbers().lock(series, year).after(HandMade.DAY), work));
            assertThat(third).isEqualTo(3);
            host.commit();
            host.setAutoCommit(true);
        }
        long last = storage.transactions(TENANT)
                .run(work -> work.numbers().peek(series, year).lastValue());
        assertThat(last).isEqualTo(3);
    }

    private static long taken(dev.solde.billing.port.SeriesState state, dev.solde.billing.port.LedgerTransaction work) {
        work.numbers().take(state);
        return state.lastValue();
    }
}
