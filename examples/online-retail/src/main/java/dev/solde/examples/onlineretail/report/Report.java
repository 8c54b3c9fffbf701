package dev.solde.examples.onlineretail.report;

import dev.solde.billing.statement.AgedBalance;
import dev.solde.billing.statement.AgeingBucket;
import dev.solde.billing.statement.AgeingReport;
import dev.solde.examples.onlineretail.books.BookedDocument;
import dev.solde.examples.onlineretail.books.BookedMonth;
import dev.solde.examples.onlineretail.books.Books;
import dev.solde.examples.onlineretail.books.Proof;
import dev.solde.examples.onlineretail.books.Refused;
import dev.solde.examples.onlineretail.books.Turnover;
import dev.solde.examples.onlineretail.data.LeftOut;
import dev.solde.examples.onlineretail.data.RetailDocument;
import dev.solde.examples.onlineretail.data.RetailLine;
import dev.solde.examples.onlineretail.data.Selection;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints one part after the other; every figure after "not billed" was read back from the kernel. */
public final class Report {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private final PrintWriter out;

    /** Prints here. */
    public Report(PrintWriter out) {
        this.out = out;
    }

    /** What this is. */
    public void heading(String data, String database) {
        out.println("ONLINE RETAIL");
        out.println(
                "A real retailer's sales, billed with Solde. All amounts are in pounds sterling (GBP), without tax.");
        out.println();
        out.println("  Data    " + data);
        out.println("  Books   " + database);
    }

    /** What the files hold. */
    public void read(Selection selection) {
        title("Read from the files");
        TextTable table = TextTable.of("Documents", ">Number", ">Lines", ">Amount");
        add(table, "Invoices", ofKind(selection.read(), false));
        add(table, "Credit notes", ofKind(selection.read(), true));
        add(table.rule(), "All", selection.read());
        table.print(out);
    }

    /** What of it is not billed, and why. */
    public void notBilled(Selection selection, List<Refused> refused) {
        title("Not billed");
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

    /** Where everything stands. */
    public void totals(Books books) {
        title("In the books on " + DAY.format(books.aged().asOf()));
        Turnover turnover = books.turnover();
        List<BookedDocument> invoices = books.documents(true);
        List<BookedDocument> creditNotes = books.documents(false);
        TextTable.of("Customer accounts: " + TextTable.text(books.accounts().size()), ">Number", ">Lines", ">Amount")
                .row("Invoiced", invoices.size(), lines(invoices), turnover.invoiced())
                .row(
                        "Credited",
                        creditNotes.size(),
                        lines(creditNotes),
                        turnover.credited().negate())
                .row("Settled by credit notes", books.allocations().size(), "", books.allocated())
                .rule()
                .row("Outstanding on invoices", open(invoices), "", books.outstanding())
                .row(
                        "Credit left on credit notes",
                        open(creditNotes),
                        "",
                        books.aged().unappliedCredit().negate())
                .rule()
                .row("Balance", "", "", books.aged().balance())
                .print(out);
    }

    /** The movements of each month. */
    public void months(Books books) {
        title("Month by month");
        TextTable table =
                TextTable.of("Month", ">Opening", ">Invoices", ">Invoiced", ">Credit notes", ">Credited", ">Closing");
        for (BookedMonth month : books.months()) {
            table.row(
                    MONTH.format(month.month()),
                    month.opening(),
                    month.invoices(),
                    month.invoiced(),
                    month.creditNotes(),
                    month.credited().negate(),
                    month.closing());
        }
        table.print(out);
    }

    /** Who owes most, and since when; below it all customers together. */
    public void debtors(List<AgeingReport> debtors, AgedBalance all) {
        title("The largest debtors, by days past the due date");
        List<String> columns = new ArrayList<>(List.of(">#", "Customer", ">Balance"));
        all.buckets().forEach(bucket -> columns.add(">" + label(bucket)));
        columns.add(">Credit left");
        TextTable table = TextTable.of(columns.toArray(String[]::new));
        for (int i = 0; i < debtors.size(); i++) {
            AgeingReport debtor = debtors.get(i);
            List<Object> cells = new ArrayList<>(List.of(i + 1, debtor.account(), debtor.balance()));
            debtor.buckets().forEach(bucket -> cells.add(bucket.amount()));
            cells.add(debtor.unappliedCredit());
            table.row(cells.toArray());
        }
        List<Object> total = new ArrayList<>(List.of("", "all customers", all.balance()));
        all.buckets().forEach(bucket -> total.add(bucket.amount()));
        total.add(all.unappliedCredit());
        table.rule().row(total.toArray()).print(out);
    }

    /** That nothing was changed behind the kernel's back. */
    public void proof(Proof proof) {
        title("Verified");
        String result = proof.differences().isEmpty()
                ? "no difference"
                : TextTable.text(proof.differences().size()) + " with a difference";
        out.println("  " + TextTable.text(proof.accounts()) + " accounts, " + TextTable.text(proof.records())
                + " journal records: " + result + ".");
        proof.differences().forEach(difference -> out.println("  " + difference));
        out.println("  Digest of all journal heads " + proof.heads());
    }

    private void title(String text) {
        title(out, text);
    }

    static void title(PrintWriter out, String text) {
        out.println();
        out.println(text);
        out.println("=".repeat(text.length()));
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

    private static int lines(List<BookedDocument> documents) {
        return documents.stream().mapToInt(BookedDocument::lines).sum();
    }

    private static long open(List<BookedDocument> documents) {
        return documents.stream().filter(document -> !document.isSettled()).count();
    }

    private static String label(AgeingBucket bucket) {
        return bucket.label().equals("CURRENT") ? "Not yet due" : bucket.label() + " days";
    }
}
