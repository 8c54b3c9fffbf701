package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Refused;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.document.BillingDue;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.PageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The billing run over all accounts that are due. */
public interface BillingRunContract extends ContractPart {

    private static LocalDate june(int day) {
        return LocalDate.of(2026, 6, day);
    }

    private AccountId account(String name, int billingDay) {
        AccountId account = AccountId.of(name);
        billing()
                .openAccount(
                        OpenAccount.builder(account, EUR).billingDay(billingDay).build());
        return account;
    }

    private void debit(AccountId account, String amount, LocalDate processingDate) {
        billing().addPendingEntry(AddPendingEntry.debit(account, "Training", eur(amount), NO_TAX, processingDate));
    }

    private List<LedgerEntry> entries(AccountId account) {
        return Pages.all(page -> queries().entries(account, page));
    }

    /** Entries of the 4th and the 18th, billed on the 5th: one now, one a month later; who is billed another day waits. */
    @Test
    @Tag("R-119")
    @Tag("R-121")
    default void a_run_bills_each_account_by_its_own_billing_day() {
        AccountId fifth = account("fifth", 5);
        AccountId tenth = account("tenth", 10);
        debit(fifth, "4.00", june(4));
        debit(fifth, "18.00", june(18));
        debit(tenth, "7.00", june(4));
        bench().clock().set(june(5).atTime(9, 0));
        assertThat(billing().batch().runBilling(june(5))).isEqualTo(new BatchReport(1, 0, 0, 0));
        assertThat(entries(fifth)).extracting(LedgerEntry::amount).containsExactly(eur("4.00"));
        assertThat(entries(tenth)).isEmpty();
        bench().clock().set(june(12).atTime(9, 0));
        assertThat(billing().batch().runBilling(june(12))).isEqualTo(new BatchReport(1, 0, 0, 0));
        assertThat(entries(tenth)).extracting(LedgerEntry::postingDate).containsExactly(june(10));
        bench().clock().set(LocalDate.of(2026, 7, 5).atTime(9, 0));
        assertThat(billing().batch().runBilling(LocalDate.of(2026, 7, 5))).isEqualTo(new BatchReport(1, 0, 0, 0));
        assertThat(entries(fifth)).extracting(LedgerEntry::amount).containsExactly(eur("4.00"), eur("18.00"));
    }

    /** After a crash it goes on, and at the end nothing is left. */
    @Test
    @Tag("R-120")
    default void a_billing_run_that_broke_off_goes_on_and_bills_nothing_twice() {
        List<AccountId> accounts =
                IntStream.range(0, 5).mapToObj(i -> account("member-" + i, 1)).toList();
        accounts.forEach(account -> debit(account, "10.00", june(1)));
        RuntimeException crash = new IllegalStateException("the process was killed");
        assertThatThrownBy(() -> billing()
                        .batch()
                        .chunk(2)
                        .onProgress(progress -> {
                            throw crash;
                        })
                        .runBilling(june(1)))
                .isSameAs(crash);
        List<Long> told = new ArrayList<>();
        assertThat(billing()
                        .batch()
                        .chunk(2)
                        .onProgress(progress -> told.add(progress.done()))
                        .runBilling(june(1)))
                .isEqualTo(new BatchReport(3, 0, 0, 0));
        assertThat(told).containsExactly(2L, 3L);
        assertThat(accounts).allSatisfy(account -> assertThat(entries(account)).hasSize(1));
        assertThat(queries().dueForBilling(june(1), PageRequest.first(10)).items())
                .isEmpty();
        assertThat(billing().batch().runBilling(june(1))).isEqualTo(BatchReport.NOTHING);
    }

    /** A refusal is told, and the others are billed; a credit without a charge waits. */
    @Test
    @Tag("R-12")
    @Tag("R-122")
    default void a_billing_run_reports_who_could_not_be_billed() {
        account(DUPONT.value(), 1);
        billing()
                .addPendingEntry(AddPendingEntry.builder(DUPONT)
                        .credit("Gift", eur("3.00"), NO_TAX)
                        .build());
        AccountId tomorrow = account("tomorrow", 2);
        debit(tomorrow, "1.00", june(2));
        assertThat(queries().dueForBilling(june(2), PageRequest.first(10)).items())
                .containsExactly(new BillingDue(DUPONT, june(1), june(1)), new BillingDue(tomorrow, june(2), june(2)));
        List<Refused> refused = new ArrayList<>();
        assertThat(billing().batch().onRefusal(refused::add).runBilling(june(2)))
                .isEqualTo(new BatchReport(0, 1, 1, 0));
        assertThat(refused).extracting(Refused::account).containsExactly(tomorrow);
        assertThat(refused)
                .extracting(Refused::rejection)
                .containsExactly(new Rejection.DateInFuture(june(2), june(1)));
        assertThat(entries(DUPONT)).isEmpty();
        assertThatThrownBy(() -> billing().batch().runBilling(LocalDate.MAX))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
