package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.eur;

import dev.solde.billing.allocation.CreditWriteOff;
import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.CollectScheduled;
import dev.solde.billing.command.ConfirmPayment;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.EndDispute;
import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.command.RecordSending;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReleasePayment;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.command.TakeOverItems;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.document.OpeningItem;
import dev.solde.billing.ledger.AccountSetting;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.ledger.WriteOffId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.ReversalCause;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What the call alone shows to be wrong, of commands that take back, give up, promise, take over and close. */
final class OtherBadCalls {

    private static final InvoiceId INVOICE = new InvoiceId(DUPONT, new UUID(1, 1));
    private static final PaymentId PAYMENT = new PaymentId(DUPONT, new UUID(1, 2));
    private static final PaymentReversalId REVERSAL = new PaymentReversalId(DUPONT, new UUID(1, 3));
    private static final WriteOffId WRITE_OFF = new WriteOffId(DUPONT, new UUID(1, 4));
    private static final ExpectedPaymentId EXPECTED = new ExpectedPaymentId(DUPONT, new UUID(1, 5));
    private static final CreditNoteId NOTE = new CreditNoteId(DUPONT, new UUID(1, 6));
    private static final String LONG = "x".repeat(501);

    private OtherBadCalls() {}

    static Map<String, Supplier<?>> all() {
        Map<String, Supplier<?>> doors = new LinkedHashMap<>();
        takenBack(doors);
        promises(doors);
        accounts(doors);
        return doors;
    }

    private static void takenBack(Map<String, Supplier<?>> doors) {
        doors.put("reversal of 0", () -> reversal().amount(eur("0.00")).build());
        doors.put(
                "reversal before all books",
                () -> reversal().postingDate(LocalDate.MIN).build());
        doors.put("reversal at version -1", () -> reversal().expectedVersion(-1).build());
        doors.put("fee of 0", () -> reversal().fee(eur("0.00"), NO_TAX));
        doors.put("fee without label", () -> reversal().fee(" ", eur("1.00"), NO_TAX));
        doors.put("fee with a label of 501", () -> reversal().fee(LONG, eur("1.00"), NO_TAX));
        doors.put("fee with a tax twice", () -> reversal().fee(eur("1.00"), NO_TAX, NO_TAX));
        doors.put(
                "reason of 2001 for a reversal",
                () -> reversal().reason("x".repeat(2001)).build());
        doors.put(
                "reinstatement after all books",
                () -> ReinstatePayment.builder(REVERSAL)
                        .postingDate(LocalDate.MAX)
                        .build());
        doors.put(
                "credit write-off of 0",
                () -> WriteOffCredit.builder(PAYMENT, CreditWriteOff.Cause.FORFEITED)
                        .amount(eur("0.00"))
                        .build());
        doors.put(
                "reversal of what is no write-off",
                () -> ReverseWriteOff.builder(WRITE_OFF).writeOff(INVOICE).build());
        doors.put(
                "write-off reversal before all books",
                () -> ReverseWriteOff.builder(WRITE_OFF)
                        .postingDate(LocalDate.MIN)
                        .build());
        doors.put(
                "dispute at version -1",
                () -> DisputeItem.builder(INVOICE).expectedVersion(-1).build());
        doors.put("sending to nobody", () -> RecordSending.of(INVOICE, " "));
        doors.put("sending to a name of 129", () -> RecordSending.of(INVOICE, "x".repeat(129)));
        doors.put("sending to an address", () -> RecordSending.of(INVOICE, "parent@example.org"));
        doors.put("sending over two lines", () -> RecordSending.of(INVOICE, "contact\n7"));
        doors.put(
                "sending by a channel with a space",
                () -> RecordSending.builder(INVOICE, "contact-7")
                        .channel("e mail")
                        .build());
        doors.put(
                "sending at version -1",
                () -> RecordSending.builder(INVOICE, "contact-7")
                        .expectedVersion(-1)
                        .build());
        doors.put(
                "end of dispute at version -1",
                () -> EndDispute.builder(INVOICE).expectedVersion(-1).build());
        doors.put(
                "settled note before all books",
                () -> SettleCreditNote.builder(NOTE)
                        .effectiveDate(LocalDate.MIN)
                        .build());
    }

    private static ReversePayment.Builder reversal() {
        return ReversePayment.builder(PAYMENT, ReversalCause.BOUNCED);
    }

