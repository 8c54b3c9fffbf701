package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.CollectScheduled;
import dev.solde.billing.command.ConfirmPayment;
import dev.solde.billing.command.CreditSettlement;
import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReleasePayment;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.fact.ExpectedPaymentRevised;
import dev.solde.billing.fact.PaymentReceived;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.FreeText;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.payment.ExpectedPayment;
import dev.solde.billing.payment.ExpectedPaymentState;
import dev.solde.billing.payment.IntendedShare;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Money that is promised or on its way: off the ledger until it comes. */
public interface ExpectedPaymentContract extends ContractPart {

    /** The day of the promise. */
    LocalDate DUE = TODAY.plusDays(34);

    /** The fact, the result and the reads as whole values. */
    @Test
    @Tag("R-74")
    default void a_promise_moves_neither_balance_nor_open_amounts() {
        billing().openAccount(open(DUPONT));
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        Books before = bench().books(DUPONT);
        Outcome<ExpectedPayment> outcome = Careful.execute(
                bench(),
                SchedulePayment.builder(DUPONT, eur("70.00"), PaymentMethod.CHEQUE, DUE)
                        .allocate(invoice, eur("60.00"))
                        .payer("Grandmother")
                        .reference("cheque 7")
                        .memo("in the safe")
                        .commandKey(CommandKey.of("desk", "1"))
                        .build());
        ExpectedPayment expected = outcome.result();
        assertThat(expected)
                .isEqualTo(new ExpectedPayment(
                        expected.id(),
                        ExpectedPaymentState.SCHEDULED,
                        eur("70.00"),
                        PaymentMethod.CHEQUE,
                        Optional.of(DUE),
                        List.of(new IntendedShare(invoice, eur("60.00"))),
                        Optional.empty(),
                        Optional.of("Grandmother"),
                        Optional.of("cheque 7"),
                        Optional.of("in the safe")));
        assertThat(outcome.record().orElseThrow().facts())
                .isEqualTo(List.of(new ExpectedPaymentRevised(
                        expected.id(),
                        ExpectedPaymentState.SCHEDULED,
                        PaymentMethod.CHEQUE,
                        7_000,
                        Optional.of(DUE),
                        List.of(new ExpectedPaymentRevised.Share(invoice, 6_000)),
                        Optional.empty(),
                        Optional.of(FreeText.of("Grandmother")),
                        Optional.of(FreeText.of("cheque 7")),
                        Optional.of(FreeText.of("in the safe")))));
        Books after = bench().books(DUPONT);
        assertThat(List.of(after.balance(), after.items(), after.openItems(), after.entries()))
                .isEqualTo(List.of(before.balance(), before.items(), before.openItems(), before.entries()));
        assertThat(queries().expectedPayment(expected.id())).isEqualTo(expected);
        assertThat(queries().scheduledPayments(DUPONT)).containsExactly(expected);
    }

    private ExpectedPaymentId promised(InvoiceId invoice, String amount) {
        return billing()
                .schedulePayment(SchedulePayment.of(invoice, eur(amount), PaymentMethod.CHEQUE, DUE))
                .id();
    }

    /** Only other expected payments are kept out. */
    @Test
    @Tag("R-76")
    default void what_is_reserved_is_reserved_against_other_expected_payments_only() {
        billing().openAccount(open(DUPONT));
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        ExpectedPaymentId first = promised(invoice, "60.00");
        refused(DUPONT, () -> promised(invoice, "40.01"))
                .isEqualTo(new Rejection.ItemReserved(invoice, eur("40.01"), eur("100.00"), eur("60.00")));
        refused(DUPONT, () -> billing().reservePayment(ReservePayment.of(invoice, eur("40.01"), PaymentMethod.CARD)))
                .hasCode("item-reserved");
        billing().reservePayment(ReservePayment.of(invoice, eur("40.00"), PaymentMethod.CARD));
        billing().recordPayment(RecordPayment.of(invoice, eur("70.00"), PaymentMethod.CASH));
        billing()
                .issueCreditNote(IssueCreditNote.builder(invoice)
                        .lineAmount(1, eur("10.00"))
                        .settle(CreditSettlement.OWN_INVOICE)
                        .build());
        assertThat(queries().item(invoice).openAmount()).isEqualTo(eur("20.00"));
        refused(DUPONT, () -> promised(invoice, "20.01"))
                .isEqualTo(new Rejection.ExceedsOpenAmount(invoice, eur("20.01"), eur("20.00")));
        billing().cancelScheduled(CancelScheduled.of(first));
        refused(DUPONT, () -> promised(invoice, "20.00")).hasCode("item-reserved");
    }

