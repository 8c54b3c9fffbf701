package dev.solde.examples.onlineretail.report;

import dev.solde.billing.statement.AgedBalance;
import dev.solde.billing.statement.AgeingBucket;
import dev.solde.billing.statement.AgeingReport;
import dev.solde.examples.onlineretail.books.BookedDocument;
import dev.solde.examples.onlineretail.books.BookedMonth;
import dev.solde.examples.onlineretail.books.Books;
import dev.solde.examples.onlineretail.books.Proof;
import dev.solde.examples.onlineretail.books.Turnover;
import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.money.MonetaryAmount;

/** The second part: what the books hold. Every figure was read back from the kernel. */
public final class BooksReport {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private final PrintWriter out;

    /** Prints here. */
    public BooksReport(PrintWriter out) {
        this.out = out;
    }

    /** Where everything stands. */
    public void totals(Books books) {
        Titles.print(out, "In the books on " + Titles.day(books.aged().asOf()));
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
                .rule()
                .row("Balance", "", "", books.aged().balance())
                .rule()
                .row("Open invoices", open(invoices), "", books.outstanding())
                .row(
                        "Credit notes with credit left",
                        open(creditNotes),
                        "",
                        books.aged().unappliedCredit().negate())
                .rule()
                .row("Balance", "", "", books.aged().balance())
                .print(out);
        out.println("  " + TextTable.text(books.allocations().size()) + " allocations settle "
                + TextTable.text(books.allocated()) + " of the invoices by credit notes, oldest first.");
    }

    /** The movements of each month. */
    public void months(Books books) {
        Titles.print(out, "Month by month");
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
        Titles.print(out, "The largest debtors, by days past the due date");
        List<String> columns = new ArrayList<>(List.of(">#", "Customer", ">Balance"));
        all.buckets().forEach(bucket -> columns.add(">" + label(bucket)));
        columns.add(">Credit left");
        TextTable table = TextTable.of(columns.toArray(String[]::new));
        for (int i = 0; i < debtors.size(); i++) {
            AgeingReport debtor = debtors.get(i);
            List<Object> cells = new ArrayList<>(List.of(i + 1, debtor.account(), debtor.balance()));
            debtor.buckets().forEach(bucket -> cells.add(orDash(bucket.amount())));
            cells.add(orDash(debtor.unappliedCredit()));
            table.row(cells.toArray());
        }
        List<Object> total = new ArrayList<>(List.of("", "all customers", all.balance()));
        all.buckets().forEach(bucket -> total.add(orDash(bucket.amount())));
        total.add(all.unappliedCredit());
        table.rule().row(total.toArray()).print(out);
    }

    /** That nothing was changed behind the kernel's back. */
    public void proof(Proof proof) {
        Titles.print(out, "Verified");
        String result = proof.differences().isEmpty()
                ? "no difference"
                : TextTable.text(proof.differences().size()) + " with a difference";
        out.println("  " + TextTable.text(proof.accounts()) + " accounts, " + TextTable.text(proof.records())
                + " journal records: " + result + ".");
        proof.differences().forEach(difference -> out.println("  " + difference));
        out.println("  Digest of all journals: " + proof.heads());
        out.println("  Kept elsewhere, it shows later whether a record was changed or an account cut off.");
    }

    private static int lines(List<BookedDocument> documents) {
        return documents.stream().mapToInt(BookedDocument::lines).sum();
    }

    private static long open(List<BookedDocument> documents) {
        return documents.stream().filter(document -> !document.isSettled()).count();
    }

    private static Object orDash(MonetaryAmount amount) {
        return amount.isZero() ? "-" : amount;
    }

    private static String label(AgeingBucket bucket) {
        return bucket.label().equals("CURRENT") ? "Not yet due" : bucket.label() + " days";
    }
}
