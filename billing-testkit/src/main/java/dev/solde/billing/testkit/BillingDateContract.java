package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.document.BillingResult;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.document.IssuedDocument;
import dev.solde.billing.document.PendingEntry;
import dev.solde.billing.document.Series;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.TenantId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which entries a billing takes by its date, and the date of its documents. */
public interface BillingDateContract extends ContractPart {

    /** The example of the documentation: billing day 5, entries of 4, 5 and 18 June. */
    @Test
    @Tag("R-119")
    @Tag("R-120")
    @Tag("R-121")
    default void an_entry_goes_on_the_document_of_the_next_billing_day() {
        billing().openAccount(OpenAccount.builder(DUPONT, EUR).billingDay(5).build());
        debit("of the 4th", "4.00", NO_TAX, day(6, 4));
        debit("of the 5th", "5.00", NO_TAX, day(6, 5));
        debit("of the 18th", "18.00", NO_TAX, day(6, 18));
        assertThat(billing().billNow(BillNow.of(DUPONT))).isEqualTo(nothing());
        bench().clock().set(day(6, 4).atTime(9, 0));
        assertThat(billing().billNow(BillNow.of(DUPONT))).isEqualTo(nothing());
        bench().clock().set(day(6, 5).atTime(9, 0));
        Invoice june = billing().billNow(BillNow.of(DUPONT)).invoices().get(0);
        assertThat(june.issueDate()).isEqualTo(day(6, 5));
        assertThat(june.lines()).extracting(InvoiceLine::label).containsExactly("of the 4th", "of the 5th");
        bench().clock().set(day(6, 30).atTime(9, 0));
        assertThat(billing().billNow(BillNow.of(DUPONT))).isEqualTo(nothing());
        bench().clock().set(day(7, 7).atTime(9, 0));
        Invoice july = billing().billNow(BillNow.of(DUPONT)).invoices().get(0);
        assertThat(july.issueDate()).isEqualTo(day(7, 5));
        assertThat(july.lines()).extracting(InvoiceLine::label).containsExactly("of the 18th");
        assertThat(billing().billNow(BillNow.of(DUPONT))).isEqualTo(nothing());
    }

    /** Billing day 31 is the last day of a shorter month, and the 31st again afterwards. */
    @Test
    @Tag("R-121")
    default void billing_day_31_is_the_last_day_of_february_and_the_31st_again_in_march() {
        bench().clock().set(LocalDate.of(2027, 2, 1).atTime(9, 0));
        billing().openAccount(OpenAccount.builder(DUPONT, EUR).billingDay(31).build());
        for (int month = 2; month <= 4; month++) {
            debit("month " + month, "1.00", NO_TAX, LocalDate.of(2027, month, 20));
        }
        assertThat(issueDates(LocalDate.of(2027, 2, 27))).isEmpty();
        assertThat(issueDates(LocalDate.of(2027, 2, 28))).containsExactly(LocalDate.of(2027, 2, 28));
        assertThat(issueDates(LocalDate.of(2027, 3, 30))).isEmpty();
        assertThat(issueDates(LocalDate.of(2027, 3, 31))).containsExactly(LocalDate.of(2027, 3, 31));
        assertThat(issueDates(LocalDate.of(2027, 5, 3))).containsExactly(LocalDate.of(2027, 4, 30));
    }

    private List<LocalDate> issueDates(LocalDate today) {
        bench().clock().set(today.atTime(9, 0));
        return billing().billNow(BillNow.of(DUPONT)).documents().stream()
                .map(IssuedDocument::issueDate)
                .toList();
    }

    /** The default issue date is raised to what the series allows, also into another year; one that is named is judged. */
    @Test
    @Tag("R-49")
    @Tag("R-119")
    default void a_late_billing_is_issued_on_the_last_date_of_the_series() {
        billing().openAccount(OpenAccount.builder(DUPONT, EUR).billingDay(5).build());
        debit("x", "1.00", NO_TAX, LocalDate.of(2026, 12, 1));
        bench().clock().set(LocalDate.of(2027, 1, 4).atTime(9, 0));
        billing()
                .issueInvoice(invoice(DUPONT, "2.00").toBuilder()
                        .issueDate(LocalDate.of(2027, 1, 2))
                        .build());
        BillNow december = BillNow.of(DUPONT).toBuilder()
                .issueDate(LocalDate.of(2026, 12, 5))
                .build();
        refused(DUPONT, () -> billing().billNow(december))
                .isEqualTo(new Rejection.NumberNotChronological(
                        Series.of("F"), LocalDate.of(2026, 12, 5), LocalDate.of(2027, 1, 2)));
        Invoice invoice = billing().billNow(BillNow.of(DUPONT)).invoices().get(0);
        assertThat(invoice.issueDate()).isEqualTo(LocalDate.of(2027, 1, 2));
        assertThat(invoice.number().value()).isEqualTo("F-2027-000002");
    }

    /** Nor is it refused for a period that was closed meanwhile, unless the date is named. */
    @Test
    @Tag("R-12")
    @Tag("R-119")
    default void a_late_billing_is_issued_after_the_closed_period() {
        LocalDate closed = TODAY.minusDays(3);
        bench().storage().transactions(TenantId.DEFAULT).run(transaction -> {
            transaction.tenantLock().lock();
            transaction.tenantLock().move(closed);
            return closed;
        });
        billing().openAccount(OpenAccount.builder(DUPONT, EUR).billingDay(15).build());
        debit("x", "1.00", NO_TAX, day(5, 1));
        refused(
                        DUPONT,
                        () -> billing()
                                .billNow(BillNow.builder(DUPONT)
                                        .issueDate(closed)
                                        .build()))
                .isEqualTo(new Rejection.PeriodClosed(closed, closed));
        BillingResult result = billing().billNow(BillNow.of(DUPONT));
        assertThat(result.documents()).extracting(IssuedDocument::issueDate).containsExactly(closed.plusDays(1));
    }

    /** A series with free dates keeps the billing date. */
    @Test
    @Tag("R-49")
    default void in_a_series_with_free_dates_the_billing_date_stays() {
        Billing free = bench().billing(BillingSettings.builder()
                .invoiceSeries(Series.of("G").freeDates())
                .build());
        free.openAccount(OpenAccount.builder(DUPONT, EUR).billingDay(31).build());
        free.issueInvoice(invoice(DUPONT, "2.00"));
        debit("x", "1.00", NO_TAX, TODAY.minusDays(40));
        Invoice invoice = free.billNow(BillNow.of(DUPONT)).invoices().get(0);
        assertThat(invoice.issueDate()).isEqualTo(LocalDate.of(2026, 5, 31));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static BillingResult nothing() {
        return new BillingResult(List.of(), List.of());
    }

    private PendingEntry debit(String label, String amount, Tax tax, LocalDate processingDate) {
        return billing().addPendingEntry(AddPendingEntry.debit(DUPONT, label, eur(amount), tax, processingDate));
    }
}
