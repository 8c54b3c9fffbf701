package dev.solde.billing.documents.page;

import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.HostReference;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/** Says the rows of one statement. */
final class RowTexts {

    private final Statement statement;
    private final Language language;
    private final Map<ItemId, DocumentNumber> numbers = new HashMap<>();

    RowTexts(Statement statement, Language language) {
        this.statement = statement;
        this.language = language;
        everyRow().forEach(row -> row.number().ifPresent(number -> numbers.put(row.item(), number)));
    }

    private Stream<StatementRow> everyRow() {
        return Stream.of(
                        statement.corrections(), statement.rows(), statement.openDebits(), statement.unappliedCredits())
                .flatMap(List::stream);
    }

    /** The rows with the balance after each. */
    List<RowText> rows(List<StatementRow> rows) {
        return rows.stream().map(row -> text(row, number(row.balanceAfter()))).toList();
    }

    /** The rows of a list in which no balance runs. */
    List<RowText> withoutBalance(List<StatementRow> rows) {
        return rows.stream().map(row -> text(row, "")).toList();
    }

    /** Wide enough for the longest amount, in hundredths of the table's font. */
    int amountWidth() {
        return AmountColumn.width(Stream.concat(
                        everyRow().flatMap(row -> Stream.of(row.amount(), row.balanceAfter())),
                        Stream.of(
                                statement.totalDebit(),
                                statement.totalCredit(),
                                statement.closingBalance(),
                                statement.openingBalance()))
                .map(this::number));
    }

    private RowText text(StatementRow row, String balance) {
        boolean debit = row.debit().isPresent();
        return new RowText(
                language.formats().date(row.date()),
                language.kind(row.kind()),
                row.number().map(DocumentNumber::value),
                details(row),
                debit ? language.formats().date(row.dueDate()) : "",
                overdue(row),
                debit ? number(row.amount()) : "",
                debit ? "" : number(row.amount()),
                number(row.openAmount()),
                balance,
                row.lines().stream().map(line -> line(line, debit)).toList());
    }

    private List<String> details(StatementRow row) {
        List<String> details = new ArrayList<>();
        row.method().map(language::method).ifPresent(details::add);
        row.origin()
                .map(numbers::get)
                .map(number -> language.words().get("concerns", number))
                .ifPresent(details::add);
        if (!row.documentDate().equals(row.date())) {
            details.add(language.words().get("documentOf", language.formats().date(row.documentDate())));
        }
        row.references().stream().map(HostReference::value).forEach(details::add);
        return details;
    }

    private Optional<String> overdue(StatementRow row) {
        long days = row.daysOverdue(statement.asOf());
        return days == 0
                ? Optional.empty()
                : Optional.of(language.words()
                        .get(days == 1 ? "overdueDay" : "overdueDays", String.format(Locale.ROOT, "%d", days)));
    }

    private RowText.LineText line(InvoiceLine line, boolean debit) {
        boolean one = line.quantity().compareTo(BigDecimal.ONE) == 0;
        return new RowText.LineText(
                one ? Optional.empty() : Optional.of(language.formats().quantity(line.quantity())),
                language.words().shown(line.label()),
                debit ? number(line.netAmount()) : "",
                debit ? "" : number(line.netAmount()));
    }

    private String number(MonetaryAmount amount) {
        return language.formats().number(amount);
    }
}
