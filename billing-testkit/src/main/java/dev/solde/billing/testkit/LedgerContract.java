package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.PARIS;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Rejection;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Balance, entries, records and their numbers, and what a refusal leaves: nothing. */
public interface LedgerContract extends ContractPart {

    /** The figures of the README. */
    @Test
    @Tag("R-3")
    default void an_invoice_of_210_and_a_payment_of_150_leave_60_owed() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line("Judo, autumn term", 1, eur("175.00"), VAT_20)
                        .build());
        billing().recordPayment(RecordPayment.of(invoice.id(), eur("150.00"), PaymentMethod.CARD));
        assertThat(invoice.number().value()).isEqualTo("F-2026-000001");
        assertThat(invoice.totalInclTax()).isEqualTo(eur("210.00"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("60.00"));
    }

    /** Each kind of entry as a whole value. */
    @Test
    @Tag("R-2")
    @Tag("R-3")
    @Tag("R-10")
    default void entries_have_a_side_a_positive_amount_a_number_and_the_balance_after_them() {
        Instant now = bench().clock().instant();
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "100.00")
                        .dueDate(TODAY.plusDays(30))
                        .build());
        Payment payment = billing().recordPayment(payment(DUPONT, "130.00"));
        CreditNote note = billing().issueGlobalCreditNote(credit(DUPONT, "20.00"));
        assertThat(Pages.all(page -> queries().entries(DUPONT, page)))
                .containsExactly(
                        new LedgerEntry(
                                1,
                                invoice.id(),
                                Optional.of(invoice.number()),
                                EUR,
                                10_000,
                                10_000,
                                TODAY,
                                TODAY,
                                TODAY,
                                TODAY.plusDays(30),
                                2,
                                now),
                        new LedgerEntry(
                                2,
                                payment.id(),
                                Optional.empty(),
                                EUR,
                                13_000,
                                -3_000,
                                TODAY,
                                TODAY,
                                TODAY,
                                TODAY,
                                3,
                                now),
                        new LedgerEntry(
                                3,
                                note.id(),
                                Optional.of(note.number()),
                                EUR,
                                2_000,
                                -5_000,
                                TODAY,
                                TODAY,
                                TODAY,
                                TODAY,
                                4,
                                now));
    }

    /** Backdated postings change the balance of days in between; the checker compares every day and record. */
    @Test
    @Tag("R-4")
    @Tag("R-5")
    @Tag("R-16")
    default void open_debits_less_open_credits_are_the_balance_at_every_day_and_record() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "100.00")
                        .issueDate(LocalDate.of(2026, 3, 1))
                        .build());
        Payment late = billing()
                .recordPayment(RecordPayment.builder(DUPONT, eur("40.00"), PaymentMethod.CASH)
                        .postingDate(LocalDate.of(2026, 2, 1))
                        .build());
        billing().allocate(Samples.allocate(late.id(), invoice.id(), "30.00"));
        bench().clock().advance(Duration.ofDays(3));
        billing()
                .deallocate(dev.solde.billing.command.Deallocate.part(
                        queries().allocations(late.id()).get(0).id(), eur("10.00")));
        assertThat(List.of(
                        queries().asOf(LocalDate.of(2026, 1, 31)).balance(DUPONT),
                        queries().asOf(LocalDate.of(2026, 2, 28)).balance(DUPONT),
                        queries().asOf(LocalDate.of(2026, 3, 1)).balance(DUPONT),
                        queries().balance(DUPONT)))
                .containsExactly(eur("0.00"), eur("-40.00"), eur("60.00"), eur("60.00"));
        assertThat(queries().item(invoice.id()).openAmount()).isEqualTo(eur("80.00"));
        assertThat(queries().asOf(TODAY).item(invoice.id()).openAmount()).isEqualTo(eur("70.00"));
        assertThat(queries().asOf(TODAY.minusDays(1)).item(invoice.id()).openAmount())
                .isEqualTo(eur("100.00"));
    }

    /** What was read of entries, records and documents is read again after every later command. */
    @Test
    @Tag("R-6")
    @Tag("R-51")
    default void what_was_recorded_is_never_changed_by_what_comes_later() {
        Story story = new Story(billing(), bench().clock());
        Books before = bench().books(Story.ACCOUNT);
        List<Invoice> invoices = List.of();
        while (story.hasNext()) {
            story.next();
            Books after = bench().books(Story.ACCOUNT);
            if (after.records().stream().anyMatch(record -> record.salt().isEmpty())) {
                // The story erases texts in the end, which is the one change that a record ever sees.
                break;
            }
            assertThat(after.records().subList(0, before.records().size())).isEqualTo(before.records());
            assertThat(after.entries().subList(0, before.entries().size())).isEqualTo(before.entries());
            assertThat(invoices)
                    .isEqualTo(invoices.stream()
                            .map(invoice -> queries().invoice(invoice.id()))
                            .toList());
            invoices = after.items().stream()
                    .map(OpenItem::id)
                    .filter(dev.solde.billing.ledger.InvoiceId.class::isInstance)
                    .map(id -> queries().invoice((dev.solde.billing.ledger.InvoiceId) id))
                    .toList();
            before = after;
        }
        assertThat(invoices).hasSizeGreaterThan(3);
    }

    /** Also no number is used by a refused invoice. */
    @Test
    @Tag("R-7")
    @Tag("R-48")
    default void a_refused_command_leaves_no_trace_and_uses_no_number() {
        billing().openAccount(open(DUPONT));
        billing().issueInvoice(invoice(DUPONT, "10.00"));
        refused(
                        DUPONT,
                        () -> billing()
                                .issueInvoice(invoiceBuilder(DUPONT, "10.00")
                                        .issueDate(TODAY.plusDays(1))
                                        .build()))
                .isEqualTo(new Rejection.DateInFuture(TODAY.plusDays(1), TODAY));
        refused(
                        DUPONT,
                        () -> billing()
                                .issueInvoice(invoiceBuilder(DUPONT, "10.00")
                                        .issueDate(TODAY.minusDays(1))
                                        .build()))
                .isEqualTo(new Rejection.NumberNotChronological(
                        dev.solde.billing.document.Series.of("F"), TODAY.minusDays(1), TODAY));
        assertThat(billing().issueInvoice(invoice(DUPONT, "10.00")).number().value())
                .isEqualTo("F-2026-000002");
    }

    /** The version is the number of records. */
    @Test
    @Tag("R-9")
    default void a_stale_expected_version_is_refused_and_the_right_one_is_not() {
        billing().openAccount(open(DUPONT));
        billing().issueInvoice(invoice(DUPONT, "10.00"));
        assertThat(queries().version(DUPONT)).isEqualTo(2);
        refused(
                        DUPONT,
                        () -> billing()
                                .issueInvoice(invoiceBuilder(DUPONT, "10.00")
                                        .expectedVersion(1)
                                        .build()))
                .isEqualTo(new Rejection.LedgerChanged(DUPONT, 1, 2));
        billing()
                .issueInvoice(invoiceBuilder(DUPONT, "10.00").expectedVersion(2).build());
        assertThat(queries().version(DUPONT)).isEqualTo(3);
    }

    /** A clock that is set back does not make records that seem older than those before them. */
    @Test
    @Tag("R-11")
    default void recorded_at_never_decreases_though_the_clock_goes_back() {
        billing().openAccount(open(DUPONT));
        Instant first = bench().clock().instant();
        bench().clock().advance(Duration.ofHours(-2));
        billing().recordPayment(payment(DUPONT, "10.00"));
        bench().clock().advance(Duration.ofHours(5).plusNanos(1_234_567));
        billing().recordPayment(payment(DUPONT, "10.00"));
        assertThat(bench().books(DUPONT).records().stream().map(record -> record.recordedAt()))
                .containsExactly(first, first, first.plus(Duration.ofHours(3)).plusNanos(1_234_000));
    }

    /** At half past midnight in Paris it is still yesterday in UTC. */
    @Test
    @Tag("R-12")
    default void today_is_the_date_in_the_zone_of_the_kernels_clock() {
        bench().clock().set(LocalDate.of(2026, 7, 1).atTime(0, 30));
        billing().openAccount(open(DUPONT));
        assertThat(billing().issueInvoice(invoice(DUPONT, "10.00")).issueDate()).isEqualTo(LocalDate.of(2026, 7, 1));
        var inUtc = bench().billing(bench().clock().withZone(java.time.ZoneOffset.UTC));
        assertThat(bench().clock().getZone()).isEqualTo(PARIS);
        RejectionAssertions.assertRefused(
                        inUtc,
                        DUPONT,
                        () -> inUtc.recordPayment(RecordPayment.builder(DUPONT, eur("1.00"), PaymentMethod.CASH)
                                .postingDate(LocalDate.of(2026, 7, 1))
                                .valueDate(LocalDate.of(2026, 6, 30))
                                .build()))
                .isEqualTo(new Rejection.DateInFuture(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 6, 30)));
    }
}
