package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RecordPayments;
import dev.solde.billing.core.AllocationStrategies;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Money that arrives. */
public interface PaymentContract extends ContractPart {

    /** Payment, facts, item and allocation as whole values. */
    @Test
    @Tag("R-70")
    default void a_payment_is_kept_with_its_one_method_its_dates_and_texts() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "100.00")
                        .issueDate(TODAY.minusDays(20))
                        .build());
        Outcome<Payment> outcome = billing()
                .execute(RecordPayment.builder(DUPONT, eur("60.00"), PaymentMethod.of("LOCAL_CURRENCY"))
                        .postingDate(TODAY.minusDays(2))
                        .valueDate(TODAY.minusDays(1))
                        .payer("Grandmother")
                        .reference("F-2026-000001")
                        .memo("in coins")
                        .allocate(invoice.id(), eur("25.00"))
                        .build());
        Payment payment = outcome.result();
        assertThat(payment)
                .isEqualTo(new Payment(
                        payment.id(),
                        EUR,
                        60_00,
                        PaymentMethod.of("LOCAL_CURRENCY"),
                        TODAY.minusDays(2),
                        TODAY.minusDays(1),
                        Optional.of("Grandmother"),
                        Optional.of("F-2026-000001"),
                        Optional.of("in coins"),
                        List.of()));
        assertThat(queries().payment(payment.id())).isEqualTo(payment);
        Allocation allocation = queries().allocations(payment.id()).get(0);
        assertThat(outcome.record().orElseThrow().facts())
                .containsExactlyInAnyOrder(
                        new PaymentReceived(
                                payment.id(),
                                PaymentMethod.of("LOCAL_CURRENCY"),
                                Optional.of(FreeText.of("Grandmother")),
                                Optional.of(FreeText.of("F-2026-000001")),
                                Optional.of(FreeText.of("in coins"))),
                        new EntryPosted(
                                payment.id(),
                                6_000,
                                2,
                                4_000,
                                TODAY.minusDays(2),
                                TODAY.minusDays(2),
                                TODAY.minusDays(1),
                                TODAY.minusDays(2),
                                TODAY.minusDays(2),
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new Allocated(
                                allocation.id(),
                                payment.id(),
                                invoice.id(),
                                2_500,
                                TODAY.minusDays(2),
                                AllocationLock.NONE,
                                Optional.empty(),
                                Optional.empty()));
        assertThat(queries().allocations(invoice.id()))
                .containsExactly(new Allocation(
                        allocation.id(),
                        payment.id(),
                        invoice.id(),
                        EUR,
                        2_500,
                        2_500,
                        TODAY.minusDays(2),
                        AllocationLock.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        3));
    }

    /** Two methods are two payments in one record; when one is refused there is neither. */
    @Test
    @Tag("R-70")
    @Tag("R-7")
    default void paying_with_two_methods_makes_two_payments_or_none() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        RecordPayment cash = RecordPayment.of(invoice.id(), eur("60.00"), PaymentMethod.CASH);
        RecordPayment cheque = RecordPayment.builder(DUPONT, eur("60.00"), PaymentMethod.CHEQUE)
                .allocate(invoice.id(), eur("40.00"))
                .build();
        Outcome<List<Payment>> outcome = billing().execute(RecordPayments.of(cash, cheque));
        assertThat(outcome.result())
                .extracting(Payment::method, Payment::amount)
                .containsExactly(tuple(PaymentMethod.CASH, eur("60.00")), tuple(PaymentMethod.CHEQUE, eur("60.00")));
        assertThat(outcome.record().orElseThrow().sequence()).isEqualTo(3);
        assertThat(queries().item(invoice.id()).isSettled()).isTrue();
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-20.00"));
        outcome.result()
                .forEach(payment -> assertThat(queries().payment(payment.id())).isEqualTo(payment));

        Invoice next = billing().issueInvoice(invoice(DUPONT, "10.00"));
        RecordPayment all = RecordPayment.of(next.id(), eur("10.00"), PaymentMethod.CASH);
        RecordPayment again = RecordPayment.builder(DUPONT, eur("1.00"), PaymentMethod.CARD)
                .allocate(next.id(), eur("0.01"))
                .build();
        refused(DUPONT, () -> billing().recordPayments(RecordPayments.of(all, again)))
                .isEqualTo(new Rejection.ExceedsOpenAmount(next.id(), eur("0.01"), eur("0.00")));
    }

    /** Sums beyond what can be counted are refused, with a strategy and without. */
    @Test
    @Tag("R-2")
    default void a_sum_of_payments_that_cannot_be_counted_is_refused() {
        billing().openAccount(open(DUPONT));
        RecordPayment most = payment(DUPONT, "9999999999999.99");
        RecordPayment spread = most.toBuilder()
                .allocateBy(AllocationStrategies.oldestDueFirst())
                .build();
        for (RecordPayment each : List.of(most, spread)) {
            RecordPayments command = RecordPayments.builder(each)
                    .payments(Collections.nCopies(9_400, each))
                    .build();
            refused(DUPONT, () -> billing().recordPayments(command)).hasCode("amount-too-large");
        }
    }

    /** Nothing is refused or sent back: the rest waits. */
    @Test
    @Tag("R-73")
    default void an_overpayment_is_accepted_and_the_excess_waits() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        Payment payment = billing().recordPayment(RecordPayment.of(invoice.id(), eur("130.00"), PaymentMethod.CARD));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-30.00"));
        assertThat(queries().item(invoice.id()).closedOn()).contains(TODAY);
        assertThat(queries().item(invoice.id()).closedSequence()).isEqualTo(OptionalLong.of(3));
        assertThat(queries().item(payment.id()).openAmount()).isEqualTo(eur("30.00"));
        Payment more = billing().recordPayment(RecordPayment.of(invoice.id(), eur("5.00"), PaymentMethod.CARD));
        assertThat(queries().item(more.id()).openAmount()).isEqualTo(eur("5.00"));
    }

    /** The payer's word first, then the strategy for the rest. */
    @Test
    @Tag("R-73")
    @Tag("R-93")
    default void named_debits_come_first_and_a_strategy_spreads_the_rest() {
        billing().openAccount(open(DUPONT));
        Invoice older = billing().issueInvoice(invoice(DUPONT, "50.00"));
        Invoice middle = billing().issueInvoice(invoice(DUPONT, "40.00"));
        Invoice younger = billing().issueInvoice(invoice(DUPONT, "30.00"));
        Payment payment = billing()
                .recordPayment(RecordPayment.builder(DUPONT, eur("100.00"), PaymentMethod.CARD)
                        .allocate(younger.id(), eur("20.00"))
                        .allocateBy(AllocationStrategies.oldestDueFirst())
                        .build());
        assertThat(List.of(
                        queries().item(older.id()).openMinor(),
                        queries().item(middle.id()).openMinor(),
                        queries().item(younger.id()).openMinor(),
                        queries().item(payment.id()).openMinor()))
                .containsExactly(0L, 1_000L, 1_000L, 0L);
    }

    /** More than the payment, more than the invoice, another account's invoice. */
    @Test
    @Tag("R-84")
    default void what_a_payment_names_is_within_the_payment_and_the_debit() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(Samples.MARTIN));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "50.00"));
        Invoice foreign = billing().issueInvoice(invoice(Samples.MARTIN, "50.00"));
        refused(DUPONT, () -> billing().recordPayment(paying(invoice, "10.00", "10.01")))
                .isEqualTo(new Rejection.ExceedsPayment(eur("10.01"), eur("10.00")));
        refused(DUPONT, () -> billing().recordPayment(paying(invoice, "60.00", "50.01")))
                .isEqualTo(new Rejection.ExceedsOpenAmount(invoice.id(), eur("50.01"), eur("50.00")));
        refused(DUPONT, () -> billing().recordPayment(paying(foreign, "60.00", "1.00")))
                .isEqualTo(new Rejection.DifferentAccount(DUPONT, foreign.id()));
    }

    private static RecordPayment paying(Invoice invoice, String amount, String share) {
        return RecordPayment.builder(DUPONT, eur(amount), PaymentMethod.CARD)
                .allocate(invoice.id(), eur(share))
                .build();
    }

    /** A promise is not a payment. */
    @Test
    @Tag("R-12")
    default void money_that_comes_later_is_not_a_payment_yet() {
        billing().openAccount(open(DUPONT));
        refused(
                        DUPONT,
                        () -> billing()
                                .recordPayment(payment(DUPONT, "1.00").toBuilder()
                                        .valueDate(TODAY.plusDays(1))
                                        .build()))
                .isEqualTo(new Rejection.UseScheduledPayment(TODAY.plusDays(1), TODAY));
        refused(
                        DUPONT,
                        () -> billing()
                                .recordPayment(payment(DUPONT, "1.00").toBuilder()
                                        .postingDate(TODAY.plusDays(1))
                                        .valueDate(TODAY)
                                        .build()))
                .isEqualTo(new Rejection.DateInFuture(TODAY.plusDays(1), TODAY));
    }

    /** An allocation of a backdated payment counts from the invoice's day. */
    @Test
    @Tag("R-14")
    default void the_allocation_of_a_backdated_payment_is_raised_to_the_invoices_date() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "50.00"));
        billing()
                .recordPayment(RecordPayment.builder(DUPONT, eur("50.00"), PaymentMethod.CARD)
                        .postingDate(TODAY.minusDays(5))
                        .allocate(invoice.id(), eur("50.00"))
                        .build());
        assertThat(queries().allocations(invoice.id()).get(0).effectiveDate()).isEqualTo(TODAY);
        assertThat(queries().asOf(TODAY.minusDays(1)).balance(DUPONT)).isEqualTo(eur("-50.00"));
    }
}
