package dev.solde.billing.documents.page;

import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.statement.StatementRow;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/** The tables of a statement in their order. */
final class StatementTables {

    private final Statement statement;
    private final Language language;
    private final RowTexts texts;

    StatementTables(Statement statement, Language language) {
        this.statement = statement;
        this.language = language;
        this.texts = new RowTexts(statement, language);
    }

    List<RowTable> tables() {
        return Stream.of(corrections(), Optional.of(movements()), others(), unapplied())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<RowTable> corrections() {
        if (statement.corrections().isEmpty()) {
            return Optional.empty();
        }
        List<SumText> sums =
                List.of(new SumText(word("correctionsTotal"), "", "", "", number(statement.correctionsTotal())));
        return Optional.of(RowTable.of(
                word("corrections"),
                Optional.of(word("correctionsHint")),
                Optional.empty(),
                texts.rows(statement.corrections()),
                sums,
                word("noRows")));
    }

    private RowTable movements() {
        boolean openItems = statement.kind() == StatementKind.OPEN_ITEM;
        boolean all = !openItems && !statement.unpaidOnly();
        Optional<SumText> opening = all
                ? Optional.of(new SumText(
                        word("openingBalance", statement.period().from()),
                        "",
                        "",
                        "",
                        number(statement.openingBalance().add(statement.correctionsTotal()))))
                : Optional.empty();
        return RowTable.of(
                word(openItems ? "openItems" : statement.unpaidOnly() ? "unpaidInvoices" : "movements"),
                statement.unpaidOnly() && !openItems ? Optional.of(word("unpaidOnlyHint")) : Optional.empty(),
                opening,
                texts.rows(statement.rows()),
                all ? closing() : List.of(openSum()),
                word("noRows"));
    }

    private List<SumText> closing() {
        return List.of(
                new SumText(
                        word("totalsOfPeriod"),
                        number(statement.totalDebit()),
                        number(statement.totalCredit()),
                        "",
                        ""),
                new SumText(
                        word("closingBalance", statement.period().to()),
                        "",
                        "",
                        "",
                        number(statement.closingBalance())));
    }

    /** On rows of one side what is open can be summed; on both it is the balance that the rows have run to. */
    private SumText openSum() {
        MonetaryAmount open = statement.rows().stream()
                .map(row -> row.debit().isPresent()
                        ? row.openAmount()
                        : row.openAmount().negate())
                .reduce(MonetaryAmount::add)
                .orElse(statement.openingBalance().multiply(0));
        return new SumText(word("totalOpen"), "", "", number(open), "");
    }

    /** What the ageing counts and no row shows: the reader would look for it. */
    private Optional<RowTable> others() {
        Set<Object> shown = new HashSet<>();
        Stream.concat(statement.rows().stream(), statement.corrections().stream())
                .forEach(row -> shown.add(row.item()));
        List<StatementRow> others = statement.openDebits().stream()
                .filter(row -> !shown.contains(row.item()))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        MonetaryAmount open = others.stream()
                .map(StatementRow::openAmount)
                .reduce(MonetaryAmount::add)
                .orElseThrow();
        boolean forward = statement.kind() == StatementKind.BALANCE_FORWARD;
        return Optional.of(RowTable.of(
                word("otherOpen"),
                Optional.of(word(forward ? "otherOpenForward" : "otherOpenHint")),
                Optional.empty(),
                texts.withoutBalance(others),
                List.of(new SumText(word("totalOpen"), "", "", number(open), "")),
                word("noRows")));
    }

    private Optional<RowTable> unapplied() {
        if (statement.unappliedCredits().isEmpty()) {
            return Optional.empty();
        }
        MonetaryAmount open = statement.unappliedCredits().stream()
                .map(StatementRow::openAmount)
                .reduce(MonetaryAmount::add)
                .orElseThrow();
        return Optional.of(RowTable.of(
                word("unapplied"),
                Optional.of(word("unappliedHint")),
                Optional.empty(),
                texts.withoutBalance(statement.unappliedCredits()),
                List.of(new SumText(word("totalUnapplied"), "", "", number(open), "")),
                word("noRows")));
    }

    private String word(String name) {
        return language.word(name);
    }

    private String word(String name, LocalDate day) {
        return language.words().get(name, language.formats().longDate(day));
    }

    private String number(MonetaryAmount amount) {
        return language.formats().number(amount);
    }
}
