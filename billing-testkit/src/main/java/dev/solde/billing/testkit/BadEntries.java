package dev.solde.billing.testkit;

import static dev.solde.billing.testkit.Samples.DUPONT;
import static dev.solde.billing.testkit.Samples.MARTIN;
import static dev.solde.billing.testkit.Samples.NO_TAX;
import static dev.solde.billing.testkit.Samples.TODAY;
import static dev.solde.billing.testkit.Samples.VAT_20;
import static dev.solde.billing.testkit.Samples.eur;
import static dev.solde.billing.testkit.Samples.invoice;
import static dev.solde.billing.testkit.Samples.invoiceBuilder;
import static dev.solde.billing.testkit.Samples.payment;

import dev.solde.billing.command.AddPendingEntry;
import dev.solde.billing.command.BillNow;
import dev.solde.billing.command.ChangePendingEntry;
import dev.solde.billing.command.DraftVersion;
import dev.solde.billing.command.IssueCreditNote;
import dev.solde.billing.command.IssueInvoice;
import dev.solde.billing.document.Line;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.PaymentId;
import dev.solde.billing.ledger.PaymentTerms;
import dev.solde.billing.ledger.PendingEntryId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Pending entries, billing and drafts that cannot be meant so. */
final class BadEntries {

    private BadEntries() {}

    static Map<String, Supplier<?>> all() {
        InvoiceId invoice = new InvoiceId(DUPONT, new UUID(1, 1));
        PaymentId payment = new PaymentId(DUPONT, new UUID(1, 2));
        HostReference source = HostReference.of("order-line", "1");
        PendingEntryId entry = new PendingEntryId(DUPONT, new UUID(1, 4));
        Map<String, Supplier<?>> doors = new LinkedHashMap<>();
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
        doors.put("change of nothing", () -> ChangePendingEntry.builder(entry).build());
        doors.put(
                "change to 0",
                () -> ChangePendingEntry.builder(entry).amount(eur("0.00")).build());
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
        return doors;
    }
}
