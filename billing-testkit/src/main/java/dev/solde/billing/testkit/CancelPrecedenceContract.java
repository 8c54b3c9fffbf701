package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.USD;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;

import dev.solde.billing.command.CancelInvoice;
import dev.solde.billing.command.CancelItems;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueGlobalCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.Penalty;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.Series;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.payment.PaymentMethod;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of two reasons against a cancellation, the one that stands first in the Javadoc is reported. */
public interface CancelPrecedenceContract extends ContractPart {

    private CommandKey used() {
        return CommandKey.of("test", "used");
    }

    /** The number of a credit note that was issued elsewhere. */
    private DocumentNumber taken() {
        return DocumentNumber.of("OLD-1");
    }

    private AccountId nobody() {
        return AccountId.of("nobody");
    }

    private InvoiceId unknown() {
        return new InvoiceId(DUPONT, new UUID(5, 5));
    }

    /** An invoice of 20 May in an account that is closed through 10 May, and a credit note of today. */
    private InvoiceId story() {
        billing().openAccount(open(DUPONT));
        billing()
                .recordPayment(
                        payment(DUPONT, "1.00").toBuilder().commandKey(used()).build());
        InvoiceId invoice = billing()
                .issueInvoice(invoiceBuilder(DUPONT, "100.00")
                        .line("Yoga", 1, eur("50.00"), NO_TAX)
                        .issueDate(TODAY.minusDays(12))
                        .build())
                .id();
        billing().closePeriod(ClosePeriod.of(DUPONT, TODAY.minusDays(22)));
        billing()
                .issueGlobalCreditNote(IssueGlobalCreditNote.builder(DUPONT)
                        .line("Goodwill", 1, eur("1.00"), NO_TAX)
                        .build());
        billing()
                .issueGlobalCreditNote(
                        credit(DUPONT, "1.00").toBuilder().number(taken()).build());
        return invoice;
    }

    private InvoiceId issued(IssueInvoice.Builder invoice) {
        return billing()
                .issueInvoice(
                        invoice.number(DocumentNumber.of("OLD-" + queries().version(DUPONT)))
                                .issueDate(TODAY.minusDays(12))
                                .build())
                .id();
    }

    /** As {@link CancelInvoice} lists them. */
    @Test
    @Tag("R-7")
    @Tag("R-66")
    default void the_first_reason_against_the_cancellation_of_an_invoice_is_reported() {
        InvoiceId sound = story();
        InvoiceId cancelled = issued(invoiceBuilder(DUPONT, "10.00"));
        billing().cancelInvoice(CancelInvoice.of(cancelled, "x"));
        InvoiceId paidAndCredited = issued(invoiceBuilder(DUPONT, "10.00"));
        billing().recordPayment(RecordPayment.of(paidAndCredited, eur("1.00"), PaymentMethod.CASH));
        billing().issueCreditNote(IssueCreditNote.whole(paidAndCredited, "x"));
        InvoiceId credited = issued(invoiceBuilder(DUPONT, "10.00"));
        billing().issueCreditNote(IssueCreditNote.whole(credited, "x"));
        InvoiceId nothing = issued(invoiceBuilder(DUPONT, "0.00"));
        new Faults<>(() -> CancelInvoice.builder(sound), b -> b.build())
                .then(
                        "account-not-found",
                        "invoice",
                        b -> b.invoice(new InvoiceId(nobody(), unknown().uuid())))
                .then("command-key-reused", "key", b -> b.commandKey(used()))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("item-not-found", "invoice", b -> b.invoice(unknown()))
                .then("already-credited", "invoice", b -> b.invoice(cancelled))
                .then("has-payments", "invoice", b -> b.invoice(paidAndCredited))
                .then("has-credit", "invoice", b -> b.invoice(credited))
                .then("date-in-future", "date", b -> b.issueDate(TODAY.plusDays(1)))
                .then("period-closed", "date", b -> b.issueDate(TODAY.minusDays(22)))
                .then("before-invoice", "date", b -> b.issueDate(TODAY.minusDays(13)))
                .then("nothing-to-credit", "invoice", b -> b.invoice(nothing))
                .then("series-unknown", "number", b -> b.series(Series.of("XX")))
                .then("number-reserved", "number", b -> b.number(DocumentNumber.of("AV-2026-000009")))
                .then("number-taken", "number", b -> b.number(taken()))
                .then("number-not-chronological", "date", b -> b.issueDate(TODAY.minusDays(1)))
                .hold(bench(), DUPONT);
    }

    /** As {@link CancelItems} lists them. */
    @Test
    @Tag("R-7")
    @Tag("R-68")
    default void the_first_reason_against_the_cancellation_of_a_purchase_is_reported() {
        InvoiceId unpaid = story();
        billing().openAccount(open(MARTIN));
        PaymentId foreign = billing().recordPayment(payment(MARTIN, "5.00")).id();
        PaymentId small = billing().recordPayment(payment(DUPONT, "2.00")).id();
        InvoiceId paid = issued(invoiceBuilder(DUPONT, "10.00").line("Yoga", 1, eur("50.00"), NO_TAX));
        billing().recordPayment(RecordPayment.of(paid, eur("60.00"), PaymentMethod.CASH));
        billing().issueCreditNote(IssueCreditNote.builder(paid).line(2).build());
        new Faults<>(() -> CancelItems.builder(unpaid).line(1).refundBy(PaymentMethod.ONLINE), b -> b.build())
                .then("number-not-chronological", "date", b -> b.issueDate(TODAY.minusDays(1)))
                .then("nothing-to-refund", "refund", b -> {})
                .hold(bench(), DUPONT);
        new Faults<>(() -> CancelItems.builder(paid).line(1), b -> b.build())
                .then(
                        "account-not-found",
                        "invoice",
                        b -> b.invoice(new InvoiceId(nobody(), unknown().uuid())))
                .then("command-key-reused", "key", b -> b.commandKey(used()))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("different-account", "refund", b -> b.refundTo(foreign))
                .then("item-not-found", "invoice", b -> b.invoice(unknown()))
                .then("currency-mismatch", "penalty", b -> b.penalty(Penalty.amount(Amounts.of("1.00", USD))))
                .then("scale-too-fine", "penalty", b -> b.penalty(Penalty.amount(Amounts.price("1.001", EUR))))
                .then("date-in-future", "date", b -> b.issueDate(TODAY.plusDays(1)))
                .then("period-closed", "date", b -> b.issueDate(TODAY.minusDays(22)))
                .then("before-invoice", "date", b -> b.issueDate(TODAY.minusDays(13)))
                .then("line-not-found", "lines", b -> b.line(9))
                .then("already-credited", "lines", b -> b.line(2))
                .then("penalty-out-of-range", "penalty", b -> b.penalty(Penalty.amount(eur("100.01"))))
                .then("nothing-to-credit", "penalty", b -> b.penalty(Penalty.percent(100)))
                .then("series-unknown", "number", b -> b.series(Series.of("XX")))
                .then("number-reserved", "number", b -> b.number(DocumentNumber.of("AV-2026-000009")))
                .then("number-taken", "number", b -> b.number(taken()))
                .then("number-not-chronological", "date", b -> b.issueDate(TODAY.minusDays(1)))
                .then("exceeds-open-amount", "refund", b -> b.refundBy(PaymentMethod.CASH, eur("10.01")))
                .then("exceeds-refundable-amount", "refund", b -> b.refundTo(small, eur("2.01")))
                .then("method-not-allowed", "refund", b -> b.refundBy(PaymentMethod.ONLINE))
                .hold(bench(), DUPONT);
    }
}
