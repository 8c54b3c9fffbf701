package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.solde.billing.RecordSequence;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.statement.AgeingBasis;
import dev.solde.billing.statement.AgeingBucket;
import dev.solde.billing.statement.AgeingOptions;
import dev.solde.billing.statement.AgeingReport;
import dev.solde.billing.statement.CreditTreatment;
import dev.solde.billing.statement.CustomerOverview;
import dev.solde.billing.statement.StatementKind;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a customer stands, and what is due over all customers. */
public interface OverviewContract extends ContractPart {

    private void story() {
        billing().openAccount(open(DUPONT));
        billing().issueInvoice(invoice(DUPONT, "100.00"));
        billing()
                .issueInvoice(invoiceBuilder(DUPONT, "20.00")
                        .dueDate(TODAY.plusDays(30))
                        .build());
        bench().clock().set(TODAY.plusDays(10).atTime(9, 0));
        billing().recordPayment(payment(DUPONT, "150.00"));
    }

    private static CustomerOverview overview(int day, String... amounts) {
        return new CustomerOverview(
                DUPONT,
                TODAY.plusDays(day),
                eur(amounts[0]),
                eur(amounts[1]),
                eur(amounts[2]),
                eur(amounts[3]),
                eur("0.00"),
                eur(amounts[4]),
                eur("0.00"),
                eur(amounts[5]));
    }

    /** All figures of one moment, now and at other times. */
    @Test
    @Tag("R-4")
    @Tag("R-16")
    @Tag("R-17")
    @Tag("R-19")
    default void the_overview_tells_where_a_customer_stands() {
        story();
        assertThat(queries().overview(DUPONT))
                .isEqualTo(overview(10, "-30.00", "120.00", "150.00", "30.00", "100.00", "120.00"));
        assertThat(queries().asOf(TODAY).overview(DUPONT))
                .isEqualTo(overview(0, "120.00", "120.00", "0.00", "0.00", "0.00", "120.00"));
        assertThat(queries().asOf(TODAY.plusDays(31)).overview(DUPONT))
                .isEqualTo(overview(31, "-30.00", "120.00", "150.00", "30.00", "120.00", "120.00"));
        assertThat(queries().knownAt(RecordSequence.recordSequence(2)).overview(DUPONT))
                .isEqualTo(overview(10, "100.00", "100.00", "0.00", "0.00", "100.00", "100.00"));
        RejectionAssertions.assertRefused(() -> queries().overview(MARTIN))
                .isEqualTo(new Rejection.AccountNotFound(MARTIN));
    }

