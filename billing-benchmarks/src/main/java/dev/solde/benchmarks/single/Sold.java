package dev.solde.benchmarks.single;

import dev.solde.billing.Billing;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.payment.Payment;
import dev.solde.billing.payment.PaymentMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;

/** An account with an invoice and a payment, and what may be done with it next; each thing once. */
final class Sold {

    static final CurrencyUnit EUR = Monetary.getCurrency("EUR");

    private static final Tax VAT = Tax.rate("20");
    private static final AtomicLong KEYS = new AtomicLong();

    private final AccountId account;
    private final Invoice invoice;
    private final Payment payment;

    private Sold(AccountId account, Invoice invoice, Payment payment) {
        this.account = account;
        this.invoice = invoice;
        this.payment = payment;
    }

    /** Sells to an account, takes its money and notes what is to be billed later. */
    static Sold to(Billing billing, AccountId account) {
        Invoice invoice = billing.issueInvoice(invoice(account));
        Payment payment = billing.recordPayment(payment(account));
        billing.addPendingEntry(
                AddPendingEntry.debit(account, "Licence of the federation", eur("49.00"), VAT, LocalDate.now()));
        return new Sold(account, invoice, payment);
    }

    private static MonetaryAmount eur(String amount) {
        return Amounts.of(amount, EUR);
    }

    private static CommandKey key() {
        return CommandKey.of("counted", Long.toString(KEYS.incrementAndGet()));
    }

    private static IssueInvoice invoice(AccountId account) {
        return IssueInvoice.builder(account)
                .line("Judo, autumn term", 1, eur("100.00"), VAT)
                .line("Judogi, white, 140 cm", 2, eur("45.50"), VAT)
                .line("Licence of the federation", 1, eur("49.00"), VAT)
                .commandKey(key())
                .build();
    }

    private static RecordPayment payment(AccountId account) {
        return RecordPayment.builder(account, eur("300.00"), PaymentMethod.CREDIT_TRANSFER)
                .commandKey(key())
                .build();
    }

    /**
     * A command whose round trips are counted.
     *
     * @param name of the verb
     * @param numbered whether a document gets a number
     * @param late whether only the decision tells if there is a document
     * @param command gives it to a kernel
     */
    record Counted(String name, boolean numbered, boolean late, Consumer<Billing> command) {

        /** What its round trips may be, without a commit. */
        int wanted(boolean isJoined) {
            return late || numbered && isJoined ? 3 : 2;
        }
    }

    /** The commands, to be given in this order. */
    List<Counted> commands() {
        return List.of(
                new Counted("issue-invoice", true, false, billing -> billing.issueInvoice(invoice(account))),
                new Counted("record-payment", false, false, billing -> billing.recordPayment(payment(account))),
                new Counted("record-payment of an invoice", false, false, this::payInvoice),
                new Counted("allocate", false, false, this::allocate),
                new Counted("issue-credit-note", true, false, this::credit),
                new Counted("refund-payment", false, false, this::refund),
                new Counted("bill-now", true, true, this::bill));
    }

    private void payInvoice(Billing billing) {
        billing.recordPayment(RecordPayment.of(invoice.id(), eur("10.00"), PaymentMethod.CARD).toBuilder()
                .commandKey(key())
                .build());
    }

    private void allocate(Billing billing) {
        billing.allocate(Allocate.builder(payment.id(), invoice.id(), eur("100.00"))
                .commandKey(key())
                .build());
    }

    private void credit(Billing billing) {
        billing.issueCreditNote(IssueCreditNote.builder(invoice.id())
                .lineAmount(1, eur("25.00"))
                .reason("lessons cancelled")
                .commandKey(key())
                .build());
    }

    private void refund(Billing billing) {
        billing.refundPayment(RefundPayment.builder(payment.id(), eur("10.00"))
                .commandKey(key())
                .build());
    }

    private void bill(Billing billing) {
        int documents = billing.billNow(
                        BillNow.builder(account).commandKey(key()).build())
                .documents()
                .size();
        if (documents != 1) {
            throw new IllegalStateException("one document was to be made, not " + documents);
        }
    }
}
