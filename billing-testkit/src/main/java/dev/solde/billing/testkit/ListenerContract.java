package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.Failed;
import dev.solde.billing.LedgerListener;
import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountSetting;
import dev.solde.billing.ledger.CommandKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Listeners, told inside the transaction of each record. */
public interface ListenerContract extends ContractPart {

    private List<JournalRecord> journal() {
        return Pages.all(page -> queries().journal(DUPONT, page));
    }

    /** Once each, alone, in a batch and in the host's transaction. */
    @Test
    default void a_listener_is_told_of_every_record_in_order() {
        List<JournalRecord> told = new ArrayList<>();
        Billing billing = bench().listening(told::add);
        billing.openAccount(open(DUPONT));
        billing.recordPayment(payment(DUPONT, "1.00"));
        assertThat(told).isEqualTo(journal());
        assertThat(billing.batch().each(Stream.of(payment(DUPONT, "2.00"), invoice(DUPONT, "3.00"))))
                .isEqualTo(new BatchReport(2, 0, 0, 0));
        billing.batch().allOrNone(Stream.of(payment(DUPONT, "4.00"), payment(DUPONT, "5.00")));
        assertThat(told).hasSize(6).isEqualTo(journal());
    }

    /** A replay, a preview, a command that changes nothing, a refusal. */
    @Test
    default void a_listener_is_not_told_of_what_writes_nothing() {
        List<JournalRecord> told = new ArrayList<>();
        Billing billing = bench().listening(told::add);
        billing.openAccount(open(DUPONT));
        RecordPayment keyed = payment(DUPONT, "1.00").toBuilder()
                .commandKey(CommandKey.of("psp", "1"))
                .build();
        billing.recordPayment(keyed);
        List<JournalRecord> before = List.copyOf(told);
        billing.recordPayment(keyed);
        billing.preview(payment(DUPONT, "1.00"));
        billing.reviseAccount(
                ReviseAccount.builder(DUPONT).reset(AccountSetting.TERMS).build());
        RejectionAssertions.assertRefused(
                        billing,
                        DUPONT,
                        () -> billing.issueInvoice(invoiceBuilder(DUPONT, "1.00")
                                .issueDate(TODAY.plusDays(1))
                                .build()))
                .isEqualTo(new Rejection.DateInFuture(TODAY.plusDays(1), TODAY));
        assertThat(told).hasSize(2).isEqualTo(before);
    }

    /** In the order in which they were given; after the one that fails nobody is told. */
    @Test
    default void several_listeners_are_told_in_the_order_of_their_registration() {
        List<String> told = new ArrayList<>();
        LedgerListener picky = record -> {
            if (record.sequence() == 2) {
                throw new IllegalStateException("no");
            }
        };
        Billing billing = bench().listening(
                        record -> told.add("first " + record.sequence()),
                        picky,
                        record -> told.add("last " + record.sequence()));
        billing.openAccount(open(DUPONT));
        assertThatThrownBy(() -> billing.recordPayment(payment(DUPONT, "1.00"))).hasMessage("no");
        assertThat(told).containsExactly("first 1", "last 1", "first 2");
    }

    /** Of the ledger, of the number, of the key, and of the other commands of its chunk. */
    @Test
    @Tag("R-7")
    @Tag("R-48")
    default void an_exception_of_a_listener_leaves_nothing_of_the_command() {
        RuntimeException no = new IllegalArgumentException("not in this period");
        Billing vetoing = bench().listening(record -> {
            throw no;
        });
        billing().openAccount(open(DUPONT));
        Books before = bench().books(DUPONT);
        var keyed = invoiceBuilder(DUPONT, "1.00")
                .commandKey(CommandKey.of("shop", "1"))
                .build();
        assertThatThrownBy(() -> vetoing.issueInvoice(keyed)).isSameAs(no);
        assertThatThrownBy(() -> vetoing.openAccount(open(MARTIN))).isSameAs(no);
        assertThatThrownBy(() -> vetoing.batch().allOrNone(Stream.of(keyed, payment(DUPONT, "1.00"))))
                .isSameAs(no);
        assertThat(bench().books(DUPONT)).isEqualTo(before);
        assertThat(queries().exists(MARTIN)).isFalse();
        assertThat(billing().issueInvoice(keyed).number().value()).isEqualTo("F-2026-000001");
    }