    /** On its day or later, as one payment; what is not open any more waits. */
    @Test
    @Tag("R-77")
    @Tag("R-78")
    default void a_promise_that_is_kept_is_one_payment_of_what_is_still_open() {
        billing().openAccount(open(DUPONT));
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        ExpectedPaymentId expected = promised(invoice, "60.00");
        billing().recordPayment(RecordPayment.of(invoice, eur("70.00"), PaymentMethod.CASH));
        refused(DUPONT, () -> billing().collectScheduled(CollectScheduled.of(expected)))
                .isEqualTo(new Rejection.TooEarly(expected, TODAY, DUE));
        bench().clock().advance(Duration.ofDays(40));
        Outcome<Payment> outcome = Careful.execute(
                bench(),
                CollectScheduled.builder(expected)
                        .postingDate(DUE)
                        .commandKey(CommandKey.of("desk", "2"))
                        .build());
        Payment payment = outcome.result();
        assertThat(payment)
                .isEqualTo(new Payment(
                        payment.id(),
                        EUR,
                        60_00,
                        PaymentMethod.CHEQUE,
                        DUE,
                        DUE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
        Allocation made = queries().allocations(payment.id()).get(0);
        assertThat(outcome.record().orElseThrow().facts())
                .isEqualTo(List.of(
                        new PaymentReceived(
                                payment.id(),
                                PaymentMethod.CHEQUE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new EntryPosted(
                                payment.id(),
                                6_000,
                                3,
                                -3_000,
                                DUE,
                                DUE,
                                DUE,
                                DUE,
                                DUE,
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new Allocated(
                                made.id(),
                                payment.id(),
                                invoice,
                                3_000,
                                DUE,
                                AllocationLock.NONE,
                                Optional.empty(),
                                Optional.empty()),
                        new ExpectedPaymentRevised(
                                expected,
                                ExpectedPaymentState.COLLECTED,
                                PaymentMethod.CHEQUE,
                                6_000,
                                Optional.of(DUE),
                                List.of(new ExpectedPaymentRevised.Share(invoice, 6_000)),
                                Optional.of(payment.id()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
        assertThat(queries().item(payment.id()).openAmount()).isEqualTo(eur("30.00"));
        assertThat(queries().expectedPayment(expected).payment()).contains(payment.id());
        assertThat(queries().scheduledPayments(DUPONT)).isEmpty();
        refused(DUPONT, () -> billing().collectScheduled(CollectScheduled.of(expected)))
                .isEqualTo(new Rejection.NotScheduled(expected, ExpectedPaymentState.COLLECTED));
    }

    /** What is called off or did not come reserves nothing, and is over. */
    @Test
    @Tag("R-78")
    default void a_promise_ends_once() {
        billing().openAccount(open(DUPONT));
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        ExpectedPaymentId cancelled = promised(invoice, "100.00");
        ExpectedPayment off = Careful.execute(
                        bench(),
                        CancelScheduled.builder(cancelled)
                                .commandKey(CommandKey.of("desk", "1"))
                                .build())
                .result();
        assertThat(off.state()).isEqualTo(ExpectedPaymentState.CANCELLED);
        ExpectedPaymentId failed = promised(invoice, "100.00");
        ExpectedPayment lost = Careful.execute(
                        bench(),
                        FailScheduled.builder(failed)
                                .reason("cheque lost")
                                .commandKey(CommandKey.of("desk", "2"))
                                .build())
                .result();
        assertThat(lost).isEqualTo(queries().expectedPayment(failed));
        assertThat(lost.state()).isEqualTo(ExpectedPaymentState.FAILED);
        for (ExpectedPaymentId ended : List.of(cancelled, failed)) {
            Rejection over = new Rejection.NotScheduled(
                    ended, queries().expectedPayment(ended).state());
            refused(DUPONT, () -> billing().cancelScheduled(CancelScheduled.of(ended)))
                    .isEqualTo(over);
            refused(DUPONT, () -> billing().failScheduled(FailScheduled.of(ended, "again")))
                    .isEqualTo(over);
            refused(DUPONT, () -> billing().collectScheduled(CollectScheduled.of(ended)))
                    .isEqualTo(over);
        }
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("100.00"));
        promised(invoice, "100.00");
    }

    /** A payment in progress has no day; it is confirmed or released, not collected. */
    @Test
    @Tag("R-76")
    default void a_payment_in_progress_at_a_gateway_is_confirmed_or_released() {
        billing().openAccount(open(DUPONT));
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "100.00")).id();
        ExpectedPayment progress = Careful.execute(
                        bench(),
                        ReservePayment.builder(DUPONT, eur("80.00"), PaymentMethod.CARD)
                                .allocate(invoice, eur("80.00"))
                                .commandKey(CommandKey.of("psp", "1"))
                                .build())
                .result();
        assertThat(List.of(progress.state(), progress.dueOn()))
                .isEqualTo(List.of(ExpectedPaymentState.IN_PROGRESS, Optional.empty()));
        refused(DUPONT, () -> billing().collectScheduled(CollectScheduled.of(progress.id())))
                .isEqualTo(new Rejection.NotScheduled(progress.id(), ExpectedPaymentState.IN_PROGRESS));
        Payment payment = Careful.execute(
                        bench(),
                        ConfirmPayment.builder(progress.id())
                                .commandKey(CommandKey.of("psp", "2"))
                                .build())
                .result();
        assertThat(queries().item(invoice).openAmount()).isEqualTo(eur("20.00"));
        assertThat(queries().expectedPayment(progress.id()).payment()).contains(payment.id());
        ExpectedPaymentId second = billing()
                .reservePayment(ReservePayment.of(invoice, eur("20.00"), PaymentMethod.CARD))
                .id();
        ExpectedPayment released = Careful.execute(
                        bench(),
                        ReleasePayment.builder(second)
                                .commandKey(CommandKey.of("psp", "3"))
                                .build())
                .result();
        assertThat(released.state()).isEqualTo(ExpectedPaymentState.CANCELLED);
        refused(DUPONT, () -> billing().confirmPayment(ConfirmPayment.of(second)))
                .isEqualTo(new Rejection.NotInProgress(second, ExpectedPaymentState.CANCELLED));
        refused(DUPONT, () -> billing().releasePayment(ReleasePayment.of(progress.id())))
                .isEqualTo(new Rejection.NotInProgress(progress.id(), ExpectedPaymentState.COLLECTED));
        ExpectedPaymentId promised = promised(invoice, "20.00");
        refused(DUPONT, () -> billing().releasePayment(ReleasePayment.of(promised)))
                .isEqualTo(new Rejection.NotInProgress(promised, ExpectedPaymentState.SCHEDULED));
    }
}
