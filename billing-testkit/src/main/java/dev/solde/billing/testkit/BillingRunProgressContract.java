package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BatchReport;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.AccountId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The billing run over all accounts: by chunks, with progress and refusals told. */
public interface BillingRunProgressContract extends ContractPart {

    private void owes(AccountId account, String amount, LocalDate processingDate) {
        billing().addPendingEntry(AddPendingEntry.debit(account, "Training", eur(amount), NO_TAX, processingDate));
    }

    /** Each account by its own day, and what is billed is not due any more. */
    @Test
    @Tag("R-120")
    @Tag("R-121")
    default void a_run_bills_every_account_that_is_due_once() {
        billing().openAccount(OpenAccount.builder(DUPONT, EUR).billingDay(5).build());
        billing().openAccount(open(MARTIN));
        owes(DUPONT, "10.00", LocalDate.of(2026, 6, 4));
        owes(DUPONT, "20.00", LocalDate.of(2026, 6, 18));
        owes(MARTIN, "40.00", LocalDate.of(2026, 6, 18));
        bench().clock().advance(Duration.ofDays(5));
        assertThat(billing().batch().runBilling(LocalDate.of(2026, 6, 5))).isEqualTo(new BatchReport(1, 0, 0, 0));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("10.00"));
        bench().clock().advance(Duration.ofDays(20));
        assertThat(billing().batch().runBilling(LocalDate.of(2026, 6, 20))).isEqualTo(new BatchReport(1, 0, 0, 0));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("10.00"));
        assertThat(queries().balance(MARTIN)).isEqualTo(eur("40.00"));
        bench().clock().advance(Duration.ofDays(20));
        assertThat(billing().batch().runBilling(LocalDate.of(2026, 7, 5))).isEqualTo(new BatchReport(1, 0, 0, 0));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("30.00"));
        assertThat(billing().batch().runBilling(LocalDate.of(2026, 7, 5))).isEqualTo(BatchReport.NOTHING);
    }

    /** One after the other, by the progress, whatever the chunk; refusals are told and leave only their account out. */
    @Test
    @Tag("R-119")
    default void a_run_goes_by_chunks_and_tells_progress_and_refusals() {
        for (int i = 0; i < 5; i++) {
            billing().openAccount(open(AccountId.of("customer-" + i)));
            owes(AccountId.of("customer-" + i), "10.00", TODAY);
        }
        billing().closePeriod(ClosePeriod.of(AccountId.of("customer-2"), TODAY.minusDays(1)));
        List<Long> progress = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        BatchReport report = billing()
                .batch()
                .chunk(2)
                .onProgress(done -> progress.add(done.done()))
                .onRefusal(refusal -> refused.add(
                        refusal.account() + " " + refusal.rejection().code()))
                .runBilling(TODAY.minusDays(1));
        assertThat(report).isEqualTo(BatchReport.NOTHING);
        report = billing()
                .batch()
                .chunk(2)
                .onProgress(done -> progress.add(done.done()))
                .onRefusal(refusal -> refused.add(
                        refusal.account() + " " + refusal.rejection().code()))
                .runBilling(TODAY);
        assertThat(report).isEqualTo(new BatchReport(5, 0, 0, 0));
        assertThat(progress).containsExactly(2L, 4L, 5L);
        assertThat(refused).isEmpty();
        assertThat(queries().verifySeries(Series.of("F"), Year.of(2026)).isClean())
                .isTrue();
        for (int i = 0; i < 5; i++) {
            owes(AccountId.of("customer-" + i), "10.00", TODAY.plusDays(1));
        }
        List<Long> early = new ArrayList<>();
        report = billing()
                .batch()
                .chunk(2)
                .onProgress(done -> early.add(done.done()))
                .onRefusal(refusal -> refused.add(
                        refusal.account() + " " + refusal.rejection().code()))
                .runBilling(TODAY.plusDays(1));
        assertThat(report).isEqualTo(new BatchReport(0, 0, 5, 0));
        assertThat(refused).hasSize(5).allMatch(text -> text.endsWith(" date-in-future"));
    }
}
