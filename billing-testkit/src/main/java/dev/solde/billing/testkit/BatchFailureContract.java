package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingException;
import dev.solde.billing.Failed;
import dev.solde.billing.Progress;
import dev.solde.billing.Refused;
import dev.solde.billing.Rejection;
import dev.solde.billing.StorageUnreachableException;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.port.BillingStorage;
import dev.solde.billing.port.LedgerTransaction;
import dev.solde.billing.port.TransactionRunner;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Batches whose storage fails, that run in a transaction of the host, or that find their commands themselves. */
public interface BatchFailureContract extends ContractPart {

    private List<AccountId> members() {
        List<AccountId> accounts =
                IntStream.range(0, 4).mapToObj(i -> AccountId.of("member-" + i)).toList();
        accounts.forEach(account -> billing().openAccount(open(account)));
        return accounts;
    }

    /** A kernel on a storage that fails on the appends to this account, as often as there is a token. */
    private Billing failing(AccountId account, AtomicInteger tokens) {
        return failing(account, tokens, new BillingException("the disk is full"));
    }

    private Billing failing(AccountId account, AtomicInteger tokens, RuntimeException failure) {
        return bench().on(sound -> failing(account, tokens, failure, sound));
    }

    private static BillingStorage failing(
            AccountId account, AtomicInteger tokens, RuntimeException failure, BillingStorage sound) {
        return new DelegatingStorage(sound) {
            @Override
            protected LedgerTransaction decorate(TenantId tenant, LedgerTransaction transaction) {
                return DelegatingTransaction.with(
                        new DelegatingLedgers(transaction.ledgers()) {
                            @Override
                            public void append(JournalRecord record, Ledger before, Ledger after) {
                                if (record.account().equals(account) && tokens.getAndDecrement() > 0) {
                                    throw failure;
                                }
                                super.append(record, before, after);
                            }
                        },
                        transaction);
            }
        };
    }

    private static Stream<Command<?>> dues(List<AccountId> accounts) {
        return accounts.stream().map(account -> invoice(account, "10.00"));
    }

    /** The chunk is rolled back and done one by one; nothing is done twice. */
    @Test
    @Tag("R-48")
    default void a_storage_that_fails_once_costs_no_command() {
        List<AccountId> accounts = members();
        List<Failed> failed = new ArrayList<>();
        assertThat(failing(accounts.get(2), new AtomicInteger(1))
                        .batch()
                        .onFailure(failed::add)
                        .each(dues(accounts)))
                .isEqualTo(new BatchReport(4, 0, 0, 0));
        assertThat(failed).isEmpty();
        accounts.forEach(account -> assertThat(queries().version(account)).isEqualTo(2));
    }

    /** What cannot be written is reported; the rest of the chunk is written. */
    @Test
    @Tag("R-48")
    default void a_command_that_cannot_be_written_is_reported_and_the_others_go_on() {
        List<AccountId> accounts = members();
        List<Failed> failed = new ArrayList<>();
        assertThat(failing(accounts.get(1), new AtomicInteger(99))
                        .batch()
                        .chunk(3)
                        .onFailure(failed::add)
                        .each(dues(accounts)))
                .isEqualTo(new BatchReport(3, 0, 0, 1));
        assertThat(failed.stream().map(Failed::account)).containsExactly(accounts.get(1));
        assertThat(failed.get(0).cause()).hasMessage("the disk is full");
        assertThat(queries().version(accounts.get(1))).isEqualTo(1);
    }

    /** Otherwise it would hold up every run until it is mended. */
    @Test
    @Tag("R-48")
    default void a_damaged_account_is_reported_and_the_others_go_on() {
        List<AccountId> accounts = members();
        RuntimeException broken = new IllegalStateException("the balance is not the sum of what is open");
        List<Failed> failed = new ArrayList<>();
        assertThat(failing(accounts.get(1), new AtomicInteger(99), broken)
                        .batch()
                        .onFailure(failed::add)
                        .each(dues(accounts)))
                .isEqualTo(new BatchReport(3, 0, 0, 1));
        assertThat(failed).containsExactly(new Failed(failed.get(0).command(), broken));
        assertThat(failed.get(0).account()).isEqualTo(accounts.get(1));
        assertThat(accounts.stream().map(account -> queries().version(account))).containsExactly(2L, 1L, 2L, 2L);
    }

    /** A kernel whose storage is away from the nth transaction on, and fails in the others as these say. */
    private Billing away(int nth, AtomicInteger transactions, AccountId account, AtomicInteger tokens) {
        return bench().on(sound ->
                new DelegatingStorage(failing(account, tokens, new BillingException("the disk is full"), sound)) {
                    @Override
                    protected <T> T run(
                            TenantId tenant,
                            TransactionRunner runner,
                            Function<? super LedgerTransaction, ? extends T> work) {
                        if (transactions.incrementAndGet() >= nth) {
                            throw new StorageUnreachableException("nobody answers");
                        }
                        return runner.run(work);
                    }
                });
    }

