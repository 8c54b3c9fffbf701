package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;

import dev.solde.billing.command.CreditedPart;
import dev.solde.billing.command.Erase;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.command.Penalty;
import dev.solde.billing.command.RecordPayment;
import dev.solde.billing.document.Allowance;
import dev.solde.billing.document.Charge;
import dev.solde.billing.document.Line;
import dev.solde.billing.document.PriceMode;
import dev.solde.billing.document.Series;
import dev.solde.billing.document.Tax;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.payment.PaymentMethod;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Invoices and credit notes that cannot be meant so. */
final class BadDocuments {

    private BadDocuments() {}

    static Map<String, Supplier<?>> all() {
        InvoiceId invoice = new InvoiceId(DUPONT, new UUID(1, 1));
        HostReference source = HostReference.of("order-line", "1");
        Map<String, Supplier<?>> doors = new LinkedHashMap<>();
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
        doors.put("penalty with a tax twice", () -> Penalty.amount(eur("1.00")).asSeparateFee("x", VAT_20, VAT_20));
        doors.put("credited amount of 0", () -> new CreditedPart.LineAmount(1, eur("0.00")));
        return doors;
    }
}
