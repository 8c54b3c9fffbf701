package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.OTHER_CLUB;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.Rejection;
import dev.solde.billing.SeriesReport;
import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.DocumentNumber;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Document numbers: consecutive, in order of date, each once. */
public interface NumberContract extends ContractPart {

    /** One counter for all accounts of a tenant, one series for invoices and one for credit notes. */
    @Test
    @Tag("R-48")
    @Tag("R-49")
    default void numbers_are_consecutive_over_all_accounts_of_a_tenant() {
        Billing other = bench().billing(OTHER_CLUB);
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        other.openAccount(open(DUPONT));
        assertThat(List.of(
                        billing().issueInvoice(invoice(DUPONT, "1.00")).number().value(),
                        billing().issueInvoice(invoice(MARTIN, "1.00")).number().value(),
                        other.issueInvoice(invoice(DUPONT, "1.00")).number().value(),
                        billing()
                                .issueGlobalCreditNote(credit(DUPONT, "1.00"))
                                .number()
                                .value(),
                        billing().issueInvoice(invoice(DUPONT, "1.00")).number().value()))
                .containsExactly("F-2026-000001", "F-2026-000002", "F-2026-000001", "AV-2026-000001", "F-2026-000003");
        assertThat(queries().verifySeries(Series.of("F"), Year.of(2026)))
                .isEqualTo(new SeriesReport(Series.of("F"), Year.of(2026), 3, 3, List.of(), List.of()));
        assertThat(queries().verifySeries(Series.of("X"), Year.of(2026)))
                .isEqualTo(new SeriesReport(Series.of("X"), Year.of(2026), 0, 0, List.of(), List.of()));
    }

    /** The year is that of the issue date; strict dates hold across years. */
    @Test
    @Tag("R-49")
    default void counters_begin_anew_each_year_and_strict_dates_hold_across_years() {
        billing().openAccount(open(DUPONT));
        billing().issueInvoice(invoice(DUPONT, "1.00"));
        bench().clock().set(LocalDate.of(2027, 1, 2).atTime(8, 0));
        assertThat(billing().issueInvoice(invoice(DUPONT, "1.00")).number().value())
                .isEqualTo("F-2027-000001");
        refused(
                        DUPONT,
                        () -> billing()
                                .issueInvoice(invoiceBuilder(DUPONT, "1.00")
                                        .issueDate(LocalDate.of(2026, 12, 31))
                                        .build()))
                .isEqualTo(new Rejection.NumberNotChronological(
                        Series.of("F"), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 2)));
        assertThat(billing().issueInvoice(invoice(DUPONT, "1.00")).number().value())
                .isEqualTo("F-2027-000002");
    }

    /** A series with free dates numbers in order of issue, whatever the date. */
    @Test
    @Tag("R-49")
    default void a_series_with_free_dates_takes_any_date_and_counts_by_its_year() {
        Series free = Series.of("SITE2").freeDates();
        Billing kernel =
                bench().billing(BillingSettings.builder().furtherSeries(free).build());
        kernel.openAccount(open(DUPONT));
        List<String> numbers = IntStream.of(0, 200, 10, 400)
                .mapToObj(days -> kernel.issueInvoice(invoiceBuilder(DUPONT, "1.00")
                                .series(free)
                                .issueDate(TODAY.minusDays(days))
                                .build())
                        .number()
                        .value())
                .toList();
        assertThat(numbers)
                .containsExactly("SITE2-2026-000001", "SITE2-2025-000001", "SITE2-2026-000002", "SITE2-2025-000002");
    }

    /** Otherwise a number of its form could be brought from outside before it is given. */
    @Test
    @Tag("R-49")
    default void a_series_is_declared_before_it_gives_numbers() {
        billing().openAccount(open(DUPONT));
        refused(
                        DUPONT,
                        () -> billing()
                                .issueInvoice(invoiceBuilder(DUPONT, "1.00")
                                        .series(Series.of("SITE2"))
                                        .build()))
                .isEqualTo(new Rejection.SeriesUnknown(Series.of("SITE2")));
    }

    /** How strict a series is, is declared once and not the command's to say. */
    @Test
    @Tag("R-49")
    default void a_command_cannot_loosen_the_dates_of_a_series() {
        billing().openAccount(open(DUPONT));
        billing().issueInvoice(invoice(DUPONT, "1.00"));
        refused(
                        DUPONT,
                        () -> billing()
                                .issueInvoice(invoiceBuilder(DUPONT, "1.00")
                                        .series(Series.of("F").freeDates())
                                        .issueDate(TODAY.minusDays(1))
                                        .build()))
                .isEqualTo(new Rejection.NumberNotChronological(Series.of("F"), TODAY.minusDays(1), TODAY));
    }

    /** A number from elsewhere uses no series and is unique over all documents. */
    @Test
    @Tag("R-49")
    default void an_external_number_is_unique_in_the_tenant_and_not_one_of_a_series() {
        Billing kernel = bench().billing(BillingSettings.builder()
                .furtherSeries(Series.of("SITE2"))
                .build());
        kernel.openAccount(open(DUPONT));
        kernel.openAccount(open(MARTIN));
        DocumentNumber number = DocumentNumber.of("536365/A");
        var first = kernel.issueInvoice(invoiceBuilder(DUPONT, "1.00")
                .number(number)
                .issueDate(TODAY.minusDays(300))
                .build());
        RejectionAssertions.assertRefused(
                        kernel,
                        MARTIN,
                        () -> kernel.issueInvoice(
                                invoiceBuilder(MARTIN, "1.00").number(number).build()))
                .isEqualTo(new Rejection.NumberTaken(number, first.id()));
        RejectionAssertions.assertRefused(
                        kernel,
                        MARTIN,
                        () -> kernel.issueGlobalCreditNote(credit(MARTIN, "1.00").toBuilder()
                                .number(number)
                                .build()))
                .isEqualTo(new Rejection.NumberTaken(number, first.id()));
        for (String reserved : List.of("F-2026-000009", "AV-2026-000001", "SITE2-2020-0000001")) {
            RejectionAssertions.assertRefused(
                            kernel,
                            DUPONT,
                            () -> kernel.issueInvoice(invoiceBuilder(DUPONT, "1.00")
                                    .number(DocumentNumber.of(reserved))
                                    .build()))
                    .isEqualTo(new Rejection.NumberReserved(
                            DocumentNumber.of(reserved), Series.of(reserved.substring(0, reserved.indexOf('-')))));
        }
        bench().billing(OTHER_CLUB).openAccount(open(DUPONT));
        assertThat(bench().billing(OTHER_CLUB)
                        .issueInvoice(
                                invoiceBuilder(DUPONT, "1.00").number(number).build())
                        .number())
                .isEqualTo(number);
        assertThat(kernel.issueInvoice(invoice(DUPONT, "1.00")).number().value())
                .isEqualTo("F-2026-000001");
    }

    /** Looking ahead takes nothing. */
    @Test
    @Tag("R-48")
    default void a_preview_takes_no_number() {
        billing().openAccount(open(DUPONT));
        for (int i = 0; i < 3; i++) {
            assertThat(billing()
                            .preview(invoice(DUPONT, "1.00"))
                            .orElseThrow()
                            .number()
                            .value())
                    .isEqualTo("F-2026-000001");
        }
        assertThat(billing().issueInvoice(invoice(DUPONT, "1.00")).number().value())
                .isEqualTo("F-2026-000001");
        assertThat(queries().invoice(DocumentNumber.of("F-2026-000002"))).isEmpty();
    }
}
