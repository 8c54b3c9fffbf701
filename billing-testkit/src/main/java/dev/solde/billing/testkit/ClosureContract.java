package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
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
import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.AutoAllocate;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.CollectScheduled;
import dev.solde.billing.command.Command;
import dev.solde.billing.command.ConfirmPayment;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.RecordPayments;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.command.TakeOverItems;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.CreditNote;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.OpeningItem;
import dev.solde.billing.fact.PeriodClosed;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.ledger.PeriodClosure;
import dev.solde.billing.ledger.WriteOffId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.PaymentReversal;
import dev.solde.billing.payment.ReversalCause;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Periods that are closed for good. */
public interface ClosureContract extends ContractPart {

    /** The last day of June. */
    LocalDate JUNE_30 = LocalDate.of(2026, 6, 30);

    /** The last day of July. */
    LocalDate JULY_31 = LocalDate.of(2026, 7, 31);

    /** Totals of the period by posting date, and perpetual ones that are never reset. */
    @Test
    @Tag("R-13")
    @Tag("R-20")
    default void a_closure_holds_the_totals_of_its_period_and_perpetual_ones() {
        billing().openAccount(open(DUPONT));
        billing().issueInvoice(invoice(DUPONT, "100.00"));
        billing().recordPayment(payment(DUPONT, "30.00"));
        bench().clock().advance(Duration.ofDays(30));
        billing().issueInvoice(invoice(DUPONT, "11.00"));
        Outcome<PeriodClosure> june = Careful.execute(
                bench(),
                ClosePeriod.builder(DUPONT, JUNE_30)
                        .commandKey(CommandKey.of("close", "2026-06"))
                        .build());
        assertThat(june.result())
                .isEqualTo(
                        new PeriodClosure(DUPONT, JUNE_30, eur("100.00"), eur("30.00"), eur("100.00"), eur("30.00")));
        assertThat(june.record().orElseThrow().facts())
                .isEqualTo(List.of(new PeriodClosed(JUNE_30, 10_000, 3_000, 10_000, 3_000)));
        assertThat(queries().balance(DUPONT)).isEqualTo(eur("81.00"));
        bench().clock().advance(Duration.ofDays(40));
        PeriodClosure july = billing().closePeriod(ClosePeriod.of(DUPONT, JULY_31));
        assertThat(july)
                .isEqualTo(new PeriodClosure(DUPONT, JULY_31, eur("11.00"), eur("0.00"), eur("111.00"), eur("30.00")));
        for (int limit = 1; limit <= 3; limit++) {
            assertThat(Pages.all(limit, page -> queries().closures(DUPONT, page)))
                    .containsExactly(june.result(), july);
        }
    }

    /** After the last one closed and before today. */
    @Test
    @Tag("R-13")
    default void a_lock_date_only_moves_forward_and_not_to_today() {
        billing().openAccount(open(DUPONT));
        assertThat(queries().lockedThrough(DUPONT)).isEmpty();
        refused(DUPONT, () -> billing().closePeriod(ClosePeriod.of(DUPONT, TODAY)))
                .isEqualTo(new Rejection.InvalidCloseDate(TODAY, Optional.empty(), TODAY));
        LocalDate yesterday = TODAY.minusDays(1);
        billing().closePeriod(ClosePeriod.of(DUPONT, yesterday));
        for (LocalDate day : List.of(yesterday, yesterday.minusDays(1), TODAY)) {
            refused(DUPONT, () -> billing().closePeriod(ClosePeriod.of(DUPONT, day)))
                    .isEqualTo(new Rejection.InvalidCloseDate(day, Optional.of(yesterday), TODAY));
        }
        assertThat(queries().lockedThrough(DUPONT)).contains(yesterday);
    }

