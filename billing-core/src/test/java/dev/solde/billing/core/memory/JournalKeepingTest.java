package dev.solde.billing.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.fact.DocumentIssued;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.FreeText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalKeepingTest extends MemoryTest {

    private List<JournalRecord> history(long after, int limit) {
        return transaction(tx -> tx.ledgers().history(Clerk.DUPONT, after, limit));
    }

    private void erase(long through) {
        transaction(tx -> {
            Clerk.of(tx).change();
            tx.ledgers().eraseTexts(Clerk.DUPONT, through);
            return null;
        });
    }

    @Test
    void records_are_given_back_exactly_as_appended() {
        JournalRecord appended = does(clerk -> {
            Change opening = clerk.opening();
            clerk.append(opening);
            return opening.record();
        });
        assertThat(history(0, 10)).containsExactly(appended);
        assertThat(reader().journal(Clerk.DUPONT, ALL).items()).containsExactly(appended);
    }

    @Test
    void history_continues_after_a_record() {
        does(clerk -> {
            clerk.open().invoice(1, 100, "2026-01-05");
            return clerk.payment(100, "2026-01-06");
        });
        assertThat(history(0, 2)).extracting(JournalRecord::sequence).containsExactly(1L, 2L);
        assertThat(history(2, 2)).extracting(JournalRecord::sequence).containsExactly(3L);
        assertThat(history(3, 2)).isEmpty();
    }

    @Test
    void erasing_takes_texts_and_salt_and_leaves_digests_and_hash() {
        does(clerk -> clerk.open().invoice(1, 100, "2026-01-05"));
        List<JournalRecord> before = history(0, 10);

        erase(2);

        for (int i = 0; i < 2; i++) {
            JournalRecord erased = history(0, 10).get(i);
            assertThat(erased.reason()).hasValue(FreeText.erased());
            assertThat(erased.salt()).isEmpty();
            assertThat(erased.textDigests()).isEqualTo(before.get(i).textDigests());
            assertThat(erased.hash()).isEqualTo(before.get(i).hash());
            assertThat(erased.facts()).hasSameSizeAs(before.get(i).facts());
        }
        AccountRevised settings =
                history(0, 1).get(0).facts(AccountRevised.class).get(0);
        assertThat(settings.party()).hasValue(FreeText.erased());
        DocumentIssued document =
                history(1, 1).get(0).facts(DocumentIssued.class).get(0);
        assertThat(document.buyer()).hasValue(FreeText.erased());
        assertThat(document.note()).isEmpty();
    }

    @Test
    void records_after_the_erased_ones_keep_their_texts() {
        does(clerk -> clerk.open().invoice(1, 100, "2026-01-05"));
        JournalRecord last = history(1, 1).get(0);

        erase(1);

        assertThat(history(1, 1)).containsExactly(last);
    }

    @Test
    void erasing_needs_the_lock_of_the_account() {
        does(Clerk::open);
        assertThatThrownBy(() -> transaction(tx -> {
                    tx.ledgers().eraseTexts(Clerk.DUPONT, 1);
                    return Optional.empty();
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
