package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.allocate;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.Outcome;
import dev.solde.billing.Rejection;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.fact.Allocated;
import dev.solde.billing.fact.EntryPosted;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationLock;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditWriteOffId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentReinstatementId;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.PaymentReinstatement;
import dev.solde.billing.payment.ReversalCause;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Money that a reversal had taken and that came after all. */
public interface ReinstatementContract extends ContractPart {

    /** When nothing happened between, every open amount is as it was. */
    @Test
    @Tag("R-103")
    default void a_chargeback_won_settles_again_what_the_reversal_had_freed() {
        billing().openAccount(open(DUPONT));
        InvoiceId first = billing().issueInvoice(invoice(DUPONT, "30.00")).id();
        InvoiceId second = billing().issueInvoice(invoice(DUPONT, "30.00")).id();
        PaymentId payment = paid(first, second);
        PaymentReversalId reversal = billing()
                .reversePayment(ReversePayment.of(payment, ReversalCause.CHARGEBACK))
                .id();
        assertThat(left(first, second, payment)).containsExactly(3_000L, 3_000L, 0L);
        bench().clock().advance(Duration.ofDays(1));
        LocalDate day = TODAY.plusDays(1);
        Outcome<PaymentReinstatement> outcome = Careful.execute(
                bench(),
                ReinstatePayment.builder(reversal)
                        .commandKey(CommandKey.of("bank", "2"))
                        .build());
        PaymentReinstatement reinstated = outcome.result();
        List<Allocation> made = queries().allocations(reinstated.id());
        assertThat(reinstated).isEqualTo(new PaymentReinstatement(reinstated.id(), reversal, eur("70.00"), day, made));
        assertThat(outcome.record().orElseThrow().facts())
                .isEqualTo(List.of(
                        new EntryPosted(
                                reinstated.id(),
                                7_000,
                                5,
                                -1_000,
                                day,
                                day,
                                day,
                                day,
                                day,
                                0,
                                Optional.of("reinstated"),
                                Optional.empty(),
                                Optional.of(reversal)),
                        settledAgain(made.get(0), reinstated, second, 2_000, day),
                        settledAgain(made.get(1), reinstated, first, 3_000, day)));
        assertThat(left(first, second, payment, reinstated.id())).containsExactly(0L, 1_000L, 0L, 2_000L);
        assertThat(queries().item(payment).returnedAmount()).isEqualTo(eur("0.00"));
        assertThat(queries().item(reversal).returnedAmount()).isEqualTo(eur("70.00"));
        refused(DUPONT, () -> billing().reinstatePayment(ReinstatePayment.of(reversal)))
                .isEqualTo(new Rejection.AlreadyReinstated(reversal));
    }

    /** A payment of 70.00, of which 20.00 wait. */
    private PaymentId paid(InvoiceId first, InvoiceId second) {
        PaymentId payment = billing().recordPayment(payment(DUPONT, "70.00")).id();
        billing().allocate(allocate(payment, first, "30.00"));
        billing().allocate(allocate(payment, second, "20.00"));
        return payment;
    }

    private static Allocated settledAgain(
            Allocation made, PaymentReinstatement reinstated, InvoiceId invoice, long amount, LocalDate day) {
        return new Allocated(
                made.id(),
                reinstated.id(),
                invoice,
                amount,
                day,
                AllocationLock.NONE,
                Optional.empty(),
                Optional.empty());
    }

    private List<Long> left(ItemId... items) {
        return Stream.of(items).map(item -> queries().item(item).openMinor()).toList();
    }

