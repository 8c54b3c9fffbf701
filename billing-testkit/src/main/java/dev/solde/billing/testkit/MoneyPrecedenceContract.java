package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.USD;
import static dev.solde.billing.testkit.Samples.credit;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;

import dev.solde.billing.allocation.CreditWriteOff;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.DisputeItem;
import dev.solde.billing.command.EndDispute;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.RecordSending;
import dev.solde.billing.command.ReinstatePayment;
import dev.solde.billing.command.ReversePayment;
import dev.solde.billing.command.ReverseWriteOff;
import dev.solde.billing.command.SettleCreditNote;
import dev.solde.billing.command.WriteOffCredit;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.CreditWriteOffId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentReversalId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.ledger.WriteOffId;
import dev.solde.billing.payment.ReversalCause;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The order of refusals of the commands that take money back, give it up, or look at it otherwise; see {@link
 * PrecedenceContract}.
 */
public interface MoneyPrecedenceContract extends ContractPart {

    /** The last day of a closed period. */
    LocalDate LOCKED = TODAY.minusDays(9);

    /** A day that is open, and before everything that was posted. */
    LocalDate EARLY = TODAY.minusDays(1);

    /** What no account has. */
    UUID UNKNOWN = new UUID(5, 5);

    private void begin() {
        billing().openAccount(open(DUPONT));
        billing().closePeriod(ClosePeriod.of(DUPONT, LOCKED));
        billing()
                .recordPayment(payment(DUPONT, "1.00").toBuilder()
                        .commandKey(PrecedenceContract.USED)
                        .build());
    }

