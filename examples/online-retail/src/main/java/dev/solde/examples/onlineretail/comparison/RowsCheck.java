package dev.solde.examples.onlineretail.comparison;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.statement.AccountBalance;
import dev.solde.examples.onlineretail.books.BookedAllocation;
import dev.solde.examples.onlineretail.books.BookedDocument;
import dev.solde.examples.onlineretail.books.Books;
import dev.solde.examples.onlineretail.books.Turnover;
import dev.solde.examples.onlineretail.data.CsvFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import org.apache.commons.csv.CSVRecord;

/**
 * Compares the rows of published files with the books. Both sides are written as the same short text, which is also what is
 * shown when they differ; a row that only one side has differs from {@code nothing}.
 */
final class RowsCheck {

    private static final String NOTHING = "nothing";

    private final Books books;

    RowsCheck(Books books) {
        this.books = books;
    }

    /** Only documents of identified customers: the others are not billed. */
    void documents(Comparison.Section section, Path file) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        for (BookedDocument document : books.documents()) {
            MonetaryAmount total =
                    document.isInvoice() ? document.total() : document.total().negate();
            found.put(
                    document.number(),
                    text(document.account(), document.issueDate(), document.lines() + " lines", money(total)));
        }
        Map<String, String> published = new LinkedHashMap<>();
        for (CSVRecord row : rows(file)) {
            if (!row.get("customer").isEmpty()) {
                published.put(
                        row.get("document"),
                        text(
                                row.get("customer"),
                                day(row, "issued_at"),
                                row.get("lines") + " lines",
                                money(row, "total")));
            }
        }
        compare(section, published, found);
    }

    void customers(Comparison.Section section, Path file) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        for (AccountBalance account : books.accounts()) {
            AccountId id = account.account();
            Turnover turnover = Turnover.of(books.entries().getOrDefault(id, List.of()));
            found.put(
                    id.value(), text(money(turnover.invoiced()), money(turnover.credited()), money(account.balance())));
        }
        compare(
                section,
                keyed(
                        file,
                        row -> row.get("customer"),
                        row -> text(money(row, "invoiced"), money(row, "credited"), money(row, "net"))),
                found);
    }

    void allocations(Comparison.Section section, Path file) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        for (BookedAllocation allocation : books.allocations()) {
            found.put(
                    allocation.creditNote() + " to " + allocation.invoice(),
                    text(allocation.effectiveDate(), money(allocation.amount())));
        }
        compare(
                section,
                keyed(
                        file,
                        row -> row.get("credit_note") + " to " + row.get("invoice"),
                        row -> text(day(row, "at"), money(row, "amount"))),
                found);
    }

    void outstanding(Comparison.Section section, Path file) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        for (BookedDocument invoice : books.documents(true)) {
            found.put(invoice.number(), text(invoice.account(), money(invoice.total()), money(invoice.open())));
        }
        compare(
                section,
                keyed(
                        file,
                        row -> row.get("invoice"),
                        row -> text(row.get("customer"), money(row, "total"), money(row, "outstanding"))),
                found);
    }

    private static void compare(Comparison.Section section, Map<String, String> published, Map<String, String> found) {
        published.forEach((key, text) -> section.same(key, text, found.getOrDefault(key, NOTHING)));
        found.forEach((key, text) -> {
            if (!published.containsKey(key)) {
                section.same(key, NOTHING, text);
            }
        });
    }

    private static Map<String, String> keyed(
            Path file, Function<CSVRecord, String> key, Function<CSVRecord, String> text) throws IOException {
        Map<String, String> published = new LinkedHashMap<>();
        rows(file).forEach(row -> published.put(key.apply(row), text.apply(row)));
        return published;
    }

    private static Collection<CSVRecord> rows(Path file) throws IOException {
        return CsvFile.read(file, Function.identity());
    }

    private static String text(Object... parts) {
        return String.join(", ", List.of(parts).stream().map(Object::toString).toList());
    }

    private static String day(CSVRecord row, String column) {
        return CsvFile.time(row.get(column)).toLocalDate().toString();
    }

    private static String money(CSVRecord row, String column) {
        return new BigDecimal(row.get(column))
                .setScale(2, RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private static String money(MonetaryAmount amount) {
        return Amounts.plain(amount);
    }
}
