package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.USD;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.open;
import static dev.solde.billing.testkit.Samples.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.BillingSettings;
import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.Invoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Remittance;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.StatementKind;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of two reasons, the one that stands first in the command's Javadoc is reported, and nothing is written. */
public interface PrecedenceContract extends ContractPart {

    /** A key that was used for another command. */
    CommandKey USED = CommandKey.of("test", "used");

    /** An account that does not exist. */
    AccountId NOBODY = AccountId.of("nobody");

    private Invoice story() {
        billing().openAccount(open(DUPONT));
        billing().openAccount(open(MARTIN));
        billing()
                .recordPayment(
                        payment(DUPONT, "1.00").toBuilder().commandKey(USED).build());
        billing().issueInvoice(invoice(MARTIN, "50.00"));
        return billing()
                .issueInvoice(IssueInvoice.builder(DUPONT)
                        .line(Line.builder("Judogi")
                                .unitPrice(eur("50.00"))
                                .tax(NO_TAX)
                                .source(HostReference.of("order-line", "1"))
                                .build())
                        .build());
    }

    private void holds(Faults<?> faults) {
        faults.hold(bench(), DUPONT);
    }

    /** As {@link IssueInvoice} lists them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_an_invoice_is_reported() {
        story();
        billing()
                .issueInvoice(Samples.invoiceBuilder(MARTIN, "1.00")
                        .number(DocumentNumber.of("536365"))
                        .build());
        holds(new Faults<>(() -> IssueInvoice.builder(DUPONT).line("Judo", 1, eur("1.00"), NO_TAX), b -> b.build())
                .then("account-not-found", "account", b -> b.account(NOBODY))
                .then("command-key-reused", "key", b -> b.commandKey(USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("currency-mismatch", "dollars", b -> b.line("x", 1, Amounts.of("1.00", USD), NO_TAX))
                .then("date-in-future", "date", b -> b.issueDate(TODAY.plusDays(1)))
                .then("due-date-before-issue-date", "due", b -> b.dueDate(TODAY.minusDays(9)))
                .then(
                        "already-billed",
                        "source",
                        b -> b.line(Line.builder("x")
                                .unitPrice(eur("1.00"))
                                .source(HostReference.of("order-line", "1"))
                                .build()))
                .then("negative-total-use-credit-note", "total", b -> b.line("x", -1, eur("500.00"), NO_TAX))
                .then("number-reserved", "number", b -> b.number(DocumentNumber.of("F-2026-000077"))));
        holds(new Faults<>(() -> IssueInvoice.builder(DUPONT).line("Judo", 1, eur("1.00"), NO_TAX), b -> b.build())
                .then("negative-total-use-credit-note", "total", b -> b.line("x", -1, eur("500.00"), NO_TAX))
                .then("number-taken", "number", b -> b.number(DocumentNumber.of("536365")))
                .then("number-not-chronological", "number", b -> b.issueDate(TODAY.minusDays(1))));
    }

    /** As {@link RecordPayment} lists them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_a_payment_is_reported() {
        Invoice invoice = story();
        InvoiceId foreign = (InvoiceId)
                Pages.all(page -> queries().openItems(MARTIN, page)).get(0).id();
        InvoiceId unknown = new InvoiceId(DUPONT, new UUID(5, 5));
        holds(new Faults<>(
                        () -> RecordPayment.builder(DUPONT, eur("100.00"), PaymentMethod.CASH)
                                .valueDate(TODAY),
                        b -> b.build())
                .then("account-not-found", "account", b -> b.account(NOBODY))
                .then("command-key-reused", "key", b -> b.commandKey(USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("different-account", "foreign", b -> b.allocate(foreign, eur("1.00")))
                .then("item-not-found", "unknown", b -> b.allocate(unknown, eur("1.00")))
                .then("currency-mismatch", "amount", b -> b.amount(Amounts.of("100.00", USD)))
                .then(
                        "scale-too-fine",
                        "words",
                        b -> b.remittance(Remittance.naming("F-1", Amounts.price("1.001", EUR))))
                .then("use-scheduled-payment", "value", b -> b.valueDate(TODAY.plusDays(1)))
                .then("date-in-future", "posting", b -> b.postingDate(TODAY.plusDays(1)))
                .then("exceeds-payment", "share", b -> b.allocate(invoice.id(), eur("100.01"))));
        holds(new Faults<>(() -> RecordPayment.builder(DUPONT, eur("40.00"), PaymentMethod.CASH), b -> b.build())
                .then("exceeds-payment", "share", b -> b.allocate(invoice.id(), eur("50.01"))));
        holds(new Faults<>(() -> RecordPayment.builder(DUPONT, eur("60.00"), PaymentMethod.CASH), b -> b.build())
                .then("exceeds-open-amount", "share", b -> b.allocate(invoice.id(), eur("50.01"))));
    }

    /** As {@link RecordPayment} lists them, of a payment that names a statement instead. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_a_payment_of_a_statement_is_reported() {
        story();
        StatementId unknown = new StatementId(DUPONT, new UUID(5, 5));
        holds(new Faults<>(
                        () -> RecordPayment.builder(DUPONT, eur("100.00"), PaymentMethod.CASH)
                                .valueDate(TODAY),
                        b -> b.build())
                .then("command-key-reused", "key", b -> b.commandKey(USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("statement-not-found", "statement", b -> b.statement(unknown))
                .then("currency-mismatch", "amount", b -> b.amount(Amounts.of("100.00", USD)))
                .then("date-in-future", "posting", b -> b.postingDate(TODAY.plusDays(1))));
    }

    /** As {@link GenerateStatement} lists them. */
    @Test
    @Tag("R-7")
    @Tag("R-130")
    @Tag("R-132")
    default void the_first_reason_against_a_statement_is_reported() {
        story();
        DateRange may = DateRange.of(TODAY.minusDays(31), TODAY.minusDays(1));
        DateRange gap = DateRange.of(TODAY.plusDays(1), TODAY.plusDays(1));
        billing().generateStatement(GenerateStatement.of(DUPONT, StatementKind.BALANCE_FORWARD, may));
        var asking = bench().billing(BillingSettings.builder()
                .statementMinimumInvoices(1)
                .statementNeedsUnpaid(true)
                .build());
        Books before = bench().books(DUPONT);
        assertThat(new Faults<>(
                                () -> GenerateStatement.builder(
                                        DUPONT, StatementKind.ACTIVITY, DateRange.of(TODAY, TODAY)),
                                b -> b.build())
                        .then("account-not-found", "account", b -> b.account(NOBODY))
                        .then("command-key-reused", "key", b -> b.commandKey(USED))
                        .then("ledger-changed", "version", b -> b.expectedVersion(1))
                        .then(
                                "period-not-contiguous",
                                "period",
                                b -> b.kind(StatementKind.BALANCE_FORWARD).period(gap))
                        .then("statement-needs-more-invoices", "period", b -> b.period(gap))
                        .then("statement-needs-unpaid", "asOf", b -> b.asOf(TODAY.minusDays(1)))
                        .wrongAnswers(asking))
                .isEmpty();
        assertThat(bench().books(DUPONT)).isEqualTo(before);
    }