    /** What is promised is still owed, but need not be paid now. */
    @Test
    @Tag("R-74")
    @Tag("R-76")
    default void what_is_expected_is_owed_but_not_payable_now() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        var first = billing().issueInvoice(invoice(DUPONT, "100.00"));
        billing().issueInvoice(invoice(DUPONT, "20.00"));
        var cheque = billing()
                .schedulePayment(SchedulePayment.of(first.id(), eur("70.00"), PaymentMethod.CHEQUE, TODAY.plusDays(5)));
        billing().reservePayment(ReservePayment.of(first.id(), eur("20.00"), PaymentMethod.ONLINE));
        billing()
                .schedulePayment(SchedulePayment.builder(MARTIN, eur("9.00"), PaymentMethod.CHEQUE, TODAY.plusDays(6))
                        .build());
        var june = GenerateStatement.of(DUPONT, StatementKind.ACTIVITY, StatementContract.JUNE);
        CustomerOverview before = queries().overview(DUPONT);
        assertThat(List.of(before.outstanding(), before.scheduledPayments(), before.payableNow()))
                .containsExactly(eur("120.00"), eur("90.00"), eur("30.00"));
        assertThat(billing().generateStatement(june).amountPayable()).isEqualTo(eur("30.00"));
        billing().recordPayment(RecordPayment.of(first.id(), eur("60.00"), PaymentMethod.CASH));
        assertThat(queries().overview(DUPONT).payableNow()).isEqualTo(eur("20.00"));
        assertThat(queries()
                        .knownAt(RecordSequence.recordSequence(3))
                        .overview(DUPONT)
                        .payableNow())
                .isEqualTo(eur("120.00"));
        assertThat(Pages.all(1, page -> queries().expectedPaymentsDue(TODAY.plusDays(5), page)))
                .containsExactly(cheque);
        assertThat(Pages.all(1, page -> queries().expectedPaymentsDue(TODAY.plusDays(6), page)))
                .hasSize(2);
        assertThatThrownBy(() -> queries().asOf(TODAY).expectedPaymentsDue(TODAY, PageRequest.first(1)))
                .isInstanceOf(IllegalStateException.class);
        billing().cancelScheduled(CancelScheduled.of(cheque.id()));
        CustomerOverview after = queries().overview(DUPONT);
        assertThat(List.of(after.scheduledPayments(), after.payableNow())).containsExactly(eur("20.00"), eur("40.00"));
    }

    private AgeingReport ageing(String credit, List<AgeingBucket> buckets) {
        return new AgeingReport(DUPONT, TODAY.plusDays(10), buckets, eur(credit), eur("-30.00"));
    }

    private static AgeingBucket bucket(String label, int from, String amount) {
        return new AgeingBucket(label, from, eur(amount));
    }

    /** Credit apart, against the oldest, in the bucket of its own age; other buckets; by the date of the document. */
    @Test
    @Tag("R-136")
    default void an_ageing_can_be_made_in_other_ways() {
        story();
        AgeingOptions three = AgeingOptions.DEFAULT.withBuckets(1, 10, 11);
        assertThat(queries().ageing(DUPONT, three))
                .isEqualTo(ageing(
                        "150.00",
                        List.of(
                                bucket("CURRENT", 0, "20.00"),
                                bucket("1-9", 1, "0.00"),
                                bucket("10", 10, "100.00"),
                                bucket("11+", 11, "0.00"))));
        assertThat(queries().ageing(DUPONT, three.withCredits(CreditTreatment.OFFSET_OLDEST)))
                .isEqualTo(ageing(
                        "30.00",
                        List.of(
                                bucket("CURRENT", 0, "0.00"),
                                bucket("1-9", 1, "0.00"),
                                bucket("10", 10, "0.00"),
                                bucket("11+", 11, "0.00"))));
        assertThat(queries().ageing(DUPONT, three.withCredits(CreditTreatment.OWN_AGE)))
                .isEqualTo(ageing(
                        "0.00",
                        List.of(
                                bucket("CURRENT", 0, "-130.00"),
                                bucket("1-9", 1, "0.00"),
                                bucket("10", 10, "100.00"),
                                bucket("11+", 11, "0.00"))));
        assertThat(queries().ageing(DUPONT, three.withBasis(AgeingBasis.DOCUMENT_DATE)))
                .isEqualTo(ageing(
                        "150.00",
                        List.of(
                                bucket("CURRENT", 0, "0.00"),
                                bucket("1-9", 1, "0.00"),
                                bucket("10", 10, "120.00"),
                                bucket("11+", 11, "0.00"))));
    }

    /** Overdue from the day after the due date, over all customers, credits and settled invoices left out. */
    @Test
    @Tag("R-19")
    default void overdue_documents_are_listed_over_all_accounts() {
        story();
        billing().openAccount(open(MARTIN));
        var own = billing().issueInvoice(invoice(MARTIN, "7.00"));
        billing().issueGlobalCreditNote(credit(MARTIN, "9.00"));
        assertThat(Pages.all(1, page -> queries().overdueDocuments(TODAY, page)))
                .isEmpty();
        assertThat(Pages.all(1, page -> queries().overdueDocuments(TODAY.plusDays(10), page)).stream()
                        .map(item -> item.openAmount()))
                .containsExactly(eur("100.00"));
        assertThat(Pages.all(1, page -> queries().overdueDocuments(TODAY.plusDays(11), page)))
                .contains(queries().item(own.id()))
                .hasSize(2);
        assertThatThrownBy(() -> queries().asOf(TODAY).overdueDocuments(TODAY, PageRequest.first(1)))
                .isInstanceOf(IllegalStateException.class);
    }
}
