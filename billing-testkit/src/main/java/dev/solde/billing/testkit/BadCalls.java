package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.EUR;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.payment;

import dev.solde.billing.BillingSettings;
import dev.solde.billing.allocation.WriteOff;
import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.Allocate;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.ChangePendingEntry;
import dev.solde.billing.command.CreditedPart;
import dev.solde.billing.command.Deallocate;
import dev.solde.billing.command.DraftVersion;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.FailRefund;
import dev.solde.billing.command.GenerateStatement;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.OpenAccount;
import dev.solde.billing.command.Penalty;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.command.RefundCredit;
import dev.solde.billing.command.RefundInvoice;
import dev.solde.billing.command.RefundPayment;
import dev.solde.billing.command.ReplaceAllocations;
import dev.solde.billing.command.Settle;
import dev.solde.billing.command.WriteOffItem;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Series;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Actor;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.CommandKey;
import dev.solde.billing.ledger.CreditNoteId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.Party;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.ledger.PendingEntryId;
import dev.solde.billing.ledger.RefundId;
import dev.solde.billing.ledger.StatementId;
import dev.solde.billing.payment.PaymentMethod;
import dev.solde.billing.payment.Remittance;
import dev.solde.billing.statement.AgeingOptions;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.StatementKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.money.Monetary;

/** What the call alone shows to be wrong. */
final class BadCalls {

    private BadCalls() {}

