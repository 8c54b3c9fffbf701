package dev.solde.billing.documents.page;

import dev.solde.billing.ledger.ItemKind;
import dev.solde.billing.statement.DateRange;
import dev.solde.billing.statement.Statement;
import dev.solde.billing.statement.StatementKind;
import dev.solde.billing.statement.StatementRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;

/** Says a statement in one language. */
public final class StatementLayout {

    /** Date, document and due date, in hundredths of the font's size. */
    private static final int OTHER_COLUMNS = 2600;

    private final Statement statement;
    private final Language language;

    private StatementLayout(Statement statement, Language language) {
        this.statement = statement;
        this.language = language;
    }

    /** The page of a statement, with the payment reference to print if there is one. */
    public static StatementPage page(Statement statement, Language language, Look look, Optional<String> reference) {
        return new StatementLayout(statement, language).page(look, reference);
    }

    /** What it is and of which account and period. */
    public static String title(Statement statement, Language language) {
        return language.words().get("statementTitle", statement.account(), period(statement.period(), language));
    }

    private StatementPage page(Look look, Optional<String> reference) {
        int amounts = new RowTexts(statement, language).amountWidth();
        return new StatementPage(
                language.locale().toLanguageTag(),
                title(statement, language),
                look,
                language.words().byName(),
                word("statement"),
                subtitles(),
                List.of(language.seller(statement.seller(), look), language.customer(statement.customer())),
                facts(),
                money(statement.amountPayable()),
                reference,
                new Fact(word("balanceOn", statement.asOf()), money(statement.balance())),
                summary(),
                AgeingLayout.text(statement, language),
                new StatementTables(statement, language).tables(),
                statement.withLines() ? Optional.of(word("linesHint")) : Optional.empty(),
                totals(),
                AmountColumn.css(amounts),
                AmountColumn.size(4 * amounts + OTHER_COLUMNS),
                brief(reference));
    }

    private List<String> subtitles() {
        String kind = word("kind." + statement.kind());
        return statement.unpaidOnly() ? List.of(kind, word("unpaidOnly")) : List.of(kind);
    }

    private List<Fact> brief(Optional<String> reference) {
        List<Fact> brief = new ArrayList<>();
        brief.add(new Fact(word("balanceOn", statement.asOf()), money(statement.balance())));
        brief.add(language.fact("amountPayable", money(statement.amountPayable())));
        if (statement.amountPayable().isPositive()) {
            Stream.concat(statement.rows().stream(), broughtForward())
                    .filter(row -> row.debit().isPresent() && !row.isSettled())
                    .map(StatementRow::dueDate)
                    .min(Comparator.naturalOrder())
                    .ifPresent(due -> brief.add(
                            language.fact("firstDue", language.formats().longDate(due))));
        }
        reference.ifPresent(text -> brief.add(language.fact("paymentReference", text)));
        return brief;
    }

    /** What the amount payable counts although it may have no row. */
    private Stream<StatementRow> broughtForward() {
        return statement.kind() == StatementKind.BALANCE_FORWARD
                ? statement.openDebits().stream()
                        .filter(row -> !row.date().isAfter(statement.period().to()))
                : Stream.empty();
    }

    private List<Fact> facts() {
        return List.of(
                new Fact(word("account"), statement.account().value()),
                new Fact(word("period"), period(statement.period(), language)),
                new Fact(word("asOf"), language.formats().longDate(statement.asOf())),
                new Fact(word("knownAt"), language.formats().moment(statement.knownAt())),
                new Fact(word("currency"), statement.currency().getCurrencyCode()));
    }

    private List<Fact> summary() {
        List<Fact> summary = new ArrayList<>();
        summary.add(new Fact(word("openingBalance", statement.period().from()), money(statement.openingBalance())));
        if (!statement.corrections().isEmpty()) {
            summary.add(new Fact(word("correctionsTotal"), money(statement.correctionsTotal())));
        }
        summary.add(new Fact(word("totalDebit"), money(statement.totalDebit())));
        summary.add(new Fact(word("totalCredit"), money(statement.totalCredit().negate())));
        summary.add(new Fact(word("closingBalance", statement.period().to()), money(statement.closingBalance())));
        return summary;
    }

    private List<Fact> totals() {
        Map<ItemKind, MonetaryAmount> byKind = new EnumMap<>(ItemKind.class);
        byKind.putAll(statement.totals());
        return byKind.entrySet().stream()
                .map(total -> new Fact(language.word("kinds." + total.getKey().code()), money(total.getValue())))
                .toList();
    }

    private static String period(DateRange period, Language language) {
        return language.words()
                .get(
                        "fromTo",
                        language.formats().longDate(period.from()),
                        language.formats().longDate(period.to()));
    }

    private String word(String name) {
        return language.word(name);
    }

    private String word(String name, LocalDate day) {
        return language.words().get(name, language.formats().longDate(day));
    }

    private String money(MonetaryAmount amount) {
        return language.formats().money(amount);
    }
}
