package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.USD;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;

import dev.solde.billing.command.CancelScheduled;
import dev.solde.billing.command.ClosePeriod;
import dev.solde.billing.command.CollectScheduled;
import dev.solde.billing.command.ConfirmPayment;
import dev.solde.billing.command.FailScheduled;
import dev.solde.billing.command.ReleasePayment;
import dev.solde.billing.command.ReservePayment;
import dev.solde.billing.command.ReviseAccount;
import dev.solde.billing.command.SchedulePayment;
import dev.solde.billing.command.TakeOverItems;
import dev.solde.billing.document.OpeningItem;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ExpectedPaymentId;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.payment.PaymentMethod;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The order of refusals of the commands that move no money yet, or of a whole account; see {@link PrecedenceContract}. */
public interface PromisePrecedenceContract extends ContractPart {

    /** The last day of a closed period. */
    LocalDate SHUT = TODAY.minusDays(9);

    /** What no account has. */
    UUID NOWHERE = new UUID(5, 5);

    private InvoiceId begin() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        billing().closePeriod(ClosePeriod.of(DUPONT, SHUT));
        billing()
                .recordPayment(payment(DUPONT, "1.00").toBuilder()
                        .commandKey(PrecedenceContract.USED)
                        .build());
        return billing().issueInvoice(invoice(DUPONT, "50.00")).id();
    }

    /** As {@link SchedulePayment} lists them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_a_promise_is_reported() {
        InvoiceId invoice = begin();
        InvoiceId small = billing().issueInvoice(invoice(DUPONT, "5.00")).id();
        InvoiceId reserved = billing().issueInvoice(invoice(DUPONT, "9.00")).id();
        InvoiceId foreign = billing().issueInvoice(invoice(MARTIN, "50.00")).id();
        billing().reservePayment(ReservePayment.of(reserved, eur("9.00"), PaymentMethod.CARD));
        new Faults<>(
                        () -> SchedulePayment.builder(DUPONT, eur("50.00"), PaymentMethod.CHEQUE, TODAY.plusDays(9))
                                .allocate(invoice, eur("1.00")),
                        b -> b.build())
                .then("account-not-found", "account", b -> b.account(PrecedenceContract.NOBODY))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("different-account", "foreign", b -> b.allocate(foreign, eur("1.00")))
                .then("item-not-found", "unknown", b -> b.allocate(new InvoiceId(DUPONT, NOWHERE), eur("1.00")))
                .then("currency-mismatch", "amount", b -> b.amount(Amounts.of("50.00", USD)))
                .then("scale-too-fine", "amount", b -> b.amount(Amounts.price("50.001", EUR)))
                .then("credit-cannot-be-scheduled", "method", b -> b.method(PaymentMethod.ACCOUNT_CREDIT))
                .then("not-future", "day", b -> b.dueOn(TODAY))
                .then("exceeds-payment", "amount", b -> b.amount(eur("0.99")))
                .then("exceeds-open-amount", "small", b -> b.allocate(small, eur("5.01")))
                .then("item-reserved", "reserved", b -> b.allocate(reserved, eur("0.01")))
                .hold(bench(), DUPONT);
    }

    /** As {@link ReservePayment} lists them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_a_payment_in_progress_is_reported() {
        InvoiceId invoice = begin();
        InvoiceId small = billing().issueInvoice(invoice(DUPONT, "5.00")).id();
        InvoiceId reserved = billing().issueInvoice(invoice(DUPONT, "9.00")).id();
        InvoiceId foreign = billing().issueInvoice(invoice(MARTIN, "50.00")).id();
        billing().schedulePayment(SchedulePayment.of(reserved, eur("9.00"), PaymentMethod.CHEQUE, TODAY.plusDays(9)));
        new Faults<>(
                        () -> ReservePayment.builder(DUPONT, eur("50.00"), PaymentMethod.CARD)
                                .allocate(invoice, eur("1.00")),
                        b -> b.build())
                .then("account-not-found", "account", b -> b.account(PrecedenceContract.NOBODY))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("different-account", "foreign", b -> b.allocate(foreign, eur("1.00")))
                .then("item-not-found", "unknown", b -> b.allocate(new InvoiceId(DUPONT, NOWHERE), eur("1.00")))
                .then("currency-mismatch", "amount", b -> b.amount(Amounts.of("50.00", USD)))
                .then("scale-too-fine", "amount", b -> b.amount(Amounts.price("50.001", EUR)))
                .then("credit-cannot-be-scheduled", "method", b -> b.method(PaymentMethod.ACCOUNT_CREDIT))
                .then("exceeds-payment", "amount", b -> b.amount(eur("0.99")))
                .then("exceeds-open-amount", "small", b -> b.allocate(small, eur("5.01")))
                .then("item-reserved", "reserved", b -> b.allocate(reserved, eur("0.01")))
                .hold(bench(), DUPONT);
    }

    /** As {@link CollectScheduled}, {@link CancelScheduled} and {@link FailScheduled} list them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_the_end_of_a_promise_is_reported() {
        begin();
        ExpectedPaymentId promised = promised();
        ExpectedPaymentId over = promised();
        billing().cancelScheduled(CancelScheduled.of(over));
        ExpectedPaymentId nobodys = new ExpectedPaymentId(PrecedenceContract.NOBODY, NOWHERE);
        ExpectedPaymentId unknown = new ExpectedPaymentId(DUPONT, NOWHERE);
        new Faults<>(() -> CollectScheduled.builder(promised).postingDate(TODAY.minusDays(1)), b -> b.build())
                .then("account-not-found", "expected", b -> b.expected(nobodys))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("expected-payment-not-found", "expected", b -> b.expected(unknown))
                .then("not-scheduled", "expected", b -> b.expected(over))
                .then("date-in-future", "date", b -> b.postingDate(TODAY.plusDays(1)))
                .then("period-closed", "date", b -> b.postingDate(SHUT))
                .then("too-early", "date", b -> b.postingDate(TODAY))
                .hold(bench(), DUPONT);
        new Faults<>(() -> CancelScheduled.builder(promised), b -> b.build())
                .then("account-not-found", "expected", b -> b.expected(nobodys))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("expected-payment-not-found", "expected", b -> b.expected(unknown))
                .then("not-scheduled", "expected", b -> b.expected(over))
                .hold(bench(), DUPONT);
        new Faults<>(() -> FailScheduled.builder(promised), b -> b.build())
                .then("account-not-found", "expected", b -> b.expected(nobodys))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("expected-payment-not-found", "expected", b -> b.expected(unknown))
                .then("not-scheduled", "expected", b -> b.expected(over))
                .hold(bench(), DUPONT);
    }

    private ExpectedPaymentId promised() {
        return billing()
                .schedulePayment(SchedulePayment.builder(DUPONT, eur("5.00"), PaymentMethod.CHEQUE, TODAY.plusDays(9))
                        .build())
                .id();
    }

    /** As {@link ConfirmPayment} and {@link ReleasePayment} list them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_the_end_of_a_payment_in_progress_is_reported() {
        begin();
        ExpectedPaymentId progress = billing()
                .reservePayment(ReservePayment.builder(DUPONT, eur("5.00"), PaymentMethod.CARD)
                        .build())
                .id();
        ExpectedPaymentId promised = promised();
        ExpectedPaymentId nobodys = new ExpectedPaymentId(PrecedenceContract.NOBODY, NOWHERE);
        ExpectedPaymentId unknown = new ExpectedPaymentId(DUPONT, NOWHERE);
        new Faults<>(() -> ConfirmPayment.builder(progress), b -> b.build())
                .then("account-not-found", "expected", b -> b.expected(nobodys))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("expected-payment-not-found", "expected", b -> b.expected(unknown))
                .then("not-in-progress", "expected", b -> b.expected(promised))
                .then("date-in-future", "date", b -> b.postingDate(TODAY.plusDays(1)))
                .then("period-closed", "date", b -> b.postingDate(SHUT))
                .hold(bench(), DUPONT);
        new Faults<>(() -> ReleasePayment.builder(progress), b -> b.build())
                .then("account-not-found", "expected", b -> b.expected(nobodys))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("expected-payment-not-found", "expected", b -> b.expected(unknown))
                .then("not-in-progress", "expected", b -> b.expected(promised))
                .hold(bench(), DUPONT);
    }

    /** As {@link TakeOverItems}, {@link ReviseAccount} and {@link ClosePeriod} list them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_what_is_done_to_a_whole_account_is_reported() {
        begin();
        new Faults<>(
                        () -> TakeOverItems.builder(DUPONT)
                                .item(OpeningItem.debit(eur("1.00"), SHUT).build()),
                        b -> b.build())
                .then("account-not-found", "account", b -> b.account(PrecedenceContract.NOBODY))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then(
                        "currency-mismatch",
                        "dollars",
                        b -> b.item(
                                OpeningItem.debit(Amounts.of("1.00", USD), SHUT).build()))
                .then(
                        "scale-too-fine",
                        "scale",
                        b -> b.item(OpeningItem.debit(Amounts.price("1.001", EUR), SHUT)
                                .build()))
                .then(
                        "date-in-future",
                        "document",
                        b -> b.item(OpeningItem.debit(eur("1.00"), TODAY.plusDays(1))
                                .build()))
                .then("date-in-future", "date", b -> b.postingDate(TODAY.plusDays(1)))
                .then("period-closed", "date", b -> b.postingDate(SHUT))
                .hold(bench(), DUPONT);
        new Faults<>(() -> ReviseAccount.builder(DUPONT).billingDay(5), b -> b.build())
                .then("account-not-found", "account", b -> b.account(PrecedenceContract.NOBODY))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .hold(bench(), DUPONT);
        new Faults<>(() -> ClosePeriod.builder(DUPONT, SHUT.plusDays(1)), b -> b.build())
                .then("account-not-found", "account", b -> b.account(PrecedenceContract.NOBODY))
                .then("command-key-reused", "key", b -> b.commandKey(PrecedenceContract.USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("invalid-close-date", "day", b -> b.through(SHUT))
                .hold(bench(), DUPONT);
    }
}
