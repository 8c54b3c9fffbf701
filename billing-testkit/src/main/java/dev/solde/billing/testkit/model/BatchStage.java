package dev.solde.billing.testkit.model;

import dev.solde.billing.Billing;
import dev.solde.billing.BillingSettings;
import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.CreditNoteDraft;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.GlobalCreditNoteDraft;
import dev.solde.billing.command.InvoiceDraft;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.command.TransmitRefund;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.CreditApplication;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.TenantId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.ReversalCause;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.testkit.Bench;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Accounts with things in all states that a command can be about, the same with the same ids on every bench. */
final class BatchStage {

    /** How many accounts are opened, with all that is on them. */
    static final int OPENED = 6;

    /** How many commands are given to. */
    static final int ACCOUNTS = 8;

    static final Series STRICT = Series.of("B");
    static final Series FREE = Series.of("L").freeDates();
    static final Series UNDECLARED = Series.of("X");

    private static final int AUTOMATIC = 4;
    private static final int BILLED_ON_A_DAY = 5;

    private final Billing billing;
    private final LocalDate today;

    private BatchStage(Bench bench) {
        billing = kernel(bench);
        today = bench.clock().today();
    }

    /** The kernel whose settings declare the series. */
    static Billing kernel(Bench bench) {
        return bench.billing(
                TenantId.DEFAULT,
                BillingSettings.builder()
                        .furtherSeries(STRICT, FREE)
                        .smallDifferenceTolerance(Names.eur(100))
                        .build());
    }

    /** Prepares all accounts by single commands; two days later it is time for the batch. */
    static List<BatchAccount> prepare(Bench bench) {
        BatchStage stage = new BatchStage(bench);
        List<BatchAccount> all = IntStream.range(0, ACCOUNTS)
                .mapToObj(number -> new BatchAccount(Names.account(number)))
                .toList();
        for (int number = 0; number < OPENED; number++) {
            stage.fill(all.get(number), number);
        }
        bench.clock().advance(Duration.ofDays(2));
        all.subList(0, OPENED).forEach(stage::fillToday);
        all.forEach(BatchAccount::close);
        return all;
    }

    private void fill(BatchAccount account, int number) {
        billing.openAccount(OpenAccount.of(account.id, Names.EUR));
        invoices(account);
        money(account);
        refunds(account);
        promises(account);
        entries(account);
        drafts(account, number);
        statement(account);
        settings(account, number);
    }

    /** A refund can be cancelled on its own day only. */
    private void fillToday(BatchAccount account) {
        account.refunds.add(billing.refundPayment(RefundPayment.of(account.payments.get(3), Names.eur(300)))
                .id());
        account.version = billing.queries().version(account.id);
    }

    /** Not before, because credit that waits is wanted here, too. */
    private void settings(BatchAccount account, int number) {
        ReviseAccount.Builder revision = ReviseAccount.builder(account.id);
        if (number == AUTOMATIC) {
            billing.reviseAccount(
                    revision.creditApplication(CreditApplication.AUTOMATIC).build());
        } else if (number == BILLED_ON_A_DAY) {
            billing.reviseAccount(revision.billingDay(1).build());
        }
    }

    /** The source of an account's own, which its credit notes may release. */
    static HostReference ownSource(BatchAccount account) {
        return HostReference.of("lesson", account.id.value());
    }

    /** A source that any account may be billed for. */
    static HostReference sharedSource(int number) {
        return HostReference.of("order", Integer.toString(number % 4));
    }

    static Line sold(long cents, HostReference source) {
        return Line.builder("Ordered")
                .unitPrice(Names.eur(cents))
                .tax(Translation.NO_TAX)
                .source(source)
                .build();
    }

    private void invoices(BatchAccount account) {
        account.invoices.add(invoice(account, Line.of("Judo", 2, Names.eur(3_000), Translation.NO_TAX)));
        account.invoices.add(invoice(account, sold(5_000, ownSource(account))));
        account.invoices.add(invoice(account, Line.of("Yoga", 1, Names.eur(1_500), Translation.NO_TAX)));
        account.invoices.add(invoice(account, Line.of("Swim", 1, Names.eur(950), Translation.NO_TAX)));
        InvoiceId disputed = invoice(account, Line.of("Chess", 1, Names.eur(4_000), Translation.NO_TAX));
        billing.disputeItem(DisputeItem.of(disputed));
        account.invoices.add(disputed);
        account.writeOffs.add(billing.writeOffItem(WriteOffItem.builder(disputed, WriteOff.Cause.BAD_DEBT)
                        .amount(Names.eur(300))
                        .build())
                .id());
    }

