package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.Scripts.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BillingException;
import dev.solde.billing.StaleLedgerException;
import dev.solde.billing.jdbc.BillingSchema.Database;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.port.LoadScope;
import dev.solde.billing.port.Loaded;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two transactions on one account. */
@Timeout(120)
class ConcurrencyTest {

    private final HandMade made = new HandMade(TENANT, "a1");
    private final HandMade.Step opening = made.open();
    private final InvoiceId invoice = made.invoice(1000, HandMade.DAY);
    private final HandMade.Step issuing = made.steps().get(1);

    private static JdbcBillingStorage storage(DataSource pool) {
        return JdbcBillingStorage.builder(pool).createSchema().build();
    }

    private LoadScope scope() {
        return LoadScope.of(made.id()).toBuilder()
                .key(issuing.record().key())
                .items(Set.of(invoice))
                .build();
    }

    @ParameterizedTest
    @EveryDatabase
    void whoWaitedForTheLockSeesWhatTheOtherWroteItsKeyIncluded(TestDatabase database) throws Exception {
        DataSource pool = database.empty();
        JdbcBillingStorage storage = storage(pool);
        storage.transactions(TENANT).run(work -> Scripts.append(work, opening));
        CountDownLatch aboutToLock = new CountDownLatch(1);
        CompletableFuture<Loaded> waiting;
        try (Connection host = pool.getConnection()) {
            host.setAutoCommit(false);
            storage.joining(TENANT, JdbcTransaction.of(host)).run(work -> Scripts.append(work, issuing));
            waiting = CompletableFuture.supplyAsync(
                    () -> storage.transactions(TENANT).run(work -> {
                        aboutToLock.countDown();
                        return work.ledgers().lock(scope()).orElseThrow();
                    }));
            aboutToLock.await();
            Blocked.await(database, pool, waiting);
            assertThat(waiting).isNotDone();
            host.commit();
            host.setAutoCommit(true);
        }
        Loaded loaded = waiting.get(60, TimeUnit.SECONDS);
        assertThat(loaded.ledger().account().version()).isEqualTo(2);
        assertThat(loaded.ledger().item(invoice)).isPresent();
        assertThat(loaded.replay()).contains(issuing.record());
    }

    static Stream<Arguments> databasesAndIsolations() {
        return TestDatabase.running()
                .flatMap(database -> Stream.of(
                                Connection.TRANSACTION_READ_COMMITTED,
                                Connection.TRANSACTION_REPEATABLE_READ,
                                Connection.TRANSACTION_SERIALIZABLE)
                        .map(isolation -> Arguments.of(database, isolation)));
    }