    private static void promises(Map<String, Supplier<?>> doors) {
        doors.put("promise of 0", () -> promise().amount(eur("0.00")).build());
        doors.put(
                "promise after all books", () -> promise().dueOn(LocalDate.MAX).build());
        doors.put(
                "promise for a debit twice",
                () -> promise()
                        .allocate(INVOICE, eur("1.00"))
                        .allocate(INVOICE, eur("1.00"))
                        .build());
        doors.put("promise of 0 for a debit", () -> promise().allocate(INVOICE, eur("0.00")));
        doors.put("promise of a payer of 501", () -> promise().payer(LONG).build());
        doors.put(
                "promise with a reference of 501",
                () -> promise().reference(LONG).build());
        doors.put("promise with a memo of 501", () -> promise().memo(LONG).build());
        doors.put("progress of 0", () -> progress().amount(eur("0.00")).build());
        doors.put(
                "progress for a debit twice",
                () -> progress()
                        .allocate(INVOICE, eur("1.00"))
                        .allocate(INVOICE, eur("1.00"))
                        .build());
        doors.put("progress with a memo of 501", () -> progress().memo(LONG).build());
        doors.put(
                "collection before all books",
                () -> CollectScheduled.builder(EXPECTED)
                        .postingDate(LocalDate.MIN)
                        .build());
        doors.put(
                "confirmation before all books",
                () -> ConfirmPayment.builder(EXPECTED)
                        .postingDate(LocalDate.MIN)
                        .build());
        doors.put(
                "cancellation at version -1",
                () -> CancelScheduled.builder(EXPECTED).expectedVersion(-1).build());
        doors.put(
                "failure at version -1",
                () -> FailScheduled.builder(EXPECTED).expectedVersion(-1).build());
        doors.put(
                "release at version -1",
                () -> ReleasePayment.builder(EXPECTED).expectedVersion(-1).build());
    }

    private static SchedulePayment.Builder promise() {
        return SchedulePayment.builder(DUPONT, eur("9.00"), PaymentMethod.CHEQUE, TODAY.plusDays(1));
    }

    private static ReservePayment.Builder progress() {
        return ReservePayment.builder(DUPONT, eur("9.00"), PaymentMethod.CARD);
    }

    private static void accounts(Map<String, Supplier<?>> doors) {
        doors.put("nothing to revise", () -> ReviseAccount.builder(DUPONT).build());
        doors.put(
                "billing day 0",
                () -> ReviseAccount.builder(DUPONT).billingDay(0).build());
        doors.put(
                "billing day 32",
                () -> ReviseAccount.builder(DUPONT).billingDay(32).build());
        doors.put(
                "changed and reset",
                () -> ReviseAccount.builder(DUPONT)
                        .billingDay(5)
                        .reset(AccountSetting.BILLING_DAY)
                        .build());
        doors.put("take-over of nothing", () -> TakeOverItems.builder(DUPONT).build());
        doors.put(
                "take-over of 10,001 items",
                () -> TakeOverItems.builder(DUPONT)
                        .addAllItems(Collections.nCopies(
                                10_001, OpeningItem.debit(eur("1.00"), TODAY).build()))
                        .build());
        doors.put(
                "opening item of 0", () -> OpeningItem.debit(eur("0.00"), TODAY).build());
        doors.put(
                "opening item due before its document",
                () -> OpeningItem.debit(eur("1.00"), TODAY)
                        .dueDate(TODAY.minusDays(1))
                        .build());
        doors.put(
                "opening credit that falls due",
                () -> OpeningItem.credit(eur("1.00"), TODAY)
                        .dueDate(TODAY.plusDays(1))
                        .build());
        doors.put(
                "opening item before all books",
                () -> OpeningItem.debit(eur("1.00"), LocalDate.MIN).build());
        doors.put(
                "101 references",
                () -> OpeningItem.debit(eur("1.00"), TODAY)
                        .addAllReferences(Collections.nCopies(101, HostReference.of("a", "b")))
                        .build());
        doors.put("closing before all books", () -> ClosePeriod.of(DUPONT, LocalDate.MIN));
        doors.put(
                "closing at version -1",
                () -> ClosePeriod.builder(DUPONT, TODAY).expectedVersion(-1).build());
    }
}