    /** Only what is still open is settled; the rest waits on the account. */
    @Test
    @Tag("R-103")
    default void what_others_paid_meanwhile_is_not_paid_twice() {
        billing().openAccount(open(DUPONT));
        InvoiceId first = billing().issueInvoice(invoice(DUPONT, "30.00")).id();
        InvoiceId second = billing().issueInvoice(invoice(DUPONT, "30.00")).id();
        PaymentId payment = paid(first, second);
        PaymentReversalId reversal = billing()
                .reversePayment(ReversePayment.of(payment, ReversalCause.CHARGEBACK))
                .id();
        billing().recordPayment(RecordPayment.of(second, eur("25.00"), PaymentMethod.CASH));
        billing().writeOffItem(WriteOffItem.badDebt(first));
        PaymentReinstatement reinstated = billing().reinstatePayment(ReinstatePayment.of(reversal));
        assertThat(reinstated.allocations().stream().map(made -> List.of(made.debit(), made.amountMinor())))
                .containsExactly(List.of(second, 500L));
        assertThat(left(first, second, payment, reinstated.id())).containsExactly(0L, 0L, 0L, 6_500L);
    }

    /** Each reversal has one reinstatement; what was reinstated may be reversed again, as money of the same payment. */
    @Test
    @Tag("R-80")
    @Tag("R-103")
    default void money_that_came_back_can_be_lost_again() {
        billing().openAccount(open(DUPONT));
        InvoiceId first = billing().issueInvoice(invoice(DUPONT, "30.00")).id();
        InvoiceId second = billing().issueInvoice(invoice(DUPONT, "30.00")).id();
        PaymentId payment = paid(first, second);
        PaymentReversalId part = billing()
                .reversePayment(ReversePayment.builder(payment, ReversalCause.CHARGEBACK)
                        .amount(eur("45.00"))
                        .build())
                .id();
        PaymentReinstatementId won =
                billing().reinstatePayment(ReinstatePayment.of(part)).id();
        assertThat(left(payment, first, second, won)).containsExactly(0L, 0L, 1_000L, 2_000L);
        PaymentReversalId all = billing()
                .reversePayment(ReversePayment.of(payment, ReversalCause.CHARGEBACK))
                .id();
        assertThat(queries().item(all).amount()).isEqualTo(eur("70.00"));
        assertThat(left(payment, first, second, won)).containsExactly(0L, 3_000L, 3_000L, 0L);
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("60.00"));
        refused(DUPONT, () -> billing().reversePayment(ReversePayment.of(payment, ReversalCause.CHARGEBACK)))
                .hasCode("exceeds-reversible-amount");
        PaymentReinstatementId again =
                billing().reinstatePayment(ReinstatePayment.of(all)).id();
        assertThat(left(payment, first, second, won, again)).containsExactly(0L, 0L, 1_000L, 0L, 2_000L);
        assertThat(queries().item(payment).returnedAmount()).isEqualTo(eur("0.00"));
    }

    /** A forfeited credit is forfeited again, and so locked as before. */
    @Test
    @Tag("R-87")
    @Tag("R-103")
    default void what_was_given_up_of_the_payment_is_given_up_again() {
        billing().openAccount(open(DUPONT));
        PaymentId payment = billing().recordPayment(payment(DUPONT, "40.00")).id();
        CreditWriteOffId forfeited =
                billing().writeOffCredit(WriteOffCredit.forfeited(payment)).id();
        PaymentReversalId reversal = billing()
                .reversePayment(ReversePayment.of(payment, ReversalCause.CHARGEBACK))
                .id();
        PaymentReinstatement reinstated = billing().reinstatePayment(ReinstatePayment.of(reversal));
        Allocation lock = queries().allocations(forfeited).get(0);
        assertThat(List.of(lock.credit(), lock.lock())).isEqualTo(List.of(reinstated.id(), AllocationLock.WRITE_OFF));
        refused(DUPONT, () -> billing().deallocate(Deallocate.of(lock.id())))
                .isEqualTo(new Rejection.AllocationLocked(lock.id(), AllocationLock.WRITE_OFF));
        billing().reverseWriteOff(ReverseWriteOff.of(forfeited));
        assertThat(queries().item(reinstated.id()).openAmount()).isEqualTo(eur("40.00"));
    }
}