    private InvoiceId invoice(BatchAccount account, Line line) {
        return billing.issueInvoice(IssueInvoice.builder(account.id)
                        .line(line)
                        .issueDate(today.minusDays(5))
                        .build())
                .id();
    }

    private void money(BatchAccount account) {
        account.payments.add(pay(account, 2_000));
        PaymentId allocated = billing.recordPayment(
                        RecordPayment.of(account.invoices.get(2), Names.eur(1_000), PaymentMethod.CASH))
                .id();
        account.payments.add(allocated);
        billing.queries().allocations(allocated).forEach(link -> account.allocations.add(link.id()));
        account.notes.add(
                billing.issueGlobalCreditNote(IssueGlobalCreditNote.ofAmount(
                                        account.id, "Goodwill", Names.eur(1_200), PriceMode.NET, Translation.NO_TAX)
                                .toBuilder()
                                .issueDate(today.minusDays(5))
                                .build())
                        .id());
        account.notes.add(billing.issueCreditNote(IssueCreditNote.builder(account.invoices.get(0))
                        .amount(Names.eur(450), PriceMode.NET)
                        .issueDate(today.minusDays(5))
                        .build())
                .id());
        PaymentId bounced = pay(account, 700);
        account.reversals.add(billing.reversePayment(ReversePayment.of(bounced, ReversalCause.BOUNCED))
                .id());
        account.payments.add(bounced);
    }

    private PaymentId pay(BatchAccount account, long cents) {
        return billing.recordPayment(RecordPayment.of(account.id, Names.eur(cents), PaymentMethod.CARD))
                .id();
    }

    private void refunds(BatchAccount account) {
        PaymentId payment = pay(account, 4_000);
        account.payments.add(payment);
        account.refunds.add(
                billing.refundPayment(RefundPayment.of(payment, Names.eur(500))).id());
        account.refunds.add(
                billing.refundPayment(RefundPayment.of(payment, Names.eur(600))).id());
        billing.transmitRefund(TransmitRefund.of(account.refunds.get(1)));
    }

    private void promises(BatchAccount account) {
        for (int days : List.of(1, 2, 20)) {
            account.scheduled.add(billing.schedulePayment(SchedulePayment.of(
                            account.invoices.get(0), Names.eur(800), PaymentMethod.CHEQUE, today.plusDays(days)))
                    .id());
        }
        account.inProgress.add(
                billing.reservePayment(ReservePayment.of(account.invoices.get(1), Names.eur(900), PaymentMethod.CARD))
                        .id());
    }

    private void entries(BatchAccount account) {
        for (int i = 0; i < 3; i++) {
            account.entries.add(billing.addPendingEntry(AddPendingEntry.debit(
                            account.id, "Lesson " + i, Names.eur(1_200), Translation.NO_TAX, today.minusDays(i)))
                    .id());
        }
        account.entries.add(billing.addPendingEntry(
                        AddPendingEntry.credit(account.id, "Gift", Names.eur(400), Translation.NO_TAX, today))
                .id());
    }

    private void drafts(BatchAccount account, int number) {
        InvoiceDraft ordered = billing.saveDraft(IssueInvoice.builder(account.id)
                .line(sold(1_100, sharedSource(number)))
                .entry(account.entries.get(0))
                .build());
        account.drafts.add(
                key -> IssueInvoice.of(ordered).toBuilder().commandKey(key).build());
        CreditNoteDraft note = billing.saveDraft(
                IssueCreditNote.ofAmount(account.invoices.get(3), Names.eur(150), PriceMode.NET, "too much"));
        account.drafts.add(
                key -> IssueCreditNote.of(note).toBuilder().commandKey(key).build());
        GlobalCreditNoteDraft goodwill = billing.saveDraft(IssueGlobalCreditNote.ofAmount(
                account.id, "Goodwill", Names.eur(250), PriceMode.NET, Translation.NO_TAX));
        account.drafts.add(key ->
                IssueGlobalCreditNote.of(goodwill).toBuilder().commandKey(key).build());
    }

    private void statement(BatchAccount account) {
        account.statements.add(billing.generateStatement(GenerateStatement.of(
                        account.id, StatementKind.ACTIVITY, DateRange.of(today.minusDays(9), today)))
                .id());
    }
}
