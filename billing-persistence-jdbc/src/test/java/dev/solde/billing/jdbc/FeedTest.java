package dev.solde.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BillingException;
import dev.solde.billing.FeedConsumer;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.jdbc.BillingSchema.Database;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.FeedRepository;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

/** The feed in a database: after a restart, from several processes, and what reading it costs. */
@Timeout(120)
class FeedTest {

    @ParameterizedTest
    @EveryDatabase
    void afterARestartAReaderGoesOnWhereItWas(TestDatabase database) {
        DataSource pool = database.empty();
        FeedBooks before = FeedBooks.on(pool);
        AccountId a = before.open("a");
        before.pay(a);
        List<FeedEvent> read = before.after(FeedPosition.START);
        List<JournalRecord> handled = new ArrayList<>();
        assertThat(before.feed.consumer("general-ledger").deliver(1, event -> handled.add(event.record())))
                .isEqualTo(1);
        before.pay(a);

        FeedBooks after = FeedBooks.on(pool);
        assertThat(after.after(FeedPosition.START).subList(0, 2)).isEqualTo(read);
        assertThat(FeedBooks.records(after.after(read.get(1).position())))
                .isEqualTo(before.journal(a).subList(2, 3));
        FeedConsumer consumer = after.feed.consumer("general-ledger");
        assertThat(consumer.position()).isEqualTo(read.get(0).position());
        while (consumer.deliver(1, event -> handled.add(event.record())) > 0) {}
        assertThat(handled).isEqualTo(before.journal(a));
    }

    /** The process that delivers is gone in the midst of it; its connection with it. */
    @Test
    void aDeliveryThatBreaksOffIsDoneAgainByAnother() {
        DataSource pool = TestDatabase.POSTGRESQL.empty();
        FeedBooks books = FeedBooks.on(pool);
        AccountId a = books.open("a");
        books.pay(a);
        List<JournalRecord> handled = new ArrayList<>();
        assertThatThrownBy(() -> books.feed.consumer("general-ledger").deliver(10, event -> {
                    handled.add(event.record());
                    endTheSessionThatDelivers(pool);
                }))
                .isInstanceOf(BillingException.class);
        assertThat(handled).as("at least once").isEqualTo(books.journal(a));
        handled.clear();
        FeedConsumer elsewhere = FeedBooks.on(pool).feed.consumer("general-ledger");
        assertThat(elsewhere.position()).isEqualTo(FeedPosition.START);
        assertThat(elsewhere.deliver(10, event -> handled.add(event.record()))).isEqualTo(2);
        assertThat(handled).isEqualTo(books.journal(a));
    }

