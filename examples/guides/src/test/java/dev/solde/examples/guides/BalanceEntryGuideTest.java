package dev.solde.examples.guides;

import static dev.solde.billing.testkit.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BatchReport;
import dev.solde.billing.Billing;
import dev.solde.billing.BillingQueries;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.CancelPendingEntry;
import dev.solde.billing.command.ChangePendingEntry;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.core.BillingKernel;
import dev.solde.billing.core.InMemoryBillingStorage;
import dev.solde.billing.document.BillingResult;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.LineType;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.testkit.MutableClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/guides/balance-entries.md}. */
class BalanceEntryGuideTest {

    // guide: kernel
    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");
    static final Tax VAT_20 = Tax.rate("20");

    static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    final MutableClock clock = MutableClock.at(LocalDateTime.of(2026, 6, 1, 9, 0), ZoneId.of("Europe/Paris"));
    final Billing billing = BillingKernel.builder()
            .storage(InMemoryBillingStorage.create())
            .clock(clock)
            .build();
    final BillingQueries queries = billing.queries();
    final AccountId atelier = AccountId.of("atelier");

    PendingEntry mission;
    PendingEntry training;
    // end

    @BeforeEach
    void entries() {
        // guide: entries
        billing.openAccount(OpenAccount.builder(atelier, EUR).billingDay(5).build());
        mission = billing.addPendingEntry(AddPendingEntry.debit(atelier, "Mission", eur("400.00"), VAT_20, day(6, 4)));
        training = billing.addPendingEntry(AddPendingEntry.builder(atelier)
                .debit("Training", eur("150.00"), VAT_20)
                .lineType(LineType.of("TRAINING"))
                .processingDate(day(6, 18))
                .build());
        billing.addPendingEntry(AddPendingEntry.builder(atelier)
                .credit("Welcome gift", eur("20.00"), VAT_20) // from today on
                .lineType(LineType.of("GIFT"))
                .build());
        assertThat(queries.balance(atelier)).isEqualTo(eur("0.00"));
        assertThat(queries.overview(atelier).unbilled()).isEqualTo(eur("636.00"));
        // end
    }

    @Test
    void entries_are_billed_on_the_billing_day_that_follows_them() {
        // guide: run
        clock.set(LocalDateTime.of(2026, 6, 5, 6, 0));
        billing.batch().runBilling(day(6, 5));
        assertThat(queries.balance(atelier)).isEqualTo(eur("456.00")); // the mission less the gift

        clock.set(LocalDateTime.of(2026, 7, 5, 6, 0));
        billing.batch().runBilling(day(7, 5));
        assertThat(queries.balance(atelier)).isEqualTo(eur("636.00")); // and the training
        // end
        assertThat(queries.pendingEntries(atelier, PageRequest.first(10)).items())
                .isEmpty();
    }

    @Test
    void a_run_is_simply_run_again() {
        clock.set(LocalDateTime.of(2026, 6, 5, 6, 0));
        // guide: again
        List<String> refused = new ArrayList<>();
        BatchReport report = billing.batch()
                .chunk(200)
                .onRefusal(one ->
                        refused.add(one.account() + ": " + one.rejection().code()))
                .runBilling(day(6, 5));
        assertThat(report).isEqualTo(new BatchReport(1, 0, 0, 0));
        assertThat(billing.batch().runBilling(day(6, 5))).isEqualTo(BatchReport.NOTHING);
        // end
        assertThat(refused).isEmpty();
    }

    @Test
    void one_account_is_billed_with_further_lines() {
        // guide: now
        BillNow command = BillNow.builder(atelier)
                .billingDate(day(6, 1)) // without it, the last billing day: 5 May
                .line("Travel", 1, eur("30.00"), VAT_20)
                .build();
        BillingResult shown = billing.preview(command).orElseThrow();
        BillingResult billed = billing.billNow(command);
        assertThat(billed.invoices().get(0).totalInclTax())
                .isEqualTo(shown.invoices().get(0).totalInclTax())
                .isEqualTo(eur("12.00"));
        assertThat(billed.invoices().get(0).lines())
                .extracting(InvoiceLine::label)
                .containsExactly("Travel", "Welcome gift");
        // end
        assertThat(queries.overview(atelier).unbilled()).isEqualTo(eur("660.00"));
    }

    @Test
    void an_entry_is_changed_or_taken_back_while_it_waits() {
        // guide: change
        billing.changePendingEntry(ChangePendingEntry.builder(training.id())
                .processingDate(day(6, 3))
                .build());
        billing.cancelPendingEntry(CancelPendingEntry.of(mission.id()));

        clock.set(LocalDateTime.of(2026, 6, 5, 6, 0));
        BillingResult billed = billing.billNow(BillNow.of(atelier));
        assertThat(billed.invoices().get(0).lines())
                .extracting(InvoiceLine::label)
                .containsExactly("Training", "Welcome gift");
        assertRefused(() -> billing.cancelPendingEntry(CancelPendingEntry.of(training.id())))
                .hasCode("not-pending");
        // end
    }

    @Test
    void credit_above_the_charges_waits() {
        // guide: excess
        AccountId studio = AccountId.of("studio");
        billing.openAccount(OpenAccount.of(studio, EUR));
        billing.addPendingEntry(AddPendingEntry.debit(studio, "Support", eur("30.00"), VAT_20, day(6, 1)));
        PendingEntry gift = billing.addPendingEntry(AddPendingEntry.builder(studio)
                .credit("Adjustment", eur("50.00"), VAT_20)
                .build());
        BillingResult billed = billing.billNow(BillNow.of(studio));
        assertThat(billed.invoices().get(0).totalInclTax()).isEqualTo(eur("0.00"));
        assertThat(queries.pendingEntry(gift.id()).left()).isEqualTo(eur("20.00"));
        // end
        assertThat(queries.balance(studio)).isEqualTo(eur("0.00"));
    }
}