    /** Whatever waits as long and fails as well is not tried: the chunk, one of its commands, and no more. */
    @Test
    @Tag("R-48")
    default void a_batch_stops_when_the_storage_cannot_be_reached() {
        List<AccountId> accounts = members();
        AtomicInteger transactions = new AtomicInteger();
        AtomicInteger read = new AtomicInteger();
        List<Progress> progress = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        assertThatThrownBy(() -> away(3, transactions, accounts.get(0), new AtomicInteger())
                        .batch()
                        .chunk(1)
                        .onProgress(progress::add)
                        .onFailure(failed::add)
                        .each(dues(accounts).peek(command -> read.incrementAndGet())))
                .isInstanceOf(StorageUnreachableException.class)
                .hasMessage("nobody answers");
        assertThat(progress).containsExactly(new Progress(1), new Progress(2));
        assertThat(failed).isEmpty();
        assertThat(transactions).hasValue(4);
        assertThat(read).hasValue(3);
        assertThat(accounts.stream().map(account -> queries().version(account))).containsExactly(2L, 2L, 1L, 1L);
    }

    /** What was done one by one before is told. */
    @Test
    @Tag("R-48")
    default void a_batch_that_stops_within_a_chunk_tells_how_far_it_came() {
        List<AccountId> accounts = members();
        AtomicInteger transactions = new AtomicInteger();
        List<Progress> progress = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        assertThatThrownBy(() -> away(4, transactions, accounts.get(0), new AtomicInteger(2))
                        .batch()
                        .onProgress(progress::add)
                        .onFailure(failed::add)
                        .each(dues(accounts)))
                .isInstanceOf(StorageUnreachableException.class);
        assertThat(progress).containsExactly(new Progress(2));
        assertThat(failed.stream().map(Failed::account)).containsExactly(accounts.get(0));
        assertThat(transactions).hasValue(4);
        assertThat(accounts.stream().map(account -> queries().version(account))).containsExactly(1L, 2L, 1L, 1L);
    }

    /** All or none is none. */
    @Test
    @Tag("R-7")
    default void all_or_none_leaves_nothing_when_the_storage_fails() {
        List<AccountId> accounts = members();
        assertThatThrownBy(() ->
                        failing(accounts.get(3), new AtomicInteger(1)).batch().allOrNone(dues(accounts)))
                .isInstanceOf(BillingException.class)
                .hasMessage("the disk is full");
        accounts.forEach(account -> assertThat(queries().version(account)).isEqualTo(1));
    }

    /** A transaction of the host is all or none by itself. */
    @Test
    @Tag("R-7")
    default void a_batch_within_a_transaction_of_the_host_ends_with_it() {
        Assumptions.assumeTrue(bench().canJoin());
        List<AccountId> accounts = members();
        try (HostedTransaction host = bench().beginHostTransaction()) {
            Billing joined = bench().within(host.handle());
            assertThatThrownBy(() -> joined.batch().allOrNone(dues(accounts)))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(joined.batch()
                            .each(Stream.concat(dues(accounts), Stream.of(invoice(AccountId.of("nobody"), "1.00")))))
                    .isEqualTo(new BatchReport(4, 0, 1, 0));
            host.rollback();
        }
        accounts.forEach(account -> assertThat(queries().version(account)).isEqualTo(1));
        try (HostedTransaction host = bench().beginHostTransaction()) {
            bench().within(host.handle()).batch().each(dues(accounts));
            host.commit();
        }
        accounts.forEach(account -> assertThat(queries().version(account)).isEqualTo(2));
    }

    /** What is due on or before the day, of all accounts; run again it collects nothing twice. */
    @Test
    @Tag("R-77")
    @Tag("R-78")
    default void the_daily_run_collects_what_is_due_once() {
        List<AccountId> accounts = members();
        for (int i = 0; i < accounts.size(); i++) {
            for (int month = 7; month <= 9; month++) {
                billing()
                        .schedulePayment(SchedulePayment.builder(
                                        accounts.get(i),
                                        eur("70.00"),
                                        PaymentMethod.CHEQUE,
                                        LocalDate.of(2026, month, 5 + i))
                                .build());
            }
        }
        bench().clock().set(LocalDateTime.of(2026, 8, 6, 7, 0));
        billing().closePeriod(ClosePeriod.of(accounts.get(1), LocalDate.of(2026, 8, 5)));
        LocalDate day = LocalDate.of(2026, 8, 5);
        List<Refused> refused = new ArrayList<>();
        assertThat(billing().batch().chunk(2).onRefusal(refused::add).collectScheduled(day))
                .isEqualTo(new BatchReport(4, 0, 1, 0));
        assertThat(refused.stream().map(Refused::rejection)).containsExactly(new Rejection.PeriodClosed(day, day));
        assertThat(accounts.stream().map(account -> Amounts.plain(queries().balance(account))))
                .containsExactly("-140.00", "0.00", "-70.00", "-70.00");
        assertThat(billing().batch().collectScheduled(day)).isEqualTo(new BatchReport(0, 0, 1, 0));
        assertThat(billing().batch().collectScheduled(day.plusDays(1))).isEqualTo(new BatchReport(2, 0, 0, 0));
        assertThat(queries().scheduledPayments(accounts.get(0)).stream().map(ExpectedPayment::dueOn))
                .containsExactly(Optional.of(LocalDate.of(2026, 9, 5)));
    }
}
