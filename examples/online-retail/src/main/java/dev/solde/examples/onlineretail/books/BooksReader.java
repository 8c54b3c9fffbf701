package dev.solde.examples.onlineretail.books;

import dev.solde.billing.BillingQueries;
import dev.solde.billing.document.IssuedDocument;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.statement.AccountBalance;
import dev.solde.billing.statement.AgedBalance;
import dev.solde.billing.statement.AgeingReport;
import dev.solde.examples.onlineretail.Progress;
import dev.solde.examples.onlineretail.data.RetailDocument;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that this program reads from Solde, but for the proof. */
public final class BooksReader {

    private static final int PAGE = 500;

    private final BillingQueries queries;
    private final Progress progress;

    /** Reads with these queries. */
    public BooksReader(BillingQueries queries, Progress progress) {
        this.queries = queries;
        this.progress = progress;
    }

    /** Reads everything back, as of a day at or after the last document: balances, ledgers, documents, allocations. */
    public Books read(List<RetailDocument> billed, LocalDate asOf) {
        List<AccountBalance> accounts = all(queries::accountsByBalance);
        Map<AccountId, List<LedgerEntry>> entries = new LinkedHashMap<>();
        for (AccountBalance account : progress.over("Reading accounts", accounts)) {
            entries.put(account.account(), all(page -> queries.entries(account.account(), page)));
        }
        List<BookedDocument> documents = new ArrayList<>();
        for (RetailDocument document : progress.over("Reading documents", billed)) {
            find(document)
                    .map(issued -> BookedDocument.of(issued, queries.item(issued.item())))
                    .ifPresent(documents::add);
        }
        List<BookedMonth> months = months(documents, entries.values());
        return new Books(accounts, entries, documents, allocations(documents), months, aged(asOf));
    }

    /** The customers who owe most, with the age of what they owe. */
    public List<AgeingReport> largestDebtors(int count) {
        return queries.accountsByBalance(PageRequest.first(count)).items().stream()
                .filter(account -> account.balance().isPositive())
                .map(account -> queries.ageing(account.account()))
                .toList();
    }

    private Optional<? extends IssuedDocument> find(RetailDocument document) {
        DocumentNumber number = DocumentNumber.of(document.number());
        return document.isCreditNote() ? queries.creditNote(number) : queries.invoice(number);
    }

    private List<BookedAllocation> allocations(List<BookedDocument> documents) {
        Map<ItemId, String> numbers =
                documents.stream().collect(Collectors.toMap(BookedDocument::id, BookedDocument::number));
        return documents.stream()
                .filter(document -> !document.isInvoice())
                .flatMap(creditNote -> queries.allocations(creditNote.id()).stream())
                .map(allocation -> booked(allocation, numbers))
                .toList();
    }

    private static BookedAllocation booked(Allocation allocation, Map<ItemId, String> numbers) {
        return new BookedAllocation(
                allocation.credit().account(),
                allocation.effectiveDate(),
                numbers.getOrDefault(allocation.credit(), "?"),
                numbers.getOrDefault(allocation.debit(), "?"),
                allocation.liveAmount());
    }

    private List<BookedMonth> months(List<BookedDocument> documents, Collection<List<LedgerEntry>> ledgers) {
        Map<YearMonth, List<LedgerEntry>> entries = ledgers.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(entry -> YearMonth.from(entry.postingDate())));
        Map<YearMonth, List<BookedDocument>> issued =
                documents.stream().collect(Collectors.groupingBy(document -> YearMonth.from(document.issueDate())));
        return Stream.concat(entries.keySet().stream(), issued.keySet().stream())
                .distinct()
                .sorted()
                .map(month ->
                        month(month, issued.getOrDefault(month, List.of()), entries.getOrDefault(month, List.of())))
                .toList();
    }

    /** Opening and closing are the kernel's balances of those days, not sums carried on from month to month. */
    private BookedMonth month(YearMonth month, List<BookedDocument> issued, List<LedgerEntry> entries) {
        Turnover turnover = Turnover.of(entries);
        long invoices = issued.stream().filter(BookedDocument::isInvoice).count();
        return new BookedMonth(
                month,
                aged(month.atDay(1).minusDays(1)).balance(),
                invoices,
                turnover.invoiced(),
                issued.size() - invoices,
                turnover.credited(),
                aged(month.atEndOfMonth()).balance());
    }

    private AgedBalance aged(LocalDate date) {
        return queries.agedBalance(date).stream()
                .filter(row -> row.currency().equals(Pounds.GBP))
                .findFirst()
                .orElse(new AgedBalance(Pounds.GBP, date, 0, List.of(), Pounds.ZERO, Pounds.ZERO));
    }

    private static <T> List<T> all(Function<PageRequest, Page<T>> read) {
        List<T> rows = new ArrayList<>();
        Optional<PageRequest> request = Optional.of(PageRequest.first(PAGE));
        while (request.isPresent()) {
            Page<T> page = read.apply(request.get());
            rows.addAll(page.items());
            request = page.next();
        }
        return rows;
    }
}