    /** Its command has written, so it must not be counted among those that have not. */
    @Test
    default void a_refusal_that_a_listener_lets_through_is_not_taken_for_one_of_the_command() {
        billing().openAccount(open(DUPONT));
        Books before = bench().books(DUPONT);
        RejectedException refusal = new RejectedException(new Rejection.AccountNotFound(MARTIN));
        Billing refusing = bench().listening(record -> {
            throw refusal;
        });
        assertThatThrownBy(() -> refusing.recordPayment(payment(DUPONT, "1.00")))
                .isInstanceOf(IllegalStateException.class)
                .hasCause(refusal);
        List<Failed> failed = new ArrayList<>();
        assertThat(refusing.batch().onFailure(failed::add).each(Stream.of(payment(DUPONT, "1.00"))))
                .isEqualTo(new BatchReport(0, 0, 0, 1));
        assertThat(failed.get(0).cause())
                .isInstanceOf(IllegalStateException.class)
                .hasCause(refusal);
        assertThat(bench().books(DUPONT)).isEqualTo(before);
    }

    /** What it writes in the same transaction can build on the record. */
    @Test
    default void a_listener_is_told_when_the_record_is_there_and_not_yet_committed() {
        assumeTrue(bench().canJoin());
        billing().openAccount(open(DUPONT));
        try (HostedTransaction transaction = bench().beginHostTransaction()) {
            BillingQueries inside = bench().within(transaction.handle()).queries();
            List<String> told = new ArrayList<>();
            bench().listening(record -> told.add(record.sequence() + " of " + inside.version(DUPONT) + ", outside "
                            + Threads.get(Threads.beside(() -> queries().version(DUPONT)))))
                    .within(transaction.handle())
                    .recordPayment(payment(DUPONT, "1.00"));
            assertThat(told).containsExactly("2 of 2, outside 1");
        }
    }

    /** The host sees the exception and rolls back, with all that it wrote itself. */
    @Test
    default void an_exception_of_a_listener_in_a_hosts_transaction_is_for_the_host_to_roll_back() {
        assumeTrue(bench().canJoin());
        List<Long> told = new ArrayList<>();
        RuntimeException no = new IllegalStateException("no");
        Billing vetoing = bench().listening(record -> {
            told.add(record.sequence());
            if (record.sequence() == 3) {
                throw no;
            }
        });
        billing().openAccount(open(DUPONT));
        Books before = bench().books(DUPONT);
        try (HostedTransaction transaction = bench().beginHostTransaction()) {
            Billing joined = vetoing.within(transaction.handle());
            joined.recordPayment(payment(DUPONT, "1.00"));
            assertThatThrownBy(() -> joined.recordPayment(payment(DUPONT, "2.00")))
                    .isSameAs(no);
            transaction.rollback();
        }
        assertThat(told).containsExactly(2L, 3L);
        assertThat(bench().books(DUPONT)).isEqualTo(before);
    }

    /** They are new in this database. */
    @Test
    default void a_listener_is_told_of_restored_records() {
        billing().openAccount(open(DUPONT));
        billing().recordPayment(payment(DUPONT, "1.00"));
        List<JournalRecord> told = new ArrayList<>();
        Bench other = bench().another();
        other.listening(told::add).restore(journal().stream());
        assertThat(told).isEqualTo(journal());
    }

    /** As of every other record. */
    @Test
    default void a_listener_is_told_of_a_restored_record_when_it_is_there() {
        assumeTrue(bench().canJoin());
        billing().openAccount(open(DUPONT));
        billing().recordPayment(payment(DUPONT, "1.00"));
        List<JournalRecord> records = journal();
        Bench other = bench().another();
        try (HostedTransaction transaction = other.beginHostTransaction()) {
            BillingQueries inside = other.within(transaction.handle()).queries();
            List<String> told = new ArrayList<>();
            other.listening(record -> told.add(record.sequence() + " of " + inside.version(DUPONT)))
                    .within(transaction.handle())
                    .restore(records.stream());
            assertThat(told).containsExactly("1 of 1", "2 of 2");
        }
    }
}