    /** The snapshot of the host is older than the lock: it must either see the change or be told, never be misled. */
    @Tag(EveryDatabase.TAG)
    @ParameterizedTest
    @MethodSource("databasesAndIsolations")
    void aHostWithAnOldSnapshotIsNeverMisled(TestDatabase database, int isolation) throws SQLException {
        DataSource pool = database.empty();
        JdbcBillingStorage storage = storage(pool);
        storage.transactions(TENANT).run(work -> Scripts.append(work, opening));
        try (Connection host = pool.getConnection()) {
            host.setTransactionIsolation(isolation);
            host.setAutoCommit(false);
            JdbcTransaction transaction = JdbcTransaction.of(host);
            storage.reader(TENANT, transaction).account(made.id());
            storage.reader(TENANT, transaction).recordOf(invoice);
            boolean isKept = database.kind() == Database.MARIADB && isolation == Connection.TRANSACTION_SERIALIZABLE;
            if (isKept) {
                // What the host has read is locked, so that nothing can be changed behind its back.
                JdbcBillingStorage impatient = JdbcBillingStorage.builder(pool)
                        .lockTimeout(Duration.ofSeconds(1))
                        .build();
                assertThatThrownBy(() -> impatient.transactions(TENANT).run(work -> Scripts.append(work, issuing)))
                        .isExactlyInstanceOf(BillingException.class)
                        .hasMessageContaining("for too long");
            } else {
                storage.transactions(TENANT).run(work -> Scripts.append(work, issuing));
            }
            Optional<Loaded> loaded = Optional.empty();
            BillingException refusal = null;
            try {
                loaded = storage.joining(TENANT, transaction)
                        .run(work -> work.ledgers().lock(scope()));
            } catch (BillingException e) {
                refusal = e;
            }
            if (isKept) {
                assertThat(loaded.orElseThrow().ledger().account())
                        .isEqualTo(opening.after().account());
            } else if (isolation == Connection.TRANSACTION_READ_COMMITTED) {
                assertThat(loaded.orElseThrow().replay()).contains(issuing.record());
            } else if (database.isH2() && isolation == Connection.TRANSACTION_REPEATABLE_READ) {
                assertThat(refusal).hasMessageContaining("cannot be joined");
            } else {
                assertThat(refusal).isInstanceOf(StaleLedgerException.class);
            }
            host.rollback();
            host.setAutoCommit(true);
            host.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @ParameterizedTest
    @EveryDatabase
    void aVersionThatIsNoLongerThereIsALostLock(TestDatabase database) throws SQLException {
        DataSource pool = database.empty();
        JdbcBillingStorage storage = storage(pool);
        storage.transactions(TENANT).run(work -> Scripts.append(work, opening));
        storage.transactions(TENANT).run(work -> Scripts.append(work, issuing));
        HandMade other = new HandMade(TENANT, "a1");
        other.open();
        other.payment(5, HandMade.DAY);
        HandMade.Step late = other.steps().get(1);
        AtomicInteger attempts = new AtomicInteger();
        assertThatThrownBy(() -> storage.transactions(TENANT).run(work -> {
                    attempts.incrementAndGet();
                    return Scripts.append(work, late);
                }))
                .isExactlyInstanceOf(BillingException.class)
                .hasMessageContaining("gave up after 5 attempts");
        assertThat(attempts).hasValue(5);
        try (Connection host = pool.getConnection()) {
            host.setAutoCommit(false);
            assertThatThrownBy(() ->
                            storage.joining(TENANT, JdbcTransaction.of(host)).run(work -> Scripts.append(work, late)))
                    .isInstanceOf(StaleLedgerException.class);
            host.rollback();
            host.setAutoCommit(true);
        }
        assertThat(storage.reader(TENANT).account(made.id()))
                .contains(issuing.after().account());
    }

    @ParameterizedTest
    @EveryDatabase
    void anOpenAmountThatIsNoLongerThereIsALostLock(TestDatabase database) {
        JdbcBillingStorage storage = storage(database.empty());
        made.payment(400, HandMade.DAY);
        Scripts.play(made, storage);
        made.allocate(made.items(dev.solde.billing.ledger.PaymentId.class).get(0), invoice, 400, HandMade.DAY);
        HandMade.Step step = made.steps().get(3);
        var wrong = new java.util.LinkedHashMap<>(step.before().items());
        wrong.computeIfPresent(invoice, (id, item) -> item.asOpen(999));
        var before = new dev.solde.billing.ledger.Ledger(
                step.before().account(), wrong, step.before().allocations());
        assertThatThrownBy(() -> storage.transactions(TENANT).run(work -> {
                    work.ledgers().append(step.record(), before, step.after());
                    return "";
                }))
                .isInstanceOf(BillingException.class)
                .hasMessageContaining("not as it was read");
        assertThat(storage.reader(TENANT).account(made.id()).orElseThrow().version())
                .isEqualTo(3);
    }

    /** Both find no account and insert it; the loser is run again and then finds it. */
    @ParameterizedTest
    @EveryDatabase
    void whoLosesARaceForAKeyIsRunAgain(TestDatabase database) {
        JdbcBillingStorage storage = storage(database.empty());
        AtomicInteger attempts = new AtomicInteger();
        boolean found = storage.transactions(TENANT).run(work -> {
            boolean isThere = work.ledgers().lock(LoadScope.of(made.id())).isPresent();
            if (attempts.incrementAndGet() == 1) {
                CompletableFuture.runAsync(
                                () -> storage.transactions(TENANT).run(other -> Scripts.append(other, opening)))
                        .join();
            }
            if (!isThere) {
                work.ledgers().append(opening.record(), opening.before(), opening.after());
            }
            return isThere;
        });
        assertThat(found).isTrue();
        assertThat(attempts).hasValue(2);
    }

    @Tag("R-54")
    @ParameterizedTest
    @EveryDatabase
    void aJoinedTransactionIsToldWhichKeyWasTaken(TestDatabase database) throws SQLException {
        DataSource pool = database.empty();
        JdbcBillingStorage storage = storage(pool);
        Scripts.play(made, storage);
        try (Connection host = pool.getConnection()) {
            host.setAutoCommit(false);
            assertThatThrownBy(() -> storage.joining(TENANT, JdbcTransaction.of(host))
                            .run(work -> {
                                work.ledgers().append(opening.record(), opening.before(), opening.after());
                                return "";
                            }))
                    .isInstanceOf(StaleLedgerException.class)
                    .hasMessageContaining("append to account a1")
                    .hasMessageContaining("wrote the same key meanwhile");
            host.rollback();
            host.setAutoCommit(true);
        }
    }
}