    /** Calls that {@code build()} or a factory method refuses, by what is wrong with them. */
    static Map<String, Supplier<?>> all() {
        InvoiceId invoice = new InvoiceId(DUPONT, new UUID(1, 1));
        PaymentId payment = new PaymentId(DUPONT, new UUID(1, 2));
        AllocationId allocation = new AllocationId(DUPONT, new UUID(1, 3));
        HostReference source = HostReference.of("order-line", "1");
        Map<String, Supplier<?>> doors = new LinkedHashMap<>();
        doors.put("blank account", () -> AccountId.of(" "));
        doors.put("account with a space at its end", () -> AccountId.of("a "));
        doors.put("account of 65", () -> AccountId.of("a".repeat(65)));
        doors.put("account with a control character", () -> AccountId.of("a\u0000b"));
        doors.put("gold", () -> OpenAccount.of(DUPONT, Monetary.getCurrency("XAU")));
        doors.put("too many decimals", () -> eur("1.001"));
        doors.put("too large", () -> eur("10000000000000.00"));
        doors.put("huge exponent", () -> Amounts.of(new BigDecimal("1E+999999999"), EUR));
        doors.put("price of 10 decimals", () -> Amounts.price("0.0000000001", EUR));
        doors.put("blank actor", () -> Actor.of(""));
        doors.put("key of 91", () -> CommandKey.of("psp", "x".repeat(91)));
        doors.put("key scope", () -> CommandKey.of("p s", "x"));
        doors.put("number of 36", () -> DocumentNumber.of("x".repeat(36)));
        doors.put("series", () -> Series.of("F-1"));
        doors.put("terms below 0", () -> PaymentTerms.days(-1));
        doors.put("party without name", () -> new Party(Map.of()));
        doors.put("page of 1001", () -> dev.solde.billing.ledger.PageRequest.first(1001));
        doors.put("no line", () -> IssueInvoice.builder(DUPONT).build());
        doors.put("blank label", () -> Line.of(" ", 1, eur("1.00"), NO_TAX));
        doors.put("label of 501", () -> Line.of("x".repeat(501), 1, eur("1.00"), NO_TAX));
        doors.put("surrogate", () -> Line.of("\ud800", 1, eur("1.00"), NO_TAX));
        doors.put("quantity of 0", () -> Line.of("x", 0, eur("1.00"), NO_TAX));
        doors.put(
                "quantity of 7 decimals",
                () -> Line.builder("x")
                        .quantity("0.0000001")
                        .unitPrice(eur("1"))
                        .build());
        doors.put("price below 0", () -> Line.of("x", 1, eur("-1.00"), NO_TAX));
        doors.put(
                "base quantity of 0",
                () -> Line.builder("x").baseQuantity(0).unitPrice(eur("1")).build());
        doors.put("tax twice", () -> Line.of("x", 1, eur("1.00"), VAT_20, VAT_20));
        doors.put("allowance of 0", () -> Allowance.amount(eur("0.00"), "x"));
        doors.put("allowance without reason", () -> Allowance.amount(eur("1.00"), " "));
        doors.put("charge below 0", () -> Charge.percent("-1", "x"));
        doors.put(
                "rates of -120 %",
                () -> Line.builder("x")
                        .unitPrice(eur("1"))
                        .tax(Tax.rate("A", "-60"))
                        .tax(Tax.rate("B", "-60"))
                        .build());
        doors.put(
                "tax twice on an allowance",
                () -> Allowance.amount(eur("1.00"), "x").tax(VAT_20).tax(VAT_20));
        doors.put(
                "document allowance without tax",
                () -> IssueInvoice.builder(DUPONT)
                        .line(Line.of("x", 1, eur("10.00"), VAT_20))
                        .allowance(Allowance.amount(eur("1.00"), "x"))
                        .build());
        doors.put(
                "percentage of no line",
                () -> IssueInvoice.builder(DUPONT)
                        .line(Line.of("x", 1, eur("10.00"), VAT_20))
                        .charge(Charge.percent("5", "x").tax(Tax.rate("5.5")))
                        .build());
        doors.put(
                "day before all books",
                () -> RecordPayment.builder(DUPONT, eur("1.00"), PaymentMethod.CASH)
                        .postingDate(LocalDate.MIN)
                        .build());
        doors.put("day after all books", () -> Erase.texts(DUPONT, LocalDate.MAX, "x"));
        doors.put("line without price", () -> Line.builder("x").build());
        doors.put(
                "source twice",
                () -> IssueInvoice.builder(DUPONT)
                        .line(Line.builder("x")
                                .unitPrice(eur("1"))
                                .source(source)
                                .build())
                        .line(Line.builder("y")
                                .unitPrice(eur("1"))
                                .source(source)
                                .build())
                        .build());
        doors.put(
                "number and series",
                () -> invoiceBuilder(DUPONT, "1.00")
                        .number(DocumentNumber.of("1"))
                        .series(Series.of("A"))
                        .build());
        doors.put(
                "terms and due date",
                () -> invoiceBuilder(DUPONT, "1.00")
                        .terms(PaymentTerms.days(1))
                        .dueDate(TODAY)
                        .build());
        doors.put(
                "reason of 2001",
                () -> invoiceBuilder(DUPONT, "1.00").reason("x".repeat(2001)).build());
        doors.put(
                "version below 0",
                () -> invoiceBuilder(DUPONT, "1.00").expectedVersion(-1).build());
        doors.put(
                "credit note without part",
                () -> IssueCreditNote.builder(invoice).build());
        doors.put(
                "whole beside a line",
                () -> IssueCreditNote.whole(invoice, "x").toBuilder().line(1).build());
        doors.put(
                "line twice",
                () -> IssueCreditNote.builder(invoice)
                        .line(1)
                        .lineQuantity(1, 1)
                        .build());
        doors.put("line 0", () -> IssueCreditNote.builder(invoice).line(0).build());
        doors.put("amount of 0", () -> IssueCreditNote.ofAmount(invoice, eur("0.00"), PriceMode.NET, "x"));
        doors.put("credited amount of 0", () -> new CreditedPart.LineAmount(1, eur("0.00")));
        doors.put("payment of 0", () -> payment(DUPONT, "0.00"));
        doors.put("payment below 0", () -> payment(DUPONT, "-1.00"));
        doors.put("method", () -> PaymentMethod.of("by hand"));
        doors.put(
                "debit twice",
                () -> payment(DUPONT, "9.00").toBuilder()
                        .allocate(invoice, eur("1.00"))
                        .allocate(invoice, eur("2.00"))
                        .build());
        doors.put("remittance without name", () -> Remittance.naming(" "));
        doors.put("remittance of 0", () -> Remittance.naming("F-1", eur("0.00")));
        doors.put("named twice", () -> Remittance.naming("F-1").and("F-1", eur("1.00")));
        doors.put("name of 129", () -> Remittance.naming("x".repeat(129)));
        doors.put(
                "item twice on a form",
                () -> ReplaceAllocations.builder(payment)
                        .allocate(invoice, eur("1.00"))
                        .allocate(invoice, eur("2.00"))
                        .build());
        doors.put("form line of 0", () -> ReplaceAllocations.builder(payment).allocate(invoice, eur("0.00")));
        doors.put(
                "form of another version",
                () -> ReplaceAllocations.builder(payment).expectedVersion(-1).build());
        doors.put("allocation of 0", () -> Allocate.of(payment, invoice, eur("0.00")));
        doors.put("deallocation below 0", () -> Deallocate.part(allocation, eur("-1.00")));
        doors.put("settlement without line", () -> Settle.builder(DUPONT).build());
        doors.put("settlement line of 0", () -> Settle.builder(DUPONT).allocate(invoice, eur("0.00")));
        doors.put(
                "item twice",
                () -> Settle.builder(DUPONT)
                        .allocate(invoice, eur("1.00"))
                        .allocate(invoice, eur("-1.00"))
                        .build());
        doors.put(
                "write-off of 0",
                () -> WriteOffItem.builder(invoice, WriteOff.Cause.BAD_DEBT)
                        .amount(eur("0.00"))
                        .build());
        refunds(doors, invoice, payment);
        StatementId statement = new StatementId(DUPONT, new UUID(1, 4));
        doors.put("statement id", () -> StatementId.parse("statement/1"));
        doors.put("period that ends before it begins", () -> DateRange.of(TODAY, TODAY.minusDays(1)));
        doors.put("period before all books", () -> DateRange.of(LocalDate.MIN, TODAY));
        doors.put("ageing without bucket", () -> AgeingOptions.DEFAULT.withBuckets());
        doors.put("bucket of 0", () -> AgeingOptions.DEFAULT.withBuckets(0, 30));
        doors.put(
                "buckets that do not ascend", () -> statement().buckets(30, 30).build());
        doors.put(
                "statement after all books",
                () -> statement().asOf(LocalDate.MAX).build());
        doors.put(
                "payment of a statement and a debit",
                () -> RecordPayment.builder(statement, eur("1.00"), PaymentMethod.CASH)
                        .allocate(invoice, eur("1.00"))
                        .build());
        doors.put(
                "payment of a statement of another account",
                () -> RecordPayment.builder(MARTIN, eur("1.00"), PaymentMethod.CASH)
                        .statement(statement)
                        .build());
        doors.put(
                "minimum below 0",
                () -> BillingSettings.builder().statementMinimumInvoices(-1).build());
        PendingEntryId entry = new PendingEntryId(DUPONT, new UUID(1, 4));
        doors.put("pending entry of 0", () -> AddPendingEntry.debit(DUPONT, "x", eur("0.00"), NO_TAX, TODAY));
        doors.put("pending entry below 0", () -> AddPendingEntry.credit(DUPONT, "x", eur("-1.00"), NO_TAX, TODAY));
        doors.put("pending entry without label", () -> AddPendingEntry.debit(DUPONT, " ", eur("1.00"), NO_TAX, TODAY));
        doors.put(
                "pending entry of no side",
                () -> AddPendingEntry.builder(DUPONT)
                        .label("x")
                        .amount(eur("1.00"))
                        .build());
        doors.put(
                "pending entry before all books",
                () -> AddPendingEntry.debit(DUPONT, "x", eur("1.00"), NO_TAX, LocalDate.MIN));
        doors.put(
                "tax twice on a pending entry",
                () -> AddPendingEntry.builder(DUPONT)
                        .debit("x", eur("1.00"), VAT_20, VAT_20)
                        .build());
        doors.put("penalty with a tax twice", () -> Penalty.amount(eur("1.00")).asSeparateFee("x", VAT_20, VAT_20));
        doors.put("change of nothing", () -> ChangePendingEntry.builder(entry).build());
        doors.put(
                "change to 0",
                () -> ChangePendingEntry.builder(entry).amount(eur("0.00")).build());
        doors.put("id of another kind", () -> PendingEntryId.parse(invoice.toString()));
        doors.put(
                "entry twice",
                () -> IssueInvoice.builder(DUPONT).entry(entry).entry(entry).build());
        doors.put(
                "billing with source twice",
                () -> BillNow.builder(DUPONT)
                        .line(Line.builder("x")
                                .unitPrice(eur("1"))
                                .source(source)
                                .build())
                        .line(Line.builder("y")
                                .unitPrice(eur("1"))
                                .source(source)
                                .build())
                        .build());
        doors.put(
                "billing with terms and due date",
                () -> BillNow.builder(DUPONT)
                        .terms(PaymentTerms.days(1))
                        .dueDate(TODAY)
                        .build());
        doors.put("draft of version 0", () -> new DraftVersion(invoice, 0));
        doors.put(
                "draft of another kind",
                () -> invoiceBuilder(DUPONT, "1.00")
                        .draft(new DraftVersion(payment, 1))
                        .build());
        doors.put(
                "draft of another account",
                () -> invoiceBuilder(MARTIN, "1.00")
                        .draft(new DraftVersion(invoice, 1))
                        .build());
        doors.put(
                "line to remove that is not there",
                () -> invoice(DUPONT, "1.00").toBuilder().removeLine(2).build());
        doors.put(
                "last line removed",
                () -> invoice(DUPONT, "1.00").toBuilder().removeLine(1).build());
        doors.put(
                "part to remove that is not there",
                () -> IssueCreditNote.builder(invoice).line(1).build().toBuilder()
                        .removeLine(2)
                        .build());
        doors.put(
                "line named and removed",
                () -> IssueCreditNote.builder(invoice).line(1).build().toBuilder()
                        .line(1)
                        .removeLine(1)
                        .build());
        doors.putAll(OtherBadCalls.all());
        return doors;
    }

    private static GenerateStatement.Builder statement() {
        return GenerateStatement.builder(DUPONT, StatementKind.ACTIVITY, DateRange.of(TODAY, TODAY));
    }

    private static void refunds(Map<String, Supplier<?>> doors, InvoiceId invoice, PaymentId payment) {
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
    }
}