    /** As {@link IssueCreditNote} lists them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_a_credit_note_is_reported() {
        Invoice invoice = story();
        holds(new Faults<>(() -> IssueCreditNote.builder(invoice.id()).lineAmount(1, eur("1.00")), b -> b.build())
                .then("account-not-found", "invoice", b -> b.invoice(new InvoiceId(NOBODY, new UUID(5, 5))))
                .then("command-key-reused", "key", b -> b.commandKey(USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("item-not-found", "invoice", b -> b.invoice(new InvoiceId(DUPONT, new UUID(5, 5))))
                .then("currency-mismatch", "dollars", b -> b.line("x", 1, Amounts.of("1.00", USD), NO_TAX))
                .then("date-in-future", "date", b -> b.issueDate(TODAY.plusDays(1)))
                .then("before-invoice", "date", b -> b.issueDate(TODAY.minusDays(1)))
                .then("line-not-found", "line", b -> b.line(2))
                .then("tax-not-on-invoice", "tax", b -> b.line("x", 1, eur("1.00"), VAT_20))
                .then("exceeds-creditable-amount", "amount", b -> b.line("x", 1, eur("50.00"), NO_TAX))
                .then("number-reserved", "number", b -> b.number(DocumentNumber.of("AV-2026-000077"))));
    }

    /** As {@link dev.solde.billing.command.Allocate} and {@link Settle} list them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_a_settlement_is_reported() {
        Invoice invoice = story();
        InvoiceId foreign = (InvoiceId)
                Pages.all(page -> queries().openItems(MARTIN, page)).get(0).id();
        var paid = billing().recordPayment(payment(DUPONT, "70.00")).id();
        var note =
                billing().issueGlobalCreditNote(Samples.credit(DUPONT, "10.00")).id();
        holds(new Faults<>(() -> Settle.builder(paid).allocate(invoice.id(), eur("1.00")), b -> b.build())
                .then("account-not-found", "account", b -> b.account(NOBODY))
                .then("command-key-reused", "key", b -> b.commandKey(USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("different-account", "foreign", b -> b.allocate(foreign, eur("1.00")))
                .then("item-not-found", "unknown", b -> b.allocate(new InvoiceId(DUPONT, new UUID(5, 5)), eur("1.00")))
                .then("currency-mismatch", "note", b -> b.allocate(note, Amounts.of("-1.00", USD)))
                .then("scale-too-fine", "note", b -> b.allocate(note, Amounts.price("-1.001", EUR)))
                .then("sign-wrong", "note", b -> b.allocate(note, eur("1.00")))
                .then("not-balanced", "note", b -> b.allocate(note, eur("-9.00")))
                .then("date-in-future", "date", b -> b.effectiveDate(TODAY.plusDays(1)))
                .then("before-item-date", "date", b -> b.effectiveDate(TODAY.minusDays(1))));
        holds(new Faults<>(() -> Settle.builder(paid), b -> b.build())
                .then("exceeds-payment", "line", b -> b.allocate(invoice.id(), eur("70.01"))));
        var other = billing().issueInvoice(invoice(DUPONT, "5.00")).id();
        holds(new Faults<>(() -> Settle.builder(paid).allocate(other, eur("1.00")), b -> b.build())
                .then("exceeds-open-amount", "line", b -> b.allocate(invoice.id(), eur("50.01")))
                .then("date-in-future", "date", b -> b.effectiveDate(TODAY.plusDays(1))));
    }

    /** As {@link ReplaceAllocations} lists them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_a_form_that_is_saved_again_is_reported() {
        Invoice invoice = story();
        InvoiceId foreign = (InvoiceId)
                Pages.all(page -> queries().openItems(MARTIN, page)).get(0).id();
        var paid = billing()
                .recordPayment(RecordPayment.of(invoice.id(), eur("30.00"), PaymentMethod.CASH))
                .id();
        var note =
                billing().issueGlobalCreditNote(Samples.credit(DUPONT, "10.00")).id();
        holds(new Faults<>(() -> ReplaceAllocations.builder(paid).allocate(invoice.id(), eur("1.00")), b -> b.build())
                .then("account-not-found", "payment", b -> b.payment(new PaymentId(NOBODY, new UUID(5, 5))))
                .then("command-key-reused", "key", b -> b.commandKey(USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("different-account", "foreign", b -> b.allocate(foreign, eur("1.00")))
                .then("item-not-found", "unknown", b -> b.allocate(new InvoiceId(DUPONT, new UUID(5, 5)), eur("1.00")))
                .then("currency-mismatch", "note", b -> b.allocate(note, Amounts.of("-1.00", USD)))
                .then("scale-too-fine", "note", b -> b.allocate(note, Amounts.price("-1.001", EUR)))
                .then("sign-wrong", "note", b -> b.allocate(note, eur("1.00")))
                .then("not-balanced", "note", b -> b.allocate(note, eur("-9.00")))
                .then("date-in-future", "date", b -> b.effectiveDate(TODAY.plusDays(1)))
                .then("before-item-date", "date", b -> b.effectiveDate(TODAY.minusDays(1))));
        holds(new Faults<>(() -> ReplaceAllocations.builder(paid), b -> b.build())
                .then("exceeds-payment", "line", b -> b.allocate(invoice.id(), eur("50.01"))));
        var other = billing().issueInvoice(invoice(DUPONT, "5.00")).id();
        holds(new Faults<>(() -> ReplaceAllocations.builder(paid).allocate(invoice.id(), eur("1.00")), b -> b.build())
                .then("exceeds-open-amount", "line", b -> b.allocate(other, eur("5.01")))
                .then("date-in-future", "date", b -> b.effectiveDate(TODAY.plusDays(1))));
    }

    /** As {@link Deallocate} and {@link WriteOffItem} list them. */
    @Test
    @Tag("R-7")
    default void the_first_reason_against_a_deallocation_or_write_off_is_reported() {
        Invoice invoice = story();
        var paid = billing().recordPayment(RecordPayment.of(invoice.id(), eur("20.00"), PaymentMethod.CASH));
        var allocation = queries().allocations(paid.id()).get(0).id();
        holds(new Faults<>(() -> Deallocate.builder(allocation), b -> b.build())
                .then("account-not-found", "account", b -> b.account(NOBODY))
                .then("command-key-reused", "key", b -> b.commandKey(USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("currency-mismatch", "amount", b -> b.amount(Amounts.of("1.00", USD)))
                .then("scale-too-fine", "amount", b -> b.amount(Amounts.price("1.001", EUR)))
                .then("exceeds-allocation", "amount", b -> b.amount(eur("20.01")))
                .then("date-in-future", "date", b -> b.effectiveDate(TODAY.plusDays(1)))
                .then("before-item-date", "date", b -> b.effectiveDate(TODAY.minusDays(1))));
        holds(new Faults<>(() -> WriteOffItem.builder(invoice.id(), WriteOff.Cause.SMALL_DIFFERENCE), b -> b.build())
                .then("account-not-found", "item", b -> b.item(new InvoiceId(NOBODY, new UUID(5, 5))))
                .then("command-key-reused", "key", b -> b.commandKey(USED))
                .then("ledger-changed", "version", b -> b.expectedVersion(1))
                .then("item-not-found", "item", b -> b.item(new InvoiceId(DUPONT, new UUID(5, 5))))
                .then("currency-mismatch", "amount", b -> b.amount(Amounts.of("1.00", USD)))
                .then("scale-too-fine", "amount", b -> b.amount(Amounts.price("1.001", EUR)))
                .then("date-in-future", "date", b -> b.postingDate(TODAY.plusDays(1)))
                .then("exceeds-open-amount", "amount", b -> b.amount(eur("30.01")))
                .then("above-tolerance", "amount", b -> b.amount(eur("0.01"))));
    }
}
