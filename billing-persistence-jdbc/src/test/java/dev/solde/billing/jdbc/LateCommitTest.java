package dev.solde.billing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.FeedPage;
import dev.solde.billing.fact.FeedEvent;
import dev.solde.billing.fact.FeedPosition;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

/** The feed beside transactions that stay open: what commits late comes late, and nothing is lost. */
@Timeout(180)
class LateCommitTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 12;

    @ParameterizedTest
    @EveryDatabase
    void aLongTransactionDelaysItsOwnRecordsOnly(TestDatabase database) throws SQLException {
        DataSource pool = database.empty();
        FeedBooks books = FeedBooks.on(pool);
        AccountId a = books.open("a");
        AccountId b = books.open("b");
        FeedPosition opened = books.end();
        try (Connection host = pool.getConnection()) {
            host.setAutoCommit(false);
            JournalRecord late = FeedBooks.record(books.billing.within(JdbcTransaction.of(host)), a);
            JournalRecord early = books.pay(b);
            JournalRecord next = books.pay(b);
            List<FeedEvent> meanwhile = books.after(opened);
            assertThat(FeedBooks.records(meanwhile)).containsExactly(early, next);
            host.commit();
            JournalRecord last = books.pay(b);
            List<FeedEvent> after = books.after(meanwhile.get(1).position());
            assertThat(FeedBooks.records(after)).containsExactly(late, last);
            assertThat(books.after(opened))
                    .as("what was read stays as it was")
                    .startsWith(meanwhile.toArray(FeedEvent[]::new));
            host.setAutoCommit(true);
        }
    }

    /** Whoever reads holds a lock that no command needs; whoever commands holds none that a reader needs. */
    @ParameterizedTest
    @EveryDatabase
    void aReaderThatIsStuckKeepsNoCommandWaiting(TestDatabase database) throws SQLException {
        DataSource pool = database.empty();
        FeedBooks books = FeedBooks.on(pool);
        AccountId a = books.open("a");
        books.end();
        try (Connection stuck = pool.getConnection()) {
            stuck.setAutoCommit(false);
            stuck.createStatement().executeQuery("select last_position from solde_feed_end for update");
            books.pay(a);
            stuck.rollback();
            stuck.setAutoCommit(true);
        }
        assertThat(FeedBooks.records(books.after(FeedPosition.START))).isEqualTo(books.journal(a));
    }

    /**
     * Eight transactions are open at once, round after round, and commit in an order by chance, one in five rolls back; a reader goes
     * on meanwhile. In the end it has seen every record once.
     */
    @ParameterizedTest
    @EveryDatabase(except = TestDatabase.H2_FILE)
    void nothingIsLostWhenEightThreadsCommitInAnyOrder(TestDatabase database) throws Exception {
        DataSource pool = database.empty();
        FeedBooks books = FeedBooks.on(pool);
        List<AccountId> accounts = IntStream.range(0, THREADS)
                .mapToObj(i -> books.open("account-" + (THREADS - i)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
        try {
            CountDownLatch ended = new CountDownLatch(1);
            Future<List<FeedEvent>> reader = threads.submit(() -> read(books, ended));
            Random random = new Random(7);
            for (int round = 0; round < ROUNDS; round++) {
                playRound(pool, books, accounts, threads, random);
            }
            ended.countDown();
            List<FeedEvent> seen = reader.get(120, TimeUnit.SECONDS);
            assertThat(seen).isEqualTo(books.after(FeedPosition.START));
            for (AccountId account : accounts) {
                assertThat(FeedBooks.records(seen).stream()
                                .filter(record -> record.account().equals(account)))
                        .containsExactlyElementsOf(books.journal(account));
            }
            assertThat(seen).hasSizeBetween(THREADS * ROUNDS / 2, THREADS * (1 + ROUNDS));
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reads until nothing comes after everybody has ended. */
    private static List<FeedEvent> read(FeedBooks books, CountDownLatch ended) {
        List<FeedEvent> seen = new ArrayList<>();
        FeedPosition position = FeedPosition.START;
        while (true) {
            boolean isLast = ended.getCount() == 0;
            FeedPage page = books.feed.after(position, 7);
            seen.addAll(page.events());
            position = page.end();
            if (isLast && page.events().isEmpty()) {
                return seen;
            }
        }
    }

    private static void playRound(
            DataSource pool, FeedBooks books, List<AccountId> accounts, ExecutorService threads, Random random)
            throws Exception {
        CountDownLatch posted = new CountDownLatch(THREADS);
        List<CountDownLatch> mayEnd =
                IntStream.range(0, THREADS).mapToObj(i -> new CountDownLatch(1)).toList();
        List<Future<String>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            AccountId account = accounts.get(i);
            CountDownLatch end = mayEnd.get(i);
            boolean commits = random.nextInt(5) > 0;
            Callable<String> work = () -> {
                try (Connection host = pool.getConnection()) {
                    host.setAutoCommit(false);
                    FeedBooks.record(books.billing.within(JdbcTransaction.of(host)), account);
                    posted.countDown();
                    end.await();
                    if (commits) {
                        host.commit();
                    } else {
                        host.rollback();
                    }
                    host.setAutoCommit(true);
                }
                return "ended";
            };
            running.add(threads.submit(work));
        }
        posted.await();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, THREADS).boxed().toList());
        Collections.shuffle(order, random);
        for (int i : order) {
            mayEnd.get(i).countDown();
            if (random.nextBoolean()) {
                // Somebody reads between this commit and the next.
                running.get(i).get(60, TimeUnit.SECONDS);
                books.feed.after(FeedPosition.START, 1000);
            }
        }
        for (Future<String> thread : running) {
            thread.get(60, TimeUnit.SECONDS);
        }
    }
}