    private static void endTheSessionThatDelivers(DataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_locks"
                    + " where relation = 'solde_feed_consumer'::regclass and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It waits as long as a command would, and then says for whom. */
    @ParameterizedTest
    @EveryDatabase
    void aConsumerIsNotMovedUnderADelivery(TestDatabase database) {
        DataSource pool = database.empty();
        FeedBooks books = FeedBooks.on(pool);
        books.open("a");
        FeedConsumer impatient = BillingKernel.builder()
                .storage(JdbcBillingStorage.builder(pool)
                        .lockTimeout(Duration.ofMillis(50))
                        .build())
                .build()
                .feed()
                .consumer("general-ledger");
        assertThat(books.feed
                        .consumer("general-ledger")
                        .deliver(
                                10,
                                event -> assertThatThrownBy(() -> impatient.seek(FeedPosition.START))
                                        .isExactlyInstanceOf(BillingException.class)
                                        .hasMessageContaining("lock consumer general-ledger")
                                        .hasMessageContaining("for too long")))
                .isEqualTo(1);
        assertThat(impatient.position()).isEqualTo(books.end());
        impatient.seek(FeedPosition.START);
        assertThat(impatient.position()).isEqualTo(FeedPosition.START);
    }

    @ParameterizedTest
    @EveryDatabase
    void aManagedStorageReadsNoFeedAndASecondOneBesideItDoes(TestDatabase database) throws SQLException {
        DataSource pool = database.empty();
        FeedBooks beside = FeedBooks.on(pool);
        AccountId a = beside.open("a");
        try (Connection managed = pool.getConnection()) {
            managed.setAutoCommit(false);
            var billing = BillingKernel.builder()
                    .storage(JdbcBillingStorage.builder(
                                    ManagedDataSource.handingOut(ManagedDataSource.unclosable(managed)))
                            .managedTransactions()
                            .build())
                    .build();
            FeedBooks.record(billing, a);
            assertThatThrownBy(billing::feed)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("managed transactions")
                    .hasMessageContaining("second storage");
            managed.commit();
            managed.setAutoCommit(true);
        }
        assertThat(FeedBooks.records(beside.after(FeedPosition.START))).isEqualTo(beside.journal(a));
    }

    /** Of an account never a later record before an earlier one, however small the rounds are. */
    @ParameterizedTest
    @EveryDatabase(except = TestDatabase.H2_FILE)
    void positionsAreGivenInRoundsWithoutChangingTheOrderOfAnAccount(TestDatabase database) {
        DataSource pool = database.empty();
        FeedBooks books = FeedBooks.on(pool);
        List<AccountId> accounts = Stream.of("c", "a", "b").map(books::open).toList();
        accounts.forEach(books::pay);
        accounts.forEach(books::pay);
        FeedRepository feed = JdbcBillingStorage.builder(pool).build().feed(TenantId.DEFAULT);
        assertThat(IntStream.range(0, 5).map(i -> feed.advance(2)).toArray()).containsExactly(2, 2, 2, 2, 1);
        assertThat(feed.advance(2)).isZero();
        assertThat(feed.end()).isEqualTo(FeedPosition.of(9));
        List<FeedEvent> events = feed.after(FeedPosition.START, 9);
        for (AccountId account : accounts) {
            assertThat(FeedBooks.records(events).stream()
                            .filter(record -> record.account().equals(account)))
                    .containsExactlyElementsOf(books.journal(account));
        }
        assertThat(events).isSortedAccordingTo(Comparator.comparing(FeedEvent::position));
    }

    /** Each waits for its turn, however many there are, and finds what the others left. */
    @ParameterizedTest
    @EveryDatabase(except = TestDatabase.H2_FILE)
    void eightReadersAtOnceGiveEveryPositionOnce(TestDatabase database) throws Exception {
        DataSource pool = database.empty();
        FeedBooks books = FeedBooks.on(pool);
        List<AccountId> accounts =
                IntStream.range(0, 10).mapToObj(i -> books.open("a" + i)).toList();
        for (int i = 0; i < 90; i++) {
            books.pay(accounts.get(i % 10));
        }
        FeedRepository feed = JdbcBillingStorage.builder(pool).build().feed(TenantId.DEFAULT);
        Callable<Integer> reader = () -> {
            int given = 0;
            for (int found = feed.advance(1); found > 0; found = feed.advance(1)) {
                given += found;
            }
            return given;
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            int given = 0;
            for (Future<Integer> each : threads.invokeAll(Collections.nCopies(8, reader))) {
                given += each.get();
            }
            assertThat(given).isEqualTo(100);
        } finally {
            threads.shutdown();
        }
        assertThat(books.end()).isEqualTo(FeedPosition.of(100));
    }

    /** Whatever accounts they are of; an event is a row of the feed, its record and its facts. */
    @ParameterizedTest
    @EveryDatabase(except = TestDatabase.H2_FILE)
    void aPageTakesOneStatementForItsRecordsAndOnePerKindOfFact(TestDatabase database) {
        DataSource pool = database.empty();
        CountingDataSource counting = CountingDataSource.of(pool);
        FeedBooks books = FeedBooks.on(pool);
        for (int i = 0; i < 40; i++) {
            books.pay(books.open("account-" + i));
        }
        assertThat(books.after(FeedPosition.START)).hasSize(80);
        FeedRepository feed =
                JdbcBillingStorage.builder(counting.dataSource()).build().feed(TenantId.DEFAULT);
        counting.reset();
        assertThat(feed.after(FeedPosition.START, 80)).hasSize(80);
        // record, account_revision, entry, payment
        assertThat(counting.statements()).hasSize(4);
        // A row per record, and a revision, or an entry and a payment, for each.
        assertThat(counting.rows()).isEqualTo(80 + 40 + 80);
        counting.reset();
        assertThat(feed.advance(10)).isZero();
        assertThat(counting.statements()).as("nothing waits, nothing is locked").hasSize(1);
        books.pay(AccountId.of("account-1"));
        books.pay(AccountId.of("account-2"));
        counting.reset();
        assertThat(feed.advance(10)).isEqualTo(2);
        assertThat(counting.statements().stream()
                        .filter(sql -> !CountingDataSource.isSetting(sql) && !sql.startsWith("call")))
                .as("look, lock, read, insert, delete, move on; the last three are one message on PostgreSQL")
                .hasSize(database.kind() == Database.POSTGRESQL ? 4 : 6);
    }

    /** Neither what is behind the reader nor what waits makes a page dearer, nor do other tenants. */
    @ParameterizedTest
    @EveryDatabase(except = TestDatabase.H2_FILE)
    void whatIsBehindTheReaderCostsNothing(TestDatabase database) throws SQLException {
        DataSource pool = database.empty();
        FeedBooks books = FeedBooks.on(pool);
        AccountId a = books.open("a");
        books.end();
        fill(pool, database.kind(), 5_000);
        books.pay(a);
        ScannedRows scanned = new ScannedRows(pool, database.kind());
        FeedRepository feed =
                JdbcBillingStorage.builder(scanned.dataSource()).build().feed(TenantId.DEFAULT);
        assertThat(feed.advance(20)).isEqualTo(20);
        assertThat(feed.after(FeedPosition.of(4_900), 20)).hasSize(20);
        assertThat(scanned.take())
                .hasSizeGreaterThan(3)
                .allSatisfy(plan -> assertThat(plan.rows()).as(plan.text()).isLessThanOrEqualTo(100));
    }

    /** So many copies of the first record on the feed and waiting, under this tenant and under others. */
    private static void fill(DataSource pool, Database kind, int count) throws SQLException {
        String numbers = switch (kind) {
            case H2 -> "system_range(2, " + count + ") as n(i)";
            case POSTGRESQL -> "generate_series(2, " + count + ") as n(i)";
            case MARIADB -> "(select seq as i from seq_2_to_" + count + ") n";
        };
        String tenants = "(select 'default' as tenant union select 'a' union select 'z') t";
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into solde_feed (tenant, position, account, record_sequence)"
                    + " select t.tenant, n.i, 'a', 1 from " + numbers + " cross join " + tenants);
            statement.execute("insert into solde_feed_waiting (tenant, account, record_sequence)"
                    + " select t.tenant, 'a', n.i + 1000 from " + numbers + " cross join " + tenants);
            statement.execute("update solde_feed_end set last_position = " + count);
            statement.execute("analyze" + (kind == Database.MARIADB ? " table solde_feed, solde_feed_waiting" : ""));
        }
    }
}
