package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.payment;

import dev.solde.billing.command.FailRefund;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundInvoice;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.payment.PaymentMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Refunds that cannot be meant so. */
final class BadRefunds {

    private BadRefunds() {}

    static Map<String, Supplier<?>> all() {
        InvoiceId invoice = new InvoiceId(DUPONT, new UUID(1, 1));
        PaymentId payment = new PaymentId(DUPONT, new UUID(1, 2));
        Map<String, Supplier<?>> doors = new LinkedHashMap<>();
        CreditNoteId elsewhere = new CreditNoteId(AccountId.of("elsewhere"), new UUID(1, 4));
        IssueCreditNote note = IssueCreditNote.whole(invoice, "x");
        doors.put("refund of 0", () -> RefundCredit.of(DUPONT, eur("0.00"), PaymentMethod.CASH));
        doors.put(
                "refund without a way",
                () -> RefundCredit.builder(DUPONT, eur("1.00")).build());
        doors.put(
                "refund of a payment as of a credit note",
                () -> RefundCredit.builder(DUPONT, eur("1.00"))
                        .method(PaymentMethod.CASH)
                        .source(payment)
                        .build());
        doors.put(
                "refund of another account's credit note",
                () -> RefundCredit.of(DUPONT, eur("1.00"), PaymentMethod.CASH).toBuilder()
                        .source(elsewhere)
                        .build());
        doors.put("refund of a payment below 0", () -> RefundPayment.of(payment, eur("-1.00")));
        doors.put(
                "refund with two sources",
                () -> RefundPayment.builder(payment, eur("1.00"))
                        .unappliedOnly()
                        .reopenLatestFirst()
                        .build());
        doors.put(
                "owed again by 0",
                () -> RefundPayment.builder(payment, eur("1.00")).reopen(invoice, eur("0.00")));
        doors.put(
                "owed again twice",
                () -> RefundPayment.builder(payment, eur("2.00"))
                        .reopen(invoice, eur("1.00"))
                        .reopen(invoice, eur("1.00")));
        doors.put(
                "credit note with a key of its own",
                () -> RefundPayment.builder(payment, eur("1.00"))
                        .withCreditNote(note.toBuilder()
                                .commandKey(CommandKey.of("test", "x"))
                                .build())
                        .build());
        doors.put("refund of an invoice of 0", () -> RefundInvoice.of(invoice, eur("0.00")));
        doors.put(
                "refund of an invoice with a note on another",
                () -> RefundInvoice.builder(new InvoiceId(DUPONT, new UUID(1, 5)), eur("1.00"))
                        .withCreditNote(note)
                        .build());
        doors.put(
                "memo of 501",
                () -> RefundPayment.builder(payment, eur("1.00"))
                        .memo("x".repeat(501))
                        .build());
        doors.put("failed for a blank reason", () -> FailRefund.of(new RefundId(DUPONT, new UUID(1, 6)), " "));
        return doors;
    }
}
