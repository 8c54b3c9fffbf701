package dev.solde.billing.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BillingException;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.LoadScope;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OwnTransactionsTest extends MemoryTest {

    @Test
    void what_a_unit_of_work_did_is_visible_after_it() {
        does(Clerk::open);

        assertThat(version(reader())).isEqualTo(1);
    }

    @Test
    void within_a_unit_of_work_a_reader_outside_sees_only_what_is_committed() {
        does(Clerk::open);

        long seenMeanwhile = does(clerk -> {
            clerk.payment(100, "2026-01-05");
            return CompletableFuture.supplyAsync(() -> version(reader())).join();
        });

        assertThat(seenMeanwhile).isEqualTo(1);
        assertThat(version(reader())).isEqualTo(2);
    }

    @Test
    void an_exception_of_the_work_undoes_everything() {
        does(Clerk::open);

        assertThatThrownBy(() -> does(clerk -> {
                    clerk.invoice(1, 100, "2026-01-05");
                    clerk.payment(100, "2026-01-05");
                    throw new UnsupportedOperationException("no");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(version(reader())).isEqualTo(1);
        assertThat(reader().document(Clerk.number(1))).isEmpty();
        assertThat(reader().journal(Clerk.DUPONT, ALL).items()).hasSize(1);
        does(clerk -> clerk.invoice(1, 100, "2026-01-05"));
    }

    @Test
    @Timeout(20)
    void whoever_waited_for_the_lock_sees_what_the_other_wrote_its_key_included() throws InterruptedException {
        CommandKey key = CommandKey.of("web", "1");
        does(Clerk::open);
        AtomicReference<Optional<?>> replayed = new AtomicReference<>(Optional.empty());
        Thread second = new Thread(() -> replayed.set(transaction(tx -> tx.ledgers()
                .lock(LoadScope.of(Clerk.DUPONT).toBuilder()
                        .key(Optional.of(key))
                        .build())
                .orElseThrow()
                .replay())));

        does(clerk -> {
            second.start();
            while (second.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            clerk.append(clerk.change().under(key).settings(FreeText.of("NAME=Durand\n")));
            return null;
        });
        second.join();

        assertThat(replayed.get()).isPresent();
    }

    @Test
    void a_thread_does_not_begin_a_second_transaction_inside_its_first() {
        assertThatThrownBy(() -> does(clerk -> does(Clerk::open)))
                .isInstanceOf(BillingException.class)
                .hasMessageContaining("join it");
    }

    @Test
    void ports_are_of_no_use_after_their_unit_of_work() {
        LedgerTransaction kept = transaction(tx -> tx);

        assertThatThrownBy(() -> Clerk.of(kept).open()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tenants_are_separate_worlds() {
        does(clerk -> clerk.open().invoice(1, 100, "2026-01-05"));

        assertThat(storage.reader(ELSEWHERE).account(Clerk.DUPONT)).isEmpty();
        assertThat(storage.reader(ELSEWHERE).document(Clerk.number(1))).isEmpty();
        storage.transactions(ELSEWHERE).run(tx -> Clerk.of(tx).open().invoice(1, 900, "2026-01-05"));
        assertThat(reader().account(Clerk.DUPONT).orElseThrow().balanceMinor()).isEqualTo(100);
        assertThat(storage.reader(ELSEWHERE).account(Clerk.DUPONT).orElseThrow().balanceMinor())
                .isEqualTo(900);
    }
}
