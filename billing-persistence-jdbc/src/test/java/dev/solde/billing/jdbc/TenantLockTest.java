package dev.solde.billing.jdbc;

import static dev.solde.billing.jdbc.Scripts.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingException;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.port.LedgerTransaction;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

/** Who opens an account begins with the tenant's lock date, even if it is moved at the same moment. */
@Tag("R-13")
@Timeout(120)
class TenantLockTest {

    private static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);

    private static JdbcBillingStorage storage(DataSource dataSource) {
        return JdbcBillingStorage.builder(dataSource).createSchema().build();
    }

    private static Optional<LocalDate> lock(JdbcBillingStorage storage, TenantId tenant) {
        return storage.transactions(tenant).run(work -> work.tenantLock().lock());
    }

    private static Optional<LocalDate> peek(JdbcBillingStorage storage) {
        return storage.transactions(TENANT).run(work -> work.tenantLock().peek());
    }

    private static LocalDate move(LedgerTransaction work, LocalDate through) {
        work.tenantLock().lock();
        work.tenantLock().move(through);
        return through;
    }

    @ParameterizedTest
    @EveryDatabase
    void everyTenantHasItsOwnDateAndNoneAtFirst(TestDatabase database) {
        JdbcBillingStorage storage = storage(database.empty());
        TenantId other = TenantId.of("other");
        assertThat(peek(storage)).isEmpty();
        assertThat(lock(storage, TENANT)).isEmpty();
        storage.transactions(TENANT).run(work -> move(work, MARCH));
        assertThat(lock(storage, TENANT)).contains(MARCH);
        assertThat(peek(storage)).contains(MARCH);
        assertThat(lock(storage, other)).isEmpty();
        storage.transactions(TENANT).run(work -> move(work, APRIL));
        assertThat(lock(storage, TENANT)).contains(APRIL);
    }

    @ParameterizedTest
    @EveryDatabase
    void aDateIsMovedUnderTheLockOnly(TestDatabase database) {
        JdbcBillingStorage storage = storage(database.empty());
        storage.transactions(TENANT).run(work -> move(work, MARCH));
        assertThatIllegalStateException()
                .isThrownBy(() -> storage.transactions(TENANT).run(work -> {
                    work.tenantLock().share();
                    work.tenantLock().move(APRIL);
                    return "";
                }));
        assertThat(lock(storage, TENANT)).contains(MARCH);
    }

    @ParameterizedTest
    @EveryDatabase
    void whoOpensAnAccountWaitsForTheOneWhoMovesTheDateAndSeesIt(TestDatabase database) throws Exception {
        DataSource pool = database.empty();
        JdbcBillingStorage storage = storage(pool);
        lock(storage, TENANT);
        CountDownLatch aboutToLock = new CountDownLatch(1);
        CompletableFuture<Optional<LocalDate>> opening;
        try (Connection mover = pool.getConnection()) {
            mover.setAutoCommit(false);
            storage.joining(TENANT, JdbcTransaction.of(mover)).run(work -> move(work, MARCH));
            opening = CompletableFuture.supplyAsync(
                    () -> storage.transactions(TENANT).run(work -> {
                        aboutToLock.countDown();
                        return work.tenantLock().share();
                    }));
            aboutToLock.await();
            Blocked.await(database, pool, opening);
            assertThat(opening).isNotDone();
            mover.commit();
            mover.setAutoCommit(true);
        }
        assertThat(opening.get(60, TimeUnit.SECONDS)).contains(MARCH);
    }

    @ParameterizedTest
    @EveryDatabase
    void whoMovesTheDateWaitsForTheOneWhoOpensAnAccount(TestDatabase database) throws Exception {
        DataSource pool = database.empty();
        JdbcBillingStorage storage = storage(pool);
        lock(storage, TENANT);
        HandMade made = new HandMade(TENANT, "a1");
        HandMade.Step step = made.open();
        CompletableFuture<Boolean> moving;
        try (Connection opener = pool.getConnection()) {
            opener.setAutoCommit(false);
            storage.joining(TENANT, JdbcTransaction.of(opener)).run(work -> {
                assertThat(work.tenantLock().share()).isEmpty();
                return Scripts.append(work, step);
            });
            moving = CompletableFuture.supplyAsync(() -> storage.transactions(TENANT)
                    .run(work -> {
                        move(work, MARCH);
                        return storage.reader(TENANT).account(made.id()).isPresent();
                    }));
            Blocked.await(database, pool, moving);
            assertThat(moving).isNotDone();
            opener.commit();
            opener.setAutoCommit(true);
        }
        assertThat(moving.get(60, TimeUnit.SECONDS))
                .as("whoever closes accounts after moving the date finds the new one")
                .isTrue();
    }

    /** A host may take its time between the opening of an account and its commit. H2 has no lock that several hold. */
    @ParameterizedTest
    @EveryDatabase(except = {TestDatabase.H2_MEMORY, TestDatabase.H2_FILE})
    void whoOpensAnAccountDoesNotWaitForAnotherWhoDoes(TestDatabase database) throws Exception {
        DataSource pool = database.empty();
        JdbcBillingStorage storage = JdbcBillingStorage.builder(pool)
                .createSchema()
                .lockTimeout(Duration.ofMillis(50))
                .build();
        Billing billing = billing(storage);
        billing.openAccount(OpenAccount.of(AccountId.of("first"), EUR));
        try (Connection opener = pool.getConnection()) {
            // The default of MariaDB would lock the gap in which it looked for the account.
            opener.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            opener.setAutoCommit(false);
            Billing joined = billing.within(JdbcTransaction.of(opener));
            joined.openAccount(OpenAccount.of(AccountId.of("slow"), EUR));

            billing.openAccount(OpenAccount.of(AccountId.of("quick"), EUR));
            billing.batch().each(Stream.of(OpenAccount.of(AccountId.of("quick-2"), EUR)));

            assertThat(billing.queries().exists(AccountId.of("quick-2"))).isTrue();
            assertThat(billing.queries().exists(AccountId.of("slow"))).isFalse();
            assertThatThrownBy(() -> lock(storage, TenantId.DEFAULT))
                    .as("whoever moves the date waits for all of them")
                    .isExactlyInstanceOf(BillingException.class);
            opener.commit();
            opener.setAutoCommit(true);
        }
        assertThat(lock(storage, TenantId.DEFAULT)).isEmpty();
    }

    private static Billing billing(JdbcBillingStorage storage) {
        return BillingKernel.builder()
                .storage(storage)
                .clock(Clock.fixed(Instant.parse("2026-06-01T08:00:00Z"), ZoneOffset.UTC))
                .build();
    }

    /** Neither the one that is being opened when the run begins nor the one that comes after it. */
    @ParameterizedTest
    @EveryDatabase
    void noAccountSlipsPastTheClosingOfAPeriod(TestDatabase database) throws Exception {
        DataSource pool = database.empty();
        Billing billing = billing(storage(pool));
        billing.openAccount(OpenAccount.of(AccountId.of("before"), EUR));
        CompletableFuture<BatchReport> closing;
        try (Connection opener = pool.getConnection()) {
            opener.setAutoCommit(false);
            billing.within(JdbcTransaction.of(opener)).openAccount(OpenAccount.of(AccountId.of("meanwhile"), EUR));
            closing = CompletableFuture.supplyAsync(() -> billing.batch().closePeriod(MARCH));
            Blocked.await(database, pool, closing);
            assertThat(closing).isNotDone();
            opener.commit();
            opener.setAutoCommit(true);
        }
        assertThat(closing.get(60, TimeUnit.SECONDS)).isEqualTo(new BatchReport(2, 0, 0, 0));
        billing.openAccount(OpenAccount.of(AccountId.of("after"), EUR));
        for (String account : List.of("before", "meanwhile", "after")) {
            assertThat(billing.queries().lockedThrough(AccountId.of(account)))
                    .as(account)
                    .contains(MARCH);
        }
    }

    @ParameterizedTest
    @EveryDatabase
    void theLockIsGivenUpAfterTheTimeOut(TestDatabase database) throws Exception {
        DataSource pool = database.empty();
        JdbcBillingStorage storage = storage(pool);
        lock(storage, TENANT);
        try (Connection holder = pool.getConnection()) {
            holder.setAutoCommit(false);
            storage.joining(TENANT, JdbcTransaction.of(holder)).run(work -> move(work, MARCH));
            JdbcBillingStorage impatient = JdbcBillingStorage.builder(pool)
                    .lockTimeout(Duration.ofMillis(50))
                    .build();
            assertThatThrownBy(() -> lock(impatient, TENANT))
                    .isExactlyInstanceOf(BillingException.class)
                    .hasMessageContaining("lock tenant club")
                    .hasMessageContaining("too long");
            holder.rollback();
            holder.setAutoCommit(true);
        }
        assertThat(lock(storage, TENANT)).isEmpty();
    }

    /** The row is made by whoever comes first; several come first at once. */
    @ParameterizedTest
    @EveryDatabase
    void severalMayMeetANewTenantAtOnce(TestDatabase database) throws Exception {
        JdbcBillingStorage storage = storage(database.empty());
        CyclicBarrier start = new CyclicBarrier(4);
        Set<LocalDate> seen = Collections.synchronizedSet(new HashSet<>());
        Callable<Integer> work = () -> {
            for (int round = 0; round < 5; round++) {
                TenantId tenant = TenantId.of("tenant-" + round);
                start.await();
                storage.transactions(tenant).run(transaction -> {
                    LocalDate next =
                            transaction.tenantLock().lock().orElse(MARCH).plusDays(1);
                    transaction.tenantLock().move(next);
                    return seen.add(next);
                });
            }
            return seen.size();
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Integer> done : threads.invokeAll(List.of(work, work, work, work))) {
                assertThat(done.get()).isPositive();
            }
        } finally {
            threads.shutdown();
        }
        for (int round = 0; round < 5; round++) {
            assertThat(lock(storage, TenantId.of("tenant-" + round))).contains(MARCH.plusDays(4));
        }
        assertThat(seen).hasSize(4);
    }
}