    /** As {@link ReversePayment} lists them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_a_reversal_is_reported() {
        begin();
        PaymentId payment = billing().recordPayment(payment(DUPONT, "50.00")).id();
        new Faults<>(() -> ReversePayment.builder(payment, ReversalCause.BOUNCED), b -> b.build())
                .then("account-not-found", "payment", b -> b.payment(new PaymentId(PrecedenceContract.NOBODY, UNKNOWN)))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("item-not-found", "payment", b -> b.payment(new PaymentId(DUPONT, UNKNOWN)))
                .then("currency-mismatch", "fee", b -> b.fee(Amounts.of("1.00", USD), NO_TAX))
                .then("scale-too-fine", "amount", b -> b.amount(Amounts.price("1.001", EUR)))
                .then("date-in-future", "date", b -> b.postingDate(TODAY.plusDays(1)))
                .then("period-closed", "date", b -> b.postingDate(LOCKED))
                .then("exceeds-reversible-amount", "amount", b -> b.amount(eur("50.01")))
                .then("before-item-date", "date", b -> b.postingDate(EARLY))
                .hold(bench(), DUPONT);
    }

    /** As {@link ReinstatePayment} lists them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_a_reinstatement_is_reported() {
        begin();
        PaymentId payment = billing().recordPayment(payment(DUPONT, "50.00")).id();
        PaymentReversalId undone = reversed(payment);
        billing().reinstatePayment(ReinstatePayment.of(undone));
        PaymentReversalId reversal = reversed(payment);
        new Faults<>(() -> ReinstatePayment.builder(reversal), b -> b.build())
                .then(
                        "account-not-found",
                        "reversal",
                        b -> b.reversal(new PaymentReversalId(PrecedenceContract.NOBODY, UNKNOWN)))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("item-not-found", "reversal", b -> b.reversal(new PaymentReversalId(DUPONT, UNKNOWN)))
                .then("already-reinstated", "reversal", b -> b.reversal(undone))
                .then("date-in-future", "date", b -> b.postingDate(TODAY.plusDays(1)))
                .then("period-closed", "date", b -> b.postingDate(LOCKED))
                .then("before-item-date", "date", b -> b.postingDate(EARLY))
                .hold(bench(), DUPONT);
    }

    private PaymentReversalId reversed(PaymentId payment) {
        return billing()
                .reversePayment(ReversePayment.of(payment, ReversalCause.BOUNCED))
                .id();
    }

    /** As {@link WriteOffCredit} lists them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_giving_up_a_credit_is_reported() {
        begin();
        PaymentId payment = billing().recordPayment(payment(DUPONT, "50.00")).id();
        new Faults<>(() -> WriteOffCredit.builder(payment, CreditWriteOff.Cause.SMALL_DIFFERENCE), b -> b.build())
                .then("account-not-found", "item", b -> b.item(new PaymentId(PrecedenceContract.NOBODY, UNKNOWN)))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("item-not-found", "item", b -> b.item(new PaymentId(DUPONT, UNKNOWN)))
                .then("currency-mismatch", "amount", b -> b.amount(Amounts.of("1.00", USD)))
                .then("scale-too-fine", "amount", b -> b.amount(Amounts.price("1.001", EUR)))
                .then("date-in-future", "date", b -> b.postingDate(TODAY.plusDays(1)))
                .then("period-closed", "date", b -> b.postingDate(LOCKED))
                .then("exceeds-open-amount", "amount", b -> b.amount(eur("50.01")))
                .then("above-tolerance", "amount", b -> b.amount(eur("0.01")))
                .hold(bench(), DUPONT);
        new Faults<>(() -> WriteOffCredit.builder(payment, CreditWriteOff.Cause.FORFEITED), b -> b.build())
                .then("exceeds-open-amount", "amount", b -> b.amount(eur("50.01")))
                .then("before-item-date", "date", b -> b.postingDate(EARLY))
                .hold(bench(), DUPONT);
    }

    /** As {@link ReverseWriteOff} lists them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_taking_a_write_off_back_is_reported() {
        begin();
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "50.00")).id();
        WriteOffId taken = billing().writeOffItem(WriteOffItem.badDebt(invoice)).id();
        billing().reverseWriteOff(ReverseWriteOff.of(taken));
        WriteOffId writeOff =
                billing().writeOffItem(WriteOffItem.badDebt(invoice)).id();
        PaymentId payment = billing().recordPayment(payment(DUPONT, "50.00")).id();
        CreditWriteOffId forfeited =
                billing().writeOffCredit(WriteOffCredit.forfeited(payment)).id();
        reversed(payment);
        billing().writeOffItem(WriteOffItem.badDebt(forfeited));
        new Faults<>(() -> ReverseWriteOff.builder(writeOff), b -> b.build())
                .then("account-not-found", "item", b -> b.writeOff(new WriteOffId(PrecedenceContract.NOBODY, UNKNOWN)))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("item-not-found", "item", b -> b.writeOff(new CreditWriteOffId(DUPONT, UNKNOWN)))
                .then("already-reversed", "item", b -> b.writeOff(taken))
                .then("allocation-locked", "item", b -> b.writeOff(forfeited))
                .then("date-in-future", "date", b -> b.postingDate(TODAY.plusDays(1)))
                .then("period-closed", "date", b -> b.postingDate(LOCKED))
                .then("before-item-date", "date", b -> b.postingDate(EARLY))
                .hold(bench(), DUPONT);
    }

    /** As {@link DisputeItem} and {@link EndDispute} list them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_a_dispute_or_its_end_is_reported() {
        begin();
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "50.00")).id();
        InvoiceId disputed = billing().issueInvoice(invoice(DUPONT, "50.00")).id();
        billing().disputeItem(DisputeItem.of(disputed));
        new Faults<>(() -> DisputeItem.builder(invoice), b -> b.build())
                .then("account-not-found", "item", b -> b.item(new InvoiceId(PrecedenceContract.NOBODY, UNKNOWN)))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("item-not-found", "item", b -> b.item(new InvoiceId(DUPONT, UNKNOWN)))
                .then("already-disputed", "item", b -> b.item(disputed))
                .hold(bench(), DUPONT);
        new Faults<>(() -> EndDispute.builder(disputed), b -> b.build())
                .then("account-not-found", "item", b -> b.item(new InvoiceId(PrecedenceContract.NOBODY, UNKNOWN)))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("item-not-found", "item", b -> b.item(new InvoiceId(DUPONT, UNKNOWN)))
                .then("not-disputed", "item", b -> b.item(invoice))
                .hold(bench(), DUPONT);
    }

    /** As {@link RecordSending} lists them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_a_sending_is_reported() {
        begin();
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "50.00")).id();
        StatementId nobodys = new StatementId(PrecedenceContract.NOBODY, UNKNOWN);
        new Faults<>(() -> RecordSending.builder(invoice, "contact-7"), b -> b.build())
                .then("account-not-found", "subject", b -> b.subject(nobodys))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("item-not-found", "subject", b -> b.subject(new InvoiceId(DUPONT, UNKNOWN)))
                .then("statement-not-found", "subject", b -> b.subject(new StatementId(DUPONT, UNKNOWN)))
                .hold(bench(), DUPONT);
    }

    /** As {@link SettleCreditNote} lists them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_settling_a_credit_note_is_reported() {
        begin();
        InvoiceId invoice = billing().issueInvoice(invoice(DUPONT, "50.00")).id();
        CreditNoteId own = billing()
                .issueCreditNote(IssueCreditNote.whole(invoice, "ordered twice"))
                .id();
        CreditNoteId alone =
                billing().issueGlobalCreditNote(credit(DUPONT, "5.00")).id();
        new Faults<>(() -> SettleCreditNote.builder(own), b -> b.build())
                .then(
                        "account-not-found",
                        "note",
                        b -> b.creditNote(new CreditNoteId(PrecedenceContract.NOBODY, UNKNOWN)))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("item-not-found", "note", b -> b.creditNote(new CreditNoteId(DUPONT, UNKNOWN)))
                .then("no-own-invoice", "note", b -> b.creditNote(alone))
                .then("date-in-future", "date", b -> b.effectiveDate(TODAY.plusDays(1)))
                .then("period-closed", "date", b -> b.effectiveDate(LOCKED))
                .then("before-item-date", "date", b -> b.effectiveDate(EARLY))
                .hold(bench(), DUPONT);
    }
}