    /** One command of every kind that has a date. */
    @Test
    @Tag("R-12")
    @Tag("R-14")
    default void every_kind_of_command_is_refused_in_a_closed_period_and_names_the_lock() {
        billing().openAccount(open(DUPONT));
        Invoice invoice = billing().issueInvoice(invoice(DUPONT, "100.00"));
        CreditNote note = billing()
                .issueCreditNote(IssueCreditNote.builder(invoice.id())
                        .lineAmount(1, eur("10.00"))
                        .build());
        PaymentId payment = billing().recordPayment(payment(DUPONT, "50.00")).id();
        Allocation made =
                billing().allocate(allocate(payment, invoice.id(), "5.00")).get(0);
        PaymentReversalId reversal = billing()
                .reversePayment(ReversePayment.builder(payment, ReversalCause.BOUNCED)
                        .amount(eur("1.00"))
                        .build())
                .id();
        WriteOffId writeOff = billing()
                .writeOffItem(WriteOffItem.builder(invoice.id(), WriteOff.Cause.BAD_DEBT)
                        .amount(eur("1.00"))
                        .build())
                .id();
        ExpectedPaymentId promised = billing()
                .schedulePayment(SchedulePayment.builder(DUPONT, eur("1.00"), PaymentMethod.CHEQUE, TODAY.plusDays(1))
                        .build())
                .id();
        ExpectedPaymentId progress = billing()
                .reservePayment(ReservePayment.builder(DUPONT, eur("1.00"), PaymentMethod.CARD)
                        .build())
                .id();
        bench().clock().advance(Duration.ofDays(30));
        billing().closePeriod(ClosePeriod.of(DUPONT, JUNE_30));
        LocalDate day = JUNE_30;
        Map<String, Command<?>> commands = new LinkedHashMap<>();
        commands.put("invoice", invoiceBuilder(DUPONT, "1.00").issueDate(day).build());
        commands.put(
                "credit note",
                IssueCreditNote.builder(invoice.id())
                        .lineAmount(1, eur("1.00"))
                        .issueDate(day)
                        .build());
        commands.put(
                "global credit note",
                Samples.credit(DUPONT, "1.00").toBuilder().issueDate(day).build());
        commands.put(
                "payment", payment(DUPONT, "1.00").toBuilder().postingDate(day).build());
        commands.put(
                "payments",
                RecordPayments.of(
                        payment(DUPONT, "1.00").toBuilder().postingDate(day).build()));
        commands.put(
                "allocation",
                Allocate.builder(payment, invoice.id(), eur("1.00"))
                        .effectiveDate(day)
                        .build());
        commands.put(
                "auto-allocation",
                AutoAllocate.of(DUPONT).toBuilder().effectiveDate(day).build());
        commands.put(
                "deallocation", Deallocate.builder(made.id()).effectiveDate(day).build());
        commands.put(
                "settlement",
                Settle.builder(payment)
                        .allocate(invoice.id(), eur("1.00"))
                        .effectiveDate(day)
                        .build());
        commands.put(
                "write-off",
                WriteOffItem.builder(invoice.id(), WriteOff.Cause.BAD_DEBT)
                        .postingDate(day)
                        .build());
        commands.put(
                "credit write-off",
                WriteOffCredit.builder(payment, CreditWriteOff.Cause.FORFEITED)
                        .postingDate(day)
                        .build());
        commands.put(
                "write-off reversal",
                ReverseWriteOff.builder(writeOff).postingDate(day).build());
        commands.put(
                "reversal",
                ReversePayment.builder(payment, ReversalCause.BOUNCED)
                        .postingDate(day)
                        .build());
        commands.put(
                "reinstatement",
                ReinstatePayment.builder(reversal).postingDate(day).build());
        commands.put(
                "collection",
                CollectScheduled.builder(promised).postingDate(day).build());
        commands.put(
                "confirmation",
                ConfirmPayment.builder(progress).postingDate(day).build());
        commands.put(
                "take-over",
                TakeOverItems.builder(DUPONT)
                        .item(OpeningItem.debit(eur("1.00"), day).build())
                        .postingDate(day)
                        .build());
        commands.put(
                "settled note",
                SettleCreditNote.builder(note.id()).effectiveDate(day).build());
        commands.forEach((name, command) -> refused(DUPONT, () -> billing().execute(command))
                .as(name)
                .isEqualTo(new Rejection.PeriodClosed(day, JUNE_30)));
    }

    /** The first open day is as good as today. */
    @Test
    @Tag("R-12")
    default void backdating_goes_down_to_the_day_after_the_lock() {
        billing().openAccount(open(DUPONT));
        PaymentId payment = billing().recordPayment(payment(DUPONT, "50.00")).id();
        bench().clock().advance(Duration.ofDays(60));
        billing().closePeriod(ClosePeriod.of(DUPONT, JUNE_30));
        LocalDate first = JUNE_30.plusDays(1);
        assertThat(billing()
                        .recordPayment(payment(DUPONT, "1.00").toBuilder()
                                .postingDate(first)
                                .build())
                        .postingDate())
                .isEqualTo(first);
        PaymentReversal reversal = billing()
                .reversePayment(ReversePayment.builder(payment, ReversalCause.BOUNCED)
                        .postingDate(first)
                        .build());
        assertThat(reversal.postingDate()).isEqualTo(first);
        assertThat(queries().asOf(JUNE_30).balance(DUPONT)).isEqualTo(eur("-50.00"));
        assertThat(queries().asOf(first).balance(DUPONT)).isEqualTo(eur("-1.00"));
    }
}
