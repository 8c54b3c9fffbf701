package dev.solde.billing.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BillingException;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.core.InMemoryTransaction;
import dev.solde.billing.port.HostTransaction;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class JoinedTransactionsTest extends MemoryTest {

    private <T> T does(InMemoryTransaction transaction, Function<Clerk, T> work) {
        return storage.joining(CLUB, transaction).run(tx -> work.apply(Clerk.of(tx)));
    }

    @Test
    void what_joined_is_seen_by_the_host_at_once_and_by_others_when_the_host_commits() {
        try (InMemoryTransaction host = storage.begin()) {
            does(host, Clerk::open);
            does(host, clerk -> clerk.payment(100, "2026-01-05"));

            assertThat(version(storage.reader(CLUB, host))).isEqualTo(2);
            assertThat(version(reader())).isZero();
            host.commit();
        }
        assertThat(version(reader())).isEqualTo(2);
    }

    @Test
    void the_work_is_told_that_it_joined() {
        try (InMemoryTransaction host = storage.begin()) {
            assertThat(storage.joining(CLUB, host).<Boolean>run(tx -> tx.isJoined()))
                    .isTrue();
        }
        assertThat(this.<Boolean>transaction(tx -> tx.isJoined())).isFalse();
    }

    @Test
    void several_tenants_commit_together() {
        try (InMemoryTransaction host = storage.begin()) {
            does(host, Clerk::open);
            storage.joining(ELSEWHERE, host).run(tx -> Clerk.of(tx).open());
            host.commit();
        }
        assertThat(version(reader())).isEqualTo(1);
        assertThat(version(storage.reader(ELSEWHERE))).isEqualTo(1);
    }

    @Test
    void a_rollback_forgets_everything() {
        try (InMemoryTransaction host = storage.begin()) {
            does(host, Clerk::open);
            host.rollback();
        }
        assertThat(version(reader())).isZero();
    }

    @Test
    void closing_without_commit_is_a_rollback() {
        try (InMemoryTransaction host = storage.begin()) {
            does(host, Clerk::open);
        }
        assertThat(version(reader())).isZero();
        does(Clerk::open);
    }

    @Test
    void an_exception_of_the_work_ends_nothing_because_the_host_decides() {
        try (InMemoryTransaction host = storage.begin()) {
            does(host, Clerk::open);
            assertThatThrownBy(() -> does(host, clerk -> {
                        throw new UnsupportedOperationException("no");
                    }))
                    .isInstanceOf(UnsupportedOperationException.class);
            does(host, clerk -> clerk.payment(100, "2026-01-05"));
            host.commit();
        }
        assertThat(version(reader())).isEqualTo(2);
    }

    @Test
    void after_a_failed_write_the_host_can_only_roll_back() {
        InMemoryTransaction host = storage.begin();
        does(host, clerk -> clerk.open().invoice(1, 100, "2026-01-05"));
        assertThatThrownBy(() -> does(host, clerk -> clerk.invoice(1, 100, "2026-01-06")))
                .isInstanceOf(IllegalStateException.class);

        assertThatThrownBy(host::commit).isInstanceOf(BillingException.class);
        assertThat(version(reader())).isZero();
        does(Clerk::open);
    }

    @Test
    void a_transaction_ends_once() {
        InMemoryTransaction host = storage.begin();
        host.commit();

        assertThatThrownBy(host::commit).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(host::rollback).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> does(host, Clerk::open)).isInstanceOf(IllegalStateException.class);
        host.close();
    }

    @Test
    void a_transaction_of_something_else_is_refused() {
        HostTransaction foreign = new HostTransaction() {};
        assertThatThrownBy(() -> storage.joining(CLUB, foreign)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage.reader(CLUB, foreign)).isInstanceOf(IllegalArgumentException.class);
        try (InMemoryTransaction other = InMemoryBillingStorage.create().begin()) {
            assertThatThrownBy(() -> storage.joining(CLUB, other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void another_thread_can_neither_use_nor_end_it() {
        try (InMemoryTransaction host = storage.begin()) {
            assertThat(CompletableFuture.runAsync(() -> does(host, Clerk::open)))
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .withRootCauseInstanceOf(IllegalStateException.class);
            assertThat(CompletableFuture.runAsync(host::commit))
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .withRootCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    @Timeout(20)
    void another_thread_waits_until_the_host_ended_it() throws InterruptedException {
        InMemoryTransaction host = storage.begin();
        does(host, Clerk::open);
        Thread second = new Thread(() -> does(clerk -> clerk.payment(100, "2026-01-05")));
        second.start();
        while (second.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        host.commit();
        second.join();

        assertThat(version(reader())).isEqualTo(2);
    }
}
