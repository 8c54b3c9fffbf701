package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.allocate;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.solde.billing.Billing;
import dev.solde.billing.Outcome;
import dev.solde.billing.RejectedException;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.Draft;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.port.HostTransaction;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Inside a transaction of the host: it commits, it rolls back, and what it holds keeps others waiting. */
public interface JoinContract extends ContractPart {

    /** Nothing is seen from outside before the commit, everything from inside. */
    @Test
    @Tag("R-7")
    default void what_is_done_in_a_hosts_transaction_is_seen_by_others_after_its_commit() {
        assumeTrue(bench().canJoin());
        billing().openAccount(open(DUPONT));
        Books before = bench().books(DUPONT);
        try (HostedTransaction transaction = bench().beginHostTransaction()) {
            Billing joined = bench().within(transaction.handle());
            Invoice invoice = joined.issueInvoice(invoice(DUPONT, "10.00"));
            assertThat(joined.queries().balance(DUPONT)).isEqualTo(eur("10.00"));
            assertThat(joined.queries().invoice(invoice.id())).isEqualTo(invoice);
            assertThat(Threads.get(Threads.beside(() -> bench().books(DUPONT)))).isEqualTo(before);
            transaction.commit();
        }
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("10.00"));
    }

    /** Ledger, key, number and source are as if nothing had been. */
    @Test
    @Tag("R-7")
    @Tag("R-48")
    default void what_a_host_rolls_back_never_was() {
        assumeTrue(bench().canJoin());
        billing().openAccount(open(DUPONT));
        Books before = bench().books(DUPONT);
        var keyed = Samples.invoiceBuilder(DUPONT, "10.00")
                .commandKey(CommandKey.of("shop", "1"))
                .build();
        try (HostedTransaction transaction = bench().beginHostTransaction()) {
            Billing joined = bench().within(transaction.handle());
            joined.issueInvoice(keyed);
            joined.openAccount(open(MARTIN));
            transaction.rollback();
        }
        assertThat(bench().books(DUPONT)).isEqualTo(before);
        assertThat(queries().exists(MARTIN)).isFalse();
        Outcome<Invoice> again = billing().execute(keyed);
        assertThat(again.replayed()).isFalse();
        assertThat(again.result().number().value()).isEqualTo("F-2026-000001");
        billing().openAccount(open(MARTIN));
    }

    /** One that was saved, one that was issued, one that was thrown away. */
    @Test
    @Tag("R-7")
    @Tag("R-52")
    default void what_a_host_rolls_back_of_drafts_never_was() {
        assumeTrue(bench().canJoin());
        billing().openAccount(open(DUPONT));
        InvoiceDraft issued = billing().saveDraft(invoice(DUPONT, "10.00"));
        InvoiceDraft discarded = billing().saveDraft(invoice(DUPONT, "20.00"));
        List<Draft> before = Pages.all(page -> queries().drafts(DUPONT, page));
        try (HostedTransaction transaction = bench().beginHostTransaction()) {
            Billing joined = bench().within(transaction.handle());
            joined.saveDraft(invoice(DUPONT, "30.00"));
            joined.issueInvoice(IssueInvoice.of(joined.saveDraft(issued)));
            joined.discardDraft(discarded);
            assertThat(Pages.all(page -> joined.queries().drafts(DUPONT, page))).hasSize(1);
            transaction.rollback();
        }
        assertThat(Pages.all(page -> queries().drafts(DUPONT, page))).isEqualTo(before);
        assertThat(billing().issueInvoice(IssueInvoice.of(issued)).number().value())
                .isEqualTo("F-2026-000001");
    }

    /** The host goes on after a refusal, and the refused command has left nothing. */
    @Test
    @Tag("R-7")
    default void a_refusal_leaves_the_hosts_transaction_usable() {
        assumeTrue(bench().canJoin());
        billing().openAccount(open(DUPONT));
        try (HostedTransaction transaction = bench().beginHostTransaction()) {
            Billing joined = bench().within(transaction.handle());
            Invoice invoice = joined.issueInvoice(invoice(DUPONT, "10.00"));
            Payment payment = joined.recordPayment(payment(DUPONT, "4.00"));
            RejectionAssertions.assertRefused(
                            joined, DUPONT, () -> joined.allocate(allocate(payment.id(), invoice.id(), "5.00")))
                    .isEqualTo(new Rejection.ExceedsOpenAmount(payment.id(), eur("5.00"), eur("4.00")));
            joined.allocate(allocate(payment.id(), invoice.id(), "4.00"));
            transaction.commit();
        }
        assertThat(queries().version(DUPONT)).isEqualTo(4);
    }

    /** Its open amounts and its key: the one that waited decides on what the other left. */
    @Test
    @Tag("R-8")
    @Tag("R-84")
    default void a_command_that_waited_sees_what_the_other_wrote_its_key_included() {
        assumeTrue(bench().canJoin());
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Payment credit = billing().recordPayment(payment(DUPONT, "100.00"));
        RecordPayment keyed = payment(DUPONT, "7.00").toBuilder()
                .commandKey(CommandKey.of("psp", "evt"))
                .build();
        Payment first;
        Future<Outcome<Payment>> retry;
        Future<String> second;
        try (HostedTransaction transaction = bench().beginHostTransaction()) {
            Billing joined = bench().within(transaction.handle());
            joined.allocate(allocate(credit.id(), invoice.id(), "80.00"));
            first = joined.recordPayment(keyed);
            retry = Threads.beside(() -> billing().execute(keyed));
            second = Threads.beside(() ->
                    refusalOf(() -> billing().allocate(allocate(credit.id(), invoice.id(), "80.00"))));
            assertThat(Threads.waits(retry))
                    .as("the retry waits for the account")
                    .isTrue();
            assertThat(Threads.waits(second))
                    .as("the allocation waits for the account")
                    .isTrue();
            transaction.commit();
        }
        assertThat(Threads.get(retry).replayed()).isTrue();
        assertThat(Threads.get(retry).result()).isEqualTo(first);
        assertThat(Threads.get(second)).isEqualTo("exceeds-open-amount");
        assertThat(queries().item(credit.id()).openAmount()).isEqualTo(eur("20.00"));
        assertThat(queries().version(DUPONT)).isEqualTo(5);
    }

    private static String refusalOf(Runnable command) {
        try {
            command.run();
            return "accepted";
        } catch (RejectedException e) {
            return e.rejection().code();
        }
    }

    /** Every other transaction rolls back, at the same time as others commit. */
    @Test
    @Tag("R-48")
    default void numbers_have_no_gap_though_every_other_transaction_rolls_back() {
        assumeTrue(bench().canJoin());
        for (int i = 0; i < 4; i++) {
            billing().openAccount(open(AccountId.of("account-" + i)));
        }
        Threads.together(4, thread -> () -> {
            AccountId account = AccountId.of("account-" + thread);
            for (int i = 0; i < 8; i++) {
                try (HostedTransaction transaction = bench().beginHostTransaction()) {
                    bench().within(transaction.handle()).issueInvoice(invoice(account, "1.00"));
                    if (i % 2 == thread % 2) {
                        transaction.commit();
                    } else {
                        transaction.rollback();
                    }
                }
            }
            return thread;
        });
        var report = queries().verifySeries(dev.solde.billing.document.Series.of("F"), java.time.Year.of(2026));
        assertThat(report.isClean()).isTrue();
        assertThat(List.of(report.documents(), report.lastValue())).containsExactly(16L, 16L);
    }

    /** Accounts in one order, then documents: both get through. */
    @Test
    default void two_transactions_that_lock_in_the_same_order_never_deadlock() {
        assumeTrue(bench().canJoin());
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        Threads.together(2, thread -> () -> {
            for (int i = 0; i < 8; i++) {
                try (HostedTransaction transaction = bench().beginHostTransaction()) {
                    Billing joined = bench().within(transaction.handle());
                    joined.recordPayment(payment(DUPONT, "1.00"));
                    joined.recordPayment(payment(MARTIN, "1.00"));
                    joined.issueInvoice(invoice(thread == 0 ? DUPONT : MARTIN, "1.00"));
                    joined.issueInvoice(invoice(thread == 0 ? MARTIN : DUPONT, "1.00"));
                    transaction.commit();
                }
            }
            return thread;
        });
        assertThat(queries().version(DUPONT)).isEqualTo(33);
        assertThat(queries().version(MARTIN)).isEqualTo(33);
    }

    /** Documents on two accounts, in opposite order: locked before, neither waits for the other for ever. */
    @Test
    default void accounts_that_are_locked_first_may_be_used_in_any_order() {
        assumeTrue(bench().canJoin());
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        Threads.together(2, thread -> () -> {
            AccountId first = thread == 0 ? DUPONT : MARTIN;
            AccountId second = thread == 0 ? MARTIN : DUPONT;
            for (int i = 0; i < 8; i++) {
                try (HostedTransaction transaction = bench().beginHostTransaction()) {
                    Billing joined = bench().within(transaction.handle());
                    joined.lock(first, second);
                    joined.issueInvoice(invoice(first, "1.00"));
                    joined.issueInvoice(invoice(second, "1.00"));
                    transaction.commit();
                }
            }
            return thread;
        });
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("16.00"));
        assertThat(queries().balance(MARTIN)).isEqualTo(eur("16.00"));
    }

    /** A lock without a transaction would end at once. */
    @Test
    default void only_known_accounts_are_locked_and_only_in_a_hosts_transaction() {
        assumeTrue(bench().canJoin());
        billing().openAccount(open(DUPONT));
        assertThatThrownBy(() -> billing().lock(DUPONT)).isInstanceOf(IllegalStateException.class);
        try (HostedTransaction transaction = bench().beginHostTransaction()) {
            Billing joined = bench().within(transaction.handle());
            RejectionAssertions.assertRefused(() -> joined.lock(DUPONT, MARTIN))
                    .isEqualTo(new Rejection.AccountNotFound(MARTIN));
            joined.lock(DUPONT);
            joined.lock(DUPONT);
            joined.recordPayment(payment(DUPONT, "1.00"));
            transaction.commit();
        }
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-1.00"));
    }

    /** A handle of somebody else is a mistake of the program. */
    @Test
    default void a_transaction_of_another_kind_is_refused_at_the_door() {
        billing().openAccount(open(DUPONT));
        HostTransaction foreign = new HostTransaction() {};
        assertThatThrownBy(() -> bench().within(foreign).recordPayment(payment(DUPONT, "1.00")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(queries().version(DUPONT)).isEqualTo(1);
    }
}
