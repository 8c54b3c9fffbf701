package dev.solde.billing.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.StaleLedgerException;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a database's constraints would refuse, should a kernel ever try. */
class AppendChecksTest extends MemoryTest {

    private static final FreeText DURAND = FreeText.of("NAME=Durand\n");

    @BeforeEach
    void open_the_account() {
        does(Clerk::open);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Consumer<Clerk> work) {
        return assertThatThrownBy(() -> does(clerk -> {
            work.accept(clerk);
            return null;
        }));
    }

    @Test
    void an_account_is_opened_once() {
        assertRefused(Clerk::open).isInstanceOf(StaleLedgerException.class);
    }

    @Test
    void an_account_that_is_not_there_has_no_second_record() {
        Ledger dupont = does(clerk -> clerk.change().before);
        assertThatThrownBy(() -> storage.transactions(ELSEWHERE).run(tx -> {
                    Clerk.of(tx).append(new Change(dupont).settings(DURAND));
                    return null;
                }))
                .isInstanceOf(StaleLedgerException.class);
    }

    @Test
    void a_change_must_be_of_the_stored_version() {
        assertRefused(clerk -> {
                    Change first = clerk.change().settings(DURAND);
                    Change second = clerk.change().settings(DURAND);
                    clerk.append(first);
                    clerk.append(second);
                })
                .isInstanceOf(StaleLedgerException.class)
                .hasMessageContaining("version 2");
    }

    @Test
    void an_item_must_be_changed_from_what_is_stored() {
        InvoiceId invoice = does(clerk -> clerk.invoice(1, 100, "2026-01-05"));
        assertRefused(clerk -> {
                    Ledger before = clerk.change(invoice).before;
                    OpenItem imagined = before.item(invoice).orElseThrow().asOpen(50);
                    clerk.append(new Change(with(before, imagined)).settings(DURAND));
                })
                .isInstanceOf(StaleLedgerException.class)
                .hasMessageContaining(invoice.toString());
    }

    @Test
    void an_allocation_must_be_changed_from_what_is_stored() {
        InvoiceId invoice = does(clerk -> clerk.invoice(1, 100, "2026-01-05"));
        AllocationId id = does(clerk -> clerk.allocate(clerk.payment(100, "2026-01-05"), invoice, 100, "2026-01-05"));
        Allocation stored = reader().allocation(id).orElseThrow();
        assertRefused(clerk -> {
                    Ledger row = clerk.change().before;
                    Ledger imagined = new Ledger(row.account(), row.items(), Map.of(id, stored.withLive(50)));
                    clerk.append(new Change(imagined).settings(DURAND));
                })
                .isInstanceOf(StaleLedgerException.class)
                .hasMessageContaining(id.toString());
        assertRefused(clerk -> {
                    Ledger row = clerk.change().before;
                    Change change = new Change(new Ledger(row.account(), row.items(), Map.of(id, stored)));
                    Ledger wrong = new Ledger(change.after().account(), row.items(), Map.of(id, stored.withLive(101)));
                    clerk.append(change.settings(DURAND).record(), change.before, wrong);
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("live");
    }

    @Test
    void an_open_amount_stays_between_zero_and_the_amount() {
        InvoiceId invoice = does(clerk -> clerk.invoice(1, 100, "2026-01-05"));
        for (long open : new long[] {-1, 101}) {
            assertRefused(clerk -> {
                        Change change = clerk.change(invoice).settings(DURAND);
                        OpenItem wrong =
                                change.before.item(invoice).orElseThrow().asOpen(open);
                        clerk.append(change.record(), change.before, with(change.after(), wrong));
                    })
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("between 0 and its amount");
        }
    }

    private static Ledger with(Ledger ledger, OpenItem item) {
        return new Ledger(ledger.account(), Map.of(item.id(), item), ledger.allocations());
    }

    @Test
    void a_record_follows_the_one_before_it() {
        assertRefused(clerk -> {
                    Change change = clerk.change().settings(DURAND);
                    clerk.append(renumbered(change.record(), 5), change.before, change.after());
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is 2");
    }

    private static JournalRecord renumbered(JournalRecord record, long sequence) {
        return new JournalRecord(
                record.account(),
                sequence,
                record.commandKind(),
                record.key(),
                record.fingerprint(),
                record.actor(),
                record.reason(),
                record.recordedAt(),
                record.facts(),
                record.salt(),
                record.textDigests(),
                record.hash());
    }

    @Test
    void a_command_key_makes_one_record_on_the_account() {
        CommandKey key = CommandKey.of("web", "1");
        does(clerk -> {
            clerk.append(clerk.change().under(key).settings(DURAND));
            return null;
        });
        assertRefused(clerk -> clerk.append(clerk.change().under(key).settings(DURAND)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("web:1");
    }

    @Test
    void a_document_number_is_unique_in_the_tenant() {
        does(clerk -> clerk.invoice(1, 100, "2026-01-05"));
        assertThatThrownBy(() -> transaction(tx -> Clerk.of(tx, MARTIN).open().invoice(1, 100, "2026-01-05")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("F-2026-000001");
        assertThat(reader().account(MARTIN)).isEmpty();
    }

    @Test
    void a_change_needs_the_lock_of_its_account() {
        Change change = does(clerk -> clerk.change().settings(DURAND));
        assertRefused(clerk -> clerk.append(change))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("locked");
    }
}
