package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.OTHER_CLUB;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.fact.AccountRevised;
import dev.solde.billing.fact.JournalRecord;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountSettings;
import dev.solde.billing.ledger.PeriodClosure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The closing of a period of a whole tenant, and journals that claim what their entries do not say. */
public interface ClosureRunContract extends ContractPart {

    /** The day before the stories begin. */
    LocalDate YESTERDAY = TODAY.minusDays(1);

    /** The tenant first, so that no account comes in behind the run; then every account, once. */
    @Test
    @Tag("R-13")
    default void a_period_of_a_tenant_is_closed_once_for_every_account() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        billing().closePeriod(ClosePeriod.of(MARTIN, YESTERDAY));
        assertThat(billing().batch().chunk(1).closePeriod(YESTERDAY)).isEqualTo(new BatchReport(1, 0, 0, 0));
        assertThat(billing().batch().closePeriod(YESTERDAY)).isEqualTo(BatchReport.NOTHING);
        for (AccountId account : List.of(DUPONT, MARTIN)) {
            assertThat(Pages.all(page -> queries().closures(account, page)).stream()
                            .map(PeriodClosure::through))
                    .containsExactly(YESTERDAY);
        }
        RejectionAssertions.assertRefused(() -> billing().batch().closePeriod(TODAY))
                .isEqualTo(new Rejection.InvalidCloseDate(TODAY, Optional.empty(), TODAY));
    }

    /** Its first record says so, with totals of nothing; another tenant has its own. */
    @Test
    @Tag("R-13")
    @Tag("R-142")
    default void an_account_that_is_opened_in_a_closed_tenant_begins_closed() {
        billing().batch().closePeriod(YESTERDAY);
        billing().batch().closePeriod(YESTERDAY.minusDays(9));
        assertThat(billing().execute(open(DUPONT)).record().orElseThrow().facts())
                .isEqualTo(List.of(
                        new AccountRevised("EUR", 2, AccountSettings.NONE, Optional.empty()),
                        new PeriodClosed(YESTERDAY, 0, 0, 0, 0)));
        refused(
                        DUPONT,
                        () -> billing()
                                .recordPayment(payment(DUPONT, "1.00").toBuilder()
                                        .postingDate(YESTERDAY)
                                        .build()))
                .isEqualTo(new Rejection.PeriodClosed(YESTERDAY, YESTERDAY));
        bench().billing(OTHER_CLUB).openAccount(open(DUPONT));
        assertThat(Pages.all(page -> bench().billing(OTHER_CLUB).queries().closures(DUPONT, page)))
                .isEmpty();
        billing().recordPayment(payment(DUPONT, "1.00"));
        Bench other = bench().another();
        other.billing().restore(bench().books(DUPONT).records().stream());
        assertThat(other.books(DUPONT)).isEqualTo(bench().books(DUPONT));
    }

    /** What broke off in the middle is simply run again. */
    @Test
    @Tag("R-13")
    default void a_run_that_broke_off_goes_on_where_it_stopped() {
        List<AccountId> accounts =
                IntStream.range(0, 5).mapToObj(i -> AccountId.of("member-" + i)).toList();
        accounts.forEach(account -> billing().openAccount(open(account)));
        RuntimeException crash = new IllegalStateException("the process was killed");
        assertThatThrownBy(() -> billing()
                        .batch()
                        .chunk(2)
                        .onProgress(progress -> {
                            if (progress.done() == 4) {
                                throw crash;
                            }
                        })
                        .closePeriod(YESTERDAY))
                .isSameAs(crash);
        assertThat(billing().batch().chunk(2).closePeriod(YESTERDAY)).isEqualTo(new BatchReport(1, 0, 0, 0));
        accounts.forEach(account ->
                assertThat(Pages.all(page -> queries().closures(account, page))).hasSize(1));
    }

    /** Neither totals that its entries do not give, nor an entry in a period that was closed before. */
    @Test
    @Tag("R-20")
    @Tag("R-142")
    default void a_journal_whose_closures_are_not_those_of_its_entries_is_found() {
        billing().openAccount(open(DUPONT));
        billing()
                .recordPayment(payment(DUPONT, "5.00").toBuilder()
                        .postingDate(YESTERDAY)
                        .build());
        billing().closePeriod(ClosePeriod.of(DUPONT, YESTERDAY));
        billing().recordPayment(payment(DUPONT, "7.00"));
        List<JournalRecord> records = bench().books(DUPONT).records();
        found(Forgery.withFacts(records, 3, fact -> new PeriodClosed(YESTERDAY, 0, 501, 0, 501)), 3);
        found(Forgery.withFacts(records, 3, fact -> new PeriodClosed(YESTERDAY, 0, 500, 0, 1_200)), 3);
        found(Forgery.withFacts(records, 3, fact -> new PeriodClosed(TODAY, 0, 500, 0, 500)), 4);
        assertThat(bench().another().billing().restore(Forgery.sealed(records).stream()))
                .isEqualTo(queries().journalHead(DUPONT));
    }

    private void found(List<JournalRecord> forged, long sequence) {
        assertThat(bench().on(storage -> new TamperedJournal(storage, records -> forged))
                        .queries()
                        .verify(DUPONT)
                        .firstDifference()
                        .map(difference -> difference.sequence()))
                .contains(sequence);
        RejectionAssertions.assertRefused(() -> bench().another().billing().restore(forged.stream()))
                .isEqualTo(new Rejection.JournalNotIntact(DUPONT, sequence));
    }
}
