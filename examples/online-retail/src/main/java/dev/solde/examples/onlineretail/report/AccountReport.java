package dev.solde.examples.onlineretail.report;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.Side;
import dev.solde.examples.onlineretail.books.BookedAllocation;
import dev.solde.examples.onlineretail.books.BookedDocument;
import dev.solde.examples.onlineretail.books.Books;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One customer's account from its first entry to its last, and what settled what. */
public final class AccountReport {

    /** An account that fits on a screen. */
    private static final int SCREEN = 12;

    private final Books books;
    private final PrintWriter out;

    /** Prints accounts of these books here. */
    public AccountReport(Books books, PrintWriter out) {
        this.books = books;
        this.out = out;
    }

    /** The account on which most was settled, among those that fit on a screen: the one with most to see. */
    public Optional<AccountId> mostTelling() {
        Map<AccountId, Long> allocations = books.allocations().stream()
                .collect(Collectors.groupingBy(BookedAllocation::account, Collectors.counting()));
        return books.entries().entrySet().stream()
                .filter(account -> account.getValue().size() <= SCREEN)
                .map(Map.Entry::getKey)
                .max(Comparator.comparing((AccountId account) -> allocations.getOrDefault(account, 0L))
                        .thenComparing(Comparator.reverseOrder()));
    }

    /** Prints an account. */
    public void print(AccountId account) {
        Titles.print(out, "The account of customer " + account);
        if (!books.entries().containsKey(account)) {
            out.println("  There is no such account in the books.");
            return;
        }
        Map<Object, BookedDocument> documents =
                books.documents(account).stream().collect(Collectors.toMap(BookedDocument::id, Function.identity()));
        TextTable entries =
                TextTable.of(">Entry", "Date", "Document", "Number", ">Debit", ">Credit", ">Balance", ">Still open");
        for (LedgerEntry entry : books.entries().getOrDefault(account, List.of())) {
            boolean debit = entry.side() == Side.DEBIT;
            entries.row(
                    entry.entryNumber(),
                    entry.postingDate(),
                    debit ? "invoice" : "credit note",
                    entry.number().map(Object::toString).orElse(""),
                    debit ? entry.amount() : "",
                    debit ? "" : entry.amount(),
                    entry.balanceAfter(),
                    Optional.ofNullable(documents.get(entry.item()))
                            .<Object>map(BookedDocument::open)
                            .orElse(""));
        }
        entries.print(out);
        printAllocations(books.allocations(account));
    }

    private void printAllocations(List<BookedAllocation> allocations) {
        out.println();
        if (allocations.isEmpty()) {
            out.println("  No credit note settles an invoice of this account.");
            return;
        }
        TextTable table = TextTable.of("Settled on", "By credit note", "Of invoice", ">Amount");
        allocations.stream()
                .sorted(Comparator.comparing(BookedAllocation::effectiveDate))
                .forEach(allocation -> table.row(
                        allocation.effectiveDate(),
                        allocation.creditNote(),
                        allocation.invoice(),
                        allocation.amount()));
        table.print(out);
    }
}
