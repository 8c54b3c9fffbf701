package dev.solde.billing.documents.export;

import dev.solde.billing.document.InvoiceLine;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementRow;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/**
 * A row of a statement as it is written.
 *
 * @param row the item, if it is of one
 * @param line a line of that item
 * @param debit an amount that raises what is owed
 * @param credit an amount that lowers it
 * @param balance the balance that the row leaves or tells
 */
record StatementRecord(
        Statement statement,
        Section section,
        Optional<StatementRow> row,
        Optional<InvoiceLine> line,
        Optional<MonetaryAmount> debit,
        Optional<MonetaryAmount> credit,
        Optional<MonetaryAmount> balance) {

    /** What a row is. */
    enum Section {
        OPENING,
        CORRECTION,
        MOVEMENT,
        LINE,
        CLOSING,
        OPEN_DEBIT,
        UNAPPLIED_CREDIT,
        PAYABLE
    }

    static final List<Column<StatementRecord>> COLUMNS = List.of(
            new Column<>(
                    "account", (made, to) -> to.text(made.statement.account().value())),
            new Column<>("statement", (made, to) -> to.text(made.statement.id().toString())),
            new Column<>(
                    "statementKind", (made, to) -> to.text(made.statement.kind().name())),
            new Column<>("from", (made, to) -> to.date(made.statement.period().from())),
            new Column<>("to", (made, to) -> to.date(made.statement.period().to())),
            new Column<>("asOf", (made, to) -> to.date(made.statement.asOf())),
            new Column<>("section", (made, to) -> to.text(made.section.name())),
            item("kind", (row, to) -> to.text(row.kind().code())),
            item("number", (row, to) -> to.text(row.number())),
            item("references", (row, to) -> to.text(joined(row))),
            item("documentDate", (row, to) -> to.date(row.documentDate())),
            item("postingDate", (row, to) -> to.date(row.date())),
            item("dueDate", (row, to) -> to.date(row.dueDate())),
            new Column<>("daysOverdue", StatementRecord::daysOverdue),
            item("method", (row, to) -> to.text(row.method())),
            line("label", (line, to) -> to.text(line.label())),
            line("quantity", (line, to) -> to.number(line.quantity())),
            line("net", (line, to) -> to.amount(line.netAmount())),
            new Column<>(
                    "currency", (made, to) -> to.text(made.statement.currency().getCurrencyCode())),
            new Column<>("debit", (made, to) -> to.amount(made.debit)),
            new Column<>("credit", (made, to) -> to.amount(made.credit)),
            new Column<>("open", (made, to) -> to.amount(made.open())),
            new Column<>("balance", (made, to) -> to.amount(made.balance)));

    private static Column<StatementRecord> item(String name, Column.Value<StatementRow> value) {
        return new Column<>(name, (made, to) -> either(made.row, value, to));
    }

    private static Column<StatementRecord> line(String name, Column.Value<InvoiceLine> value) {
        return new Column<>(name, (made, to) -> either(made.line, value, to));
    }

    private static <T> void either(Optional<T> present, Column.Value<T> value, Cell to) throws IOException {
        if (present.isPresent()) {
            value.write(present.get(), to);
        } else {
            to.none();
        }
    }

    private static Optional<String> joined(StatementRow row) {
        return row.references().isEmpty()
                ? Optional.empty()
                : Optional.of(row.references().stream().map(Object::toString).collect(Collectors.joining(" ")));
    }

    private void daysOverdue(Cell to) throws IOException {
        if (row.isPresent() && line.isEmpty()) {
            to.number(row.get().daysOverdue(statement.asOf()));
        } else {
            to.none();
        }
    }

    private Optional<MonetaryAmount> open() {
        return line.isPresent() ? Optional.empty() : row.map(StatementRow::openAmount);
    }

    static Stream<StatementRecord> of(Statement statement) {
        return Stream.of(
                        Stream.of(told(
                                statement,
                                Section.OPENING,
                                Optional.empty(),
                                Optional.empty(),
                                statement.openingBalance())),
                        statement.corrections().stream().map(row -> of(statement, Section.CORRECTION, row)),
                        statement.rows().stream().flatMap(row -> withLines(statement, row)),
                        Stream.of(told(
                                statement,
                                Section.CLOSING,
                                Optional.of(statement.totalDebit()),
                                Optional.of(statement.totalCredit()),
                                statement.closingBalance())),
                        statement.openDebits().stream().map(row -> of(statement, Section.OPEN_DEBIT, row)),
                        statement.unappliedCredits().stream().map(row -> of(statement, Section.UNAPPLIED_CREDIT, row)),
                        Stream.of(told(
                                statement,
                                Section.PAYABLE,
                                Optional.empty(),
                                Optional.empty(),
                                statement.amountPayable())))
                .flatMap(section -> section);
    }

    private static Stream<StatementRecord> withLines(Statement statement, StatementRow row) {
        return Stream.concat(
                Stream.of(of(statement, Section.MOVEMENT, row)),
                row.lines().stream()
                        .map(line -> new StatementRecord(
                                statement,
                                Section.LINE,
                                Optional.of(row),
                                Optional.of(line),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    private static StatementRecord of(Statement statement, Section section, StatementRow row) {
        return new StatementRecord(
                statement,
                section,
                Optional.of(row),
                Optional.empty(),
                row.debit(),
                row.credit(),
                Optional.of(row.balanceAfter()));
    }

    private static StatementRecord told(
            Statement statement,
            Section section,
            Optional<MonetaryAmount> debit,
            Optional<MonetaryAmount> credit,
            MonetaryAmount balance) {
        return new StatementRecord(
                statement, section, Optional.empty(), Optional.empty(), debit, credit, Optional.of(balance));
    }
}
