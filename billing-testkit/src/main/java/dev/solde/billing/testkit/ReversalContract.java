package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.allocate;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.CreditWriteOff;
import dev.solde.billing.allocation.Deallocation;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.PendingEntryState;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.Deallocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.PendingEntryRevised;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditWriteOffId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.Side;
import dev.solde.billing.ledger.WriteOffId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.PaymentReversal;
import dev.solde.billing.payment.ReversalCause;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Money of a payment that is gone again. */
public interface ReversalContract extends ContractPart {

    /** The key of the command at hand. */
    CommandKey BANK = CommandKey.of("bank", "1");

    /** The facts and the result as whole values; the invoice is open again with its due date. */
    @Test
    @Tag("R-79")
    @Tag("R-83")
    default void a_bounced_payment_posts_one_debit_and_opens_what_it_had_settled() {
        billing().openAccount(open(DUPONT));
        InvoiceId invoice = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "100.00")
                        .dueDate(TODAY.plusDays(1))
                        .build())
                .id();
        PaymentId payment = paid("120.00", invoice, "100.00");
        Allocation was = queries().allocations(payment).get(0);
        bench().clock().advance(Duration.ofDays(2));
        LocalDate day = TODAY.plusDays(2);
        Outcome<PaymentReversal> outcome = Careful.execute(
                bench(),
                ReversePayment.builder(payment, ReversalCause.BOUNCED)
                        .fee("Bank fee", eur("8.00"), NO_TAX)
                        .reason("account closed")
                        .commandKey(BANK)
                        .build());
        PaymentReversal reversal = outcome.result();
        assertThat(reversal)
                .isEqualTo(new PaymentReversal(
                        reversal.id(),
                        payment,
                        eur("120.00"),
                        ReversalCause.BOUNCED,
                        day,
                        List.of(new Deallocation(was.id(), eur("100.00"), day)),
                        reversal.fee()));
        assertThat(outcome.record().orElseThrow().facts())
                .isEqualTo(List.of(
                        new EntryPosted(
                                reversal.id(),
                                12_000,
                                3,
                                10_000,
                                day,
                                day,
                                day,
                                day,
                                day,
                                0,
                                Optional.of("bounced"),
                                Optional.empty(),
                                Optional.of(payment)),
                        new Deallocated(was.id(), 10_000, day),
                        new Allocated(
                                queries().allocations(payment).get(0).id(),
                                payment,
                                reversal.id(),
                                12_000,
                                day,
                                AllocationLock.REVERSAL,
                                Optional.empty(),
                                Optional.empty()),
                        new PendingEntryRevised(
                                reversal.fee().orElseThrow(),
                                PendingEntryState.PENDING,
                                Side.DEBIT,
                                FreeText.of("Bank fee"),
                                Optional.empty(),
                                800,
                                800,
                                PriceMode.NET,
                                List.of(NO_TAX),
                                day,
                                4,
                                Optional.empty())));
        OpenItem open = queries().item(invoice);
        assertThat(List.of(open.openAmount(), open.dueDate())).isEqualTo(List.of(eur("100.00"), TODAY.plusDays(1)));
        assertThat(open.isOverdue(day)).isTrue();
        assertThat(queries().item(payment).returnedAmount()).isEqualTo(eur("120.00"));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("100.00"));
        assertThat(queries().payment(payment).amount()).isEqualTo(eur("120.00"));
        refused(
                        DUPONT,
                        () -> billing()
                                .deallocate(Deallocate.of(
                                        queries().allocations(payment).get(0).id())))
                .hasCode("allocation-locked");
    }

    /** A payment of which so much is allocated to the invoice. */
    private PaymentId paid(String amount, InvoiceId invoice, String share) {
        return billing()
                .recordPayment(RecordPayment.builder(DUPONT, eur(amount), PaymentMethod.CHEQUE)
                        .allocate(invoice, eur(share))
                        .build())
                .id();
    }

    /** Part by part, until nothing of the payment is left to reverse. */
    @Test
    @Tag("R-80")
    @Tag("R-82")
    default void a_reversal_takes_what_waits_then_the_latest_allocation_and_what_was_given_up_last() {
        billing().openAccount(open(DUPONT));
        InvoiceId first = billing().issueInvoice(invoice(DUPONT, "30.00")).id();
        InvoiceId second = billing().issueInvoice(invoice(DUPONT, "30.00")).id();
        PaymentId payment = paid("100.00", first, "30.00");
        CreditWriteOffId forfeited = billing()
                .writeOffCredit(WriteOffCredit.builder(payment, CreditWriteOff.Cause.FORFEITED)
                        .amount(eur("10.00"))
                        .build())
                .id();
        billing().allocate(allocate(payment, second, "30.00"));
        reverse(payment, "50.00");
        assertThat(left(payment, first, second, forfeited)).containsExactly(0L, 0L, 2_000L, 0L);
        reverse(payment, "15.00");
        assertThat(left(payment, first, second, forfeited)).containsExactly(0L, 500L, 3_000L, 0L);
        refused(DUPONT, () -> reverse(payment, "35.01"))
                .isEqualTo(new Rejection.ExceedsReversibleAmount(payment, eur("35.01"), eur("35.00")));
        billing().reversePayment(ReversePayment.of(payment, ReversalCause.CHARGEBACK));
        assertThat(left(payment, first, second, forfeited)).containsExactly(0L, 3_000L, 3_000L, 1_000L);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("70.00"));
        refused(DUPONT, () -> billing().reversePayment(ReversePayment.of(payment, ReversalCause.BOUNCED)))
                .isEqualTo(new Rejection.ExceedsReversibleAmount(payment, eur("0.00"), eur("0.00")));
    }

    private PaymentReversal reverse(PaymentId payment, String amount) {
        return billing()
                .reversePayment(ReversePayment.builder(payment, ReversalCause.CHARGEBACK)
                        .amount(eur(amount))
                        .build());
    }

    private List<Long> left(ItemId... items) {
        return Stream.of(items).map(item -> queries().item(item).openMinor()).toList();
    }

    /** The entry counts on the day given; what it frees from the first day that the items allow. */
    @Test
    @Tag("R-14")
    @Tag("R-15")
    default void a_backdated_reversal_frees_from_the_first_day_possible() {
        billing().openAccount(open(DUPONT));
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "50.00")).id();
        PaymentId payment = billing().recordPayment(payment(DUPONT, "50.00")).id();
        bench().clock().advance(Duration.ofDays(3));
        billing().allocate(allocate(payment, invoice, "50.00"));
        bench().clock().advance(Duration.ofDays(6));
        PaymentReversal reversal = billing()
                .reversePayment(ReversePayment.builder(payment, ReversalCause.DIRECT_DEBIT_RETURN)
                        .postingDate(TODAY.plusDays(1))
                        .build());
        assertThat(reversal.postingDate()).isEqualTo(TODAY.plusDays(1));
        assertThat(reversal.freed().get(0).effectiveDate()).isEqualTo(TODAY.plusDays(3));
        assertThat(queries().asOf(TODAY).balance(DUPONT)).isEqualTo(eur("0.00"));
        assertThat(queries().asOf(TODAY.plusDays(1)).balance(DUPONT)).isEqualTo(eur("50.00"));
        assertThat(queries().asOf(TODAY.plusDays(2)).item(reversal.id()).openAmount())
                .isEqualTo(eur("50.00"));
        assertThat(queries().asOf(TODAY.plusDays(3)).item(reversal.id()).openAmount())
                .isEqualTo(eur("0.00"));
        refused(
                        DUPONT,
                        () -> billing()
                                .reinstatePayment(ReinstatePayment.builder(reversal.id())
                                        .postingDate(TODAY)
                                        .build()))
                .isEqualTo(new Rejection.BeforeItemDate(reversal.id(), TODAY, TODAY.plusDays(1)));
    }

    /** A clock that goes back does not make what was received irreversible. */
    @Test
    @Tag("R-15")
    default void without_a_day_nothing_is_reversed_before_it_was_posted() {
        billing().openAccount(open(DUPONT));
        PaymentId payment = billing().recordPayment(payment(DUPONT, "50.00")).id();
        bench().clock().advance(Duration.ofDays(-1));
        PaymentReversal reversal = billing().reversePayment(ReversePayment.of(payment, ReversalCause.BOUNCED));
        assertThat(reversal.postingDate()).isEqualTo(TODAY);
        assertThat(billing()
                        .reinstatePayment(ReinstatePayment.of(reversal.id()))
                        .postingDate())
                .isEqualTo(TODAY);
    }

    /** What was written off comes back by itself only when what lies on it is taken back first. */
    @Test
    @Tag("R-87")
    @Tag("R-112")
    default void a_given_up_credit_that_a_reversal_opened_is_owed_until_it_is_taken_back() {
        billing().openAccount(open(DUPONT));
        PaymentId payment = billing().recordPayment(payment(DUPONT, "40.00")).id();
        CreditWriteOffId forfeited =
                billing().writeOffCredit(WriteOffCredit.forfeited(payment)).id();
        billing().reversePayment(ReversePayment.of(payment, ReversalCause.BOUNCED));
        assertThat(queries().item(forfeited).openAmount()).isEqualTo(eur("40.00"));
        WriteOffId lost =
                billing().writeOffItem(WriteOffItem.badDebt(forfeited)).id();
        Allocation lock = queries().allocations(forfeited).get(0);
        refused(DUPONT, () -> billing().reverseWriteOff(ReverseWriteOff.of(forfeited)))
                .isEqualTo(new Rejection.AllocationLocked(lock.id(), AllocationLock.WRITE_OFF));
        billing().reverseWriteOff(ReverseWriteOff.of(lost));
        PaymentId other = billing().recordPayment(payment(DUPONT, "15.00")).id();
        billing().allocate(allocate(other, forfeited, "15.00"));
        billing().reverseWriteOff(ReverseWriteOff.of(forfeited));
        assertThat(left(payment, forfeited, lost, other)).containsExactly(0L, 0L, 0L, 1_500L);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("-15.00"));
    }
}
