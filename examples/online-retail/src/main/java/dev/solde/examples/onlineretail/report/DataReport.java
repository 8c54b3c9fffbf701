package dev.solde.examples.onlineretail.report;

import dev.solde.examples.onlineretail.books.Refused;
import dev.solde.examples.onlineretail.data.LeftOut;
import dev.solde.examples.onlineretail.data.RetailDocument;
import dev.solde.examples.onlineretail.data.RetailLine;
import dev.solde.examples.onlineretail.data.Selection;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;

/** The first part: what the files hold and what of it is not billed. */
public final class DataReport {

    private final Selection selection;
    private final PrintWriter out;

    /** Prints here. */
    public DataReport(Selection selection, PrintWriter out) {
        this.selection = selection;
        this.out = out;
    }

    /** What this is. */
    public void heading(String data, String database) {
        out.println("ONLINE RETAIL");
        out.println(
                "A real retailer's sales, billed with Solde. All amounts are in pounds sterling (GBP), without tax.");
        out.println();
        out.println("  Data    " + data + period(selection.read()));
        out.println("  Books   " + database);
    }

    /** What the files hold. */
    public void read() {
        Titles.print(out, "Read from the files");
        TextTable table = TextTable.of("Documents", ">Number", ">Lines", ">Amount");
        add(table, "Invoices", ofKind(selection.read(), false));
        add(table, "Credit notes", ofKind(selection.read(), true));
        add(table.rule(), "All", selection.read());
        table.print(out);
    }

    /** What of it is not billed, and why. */
    public void notBilled(List<Refused> refused) {
        Titles.print(out, "Not billed");
        TextTable table = TextTable.of("Reason", ">Documents", ">Lines", ">Amount");
        for (LeftOut reason : LeftOut.values()) {
            Selection.Rest rest = selection.leftOut().get(reason);
            table.row(reason.words(), rest.documents(), rest.lines(), rest.amount());
        }
        table.row("Refused by the kernel", refused.size());
        table.print(out);
        refused.forEach(one -> out.println("  " + one.number() + ": "
                + one.rejection().code() + ", " + one.rejection().message()));
        long free = selection.toBill().stream()
                .flatMap(document -> document.lines().stream())
                .filter(RetailLine::isFree)
                .count();
        out.println("  Lines at price 0 (" + free + ") and documents of total 0 are billed as they are.");
    }

    private static String period(List<RetailDocument> documents) {
        return documents.isEmpty()
                ? ""
                : ", from " + Titles.day(documents.get(0).issuedAt()) + " to "
                        + Titles.day(documents.get(documents.size() - 1).issuedAt());
    }

    private static void add(TextTable table, String label, List<RetailDocument> documents) {
        int lines =
                documents.stream().mapToInt(document -> document.lines().size()).sum();
        BigDecimal amount = documents.stream().map(RetailDocument::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        table.row(label, documents.size(), lines, amount);
    }

    private static List<RetailDocument> ofKind(List<RetailDocument> documents, boolean creditNotes) {
        return documents.stream()
                .filter(document -> document.isCreditNote() == creditNotes)
                .toList();
    }
}
