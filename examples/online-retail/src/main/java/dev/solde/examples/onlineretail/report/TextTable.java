package dev.solde.examples.onlineretail.report;

import dev.solde.billing.ledger.Amounts;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;

/** Rows under titles, aligned: words to the left, columns whose title begins with {@code >} to the right. */
final class TextTable {

    private static final String GAP = "   ";
    private static final List<String> RULE = List.of();

    private final List<Boolean> right;
    private final List<List<String>> rows = new ArrayList<>();

    private TextTable(List<Boolean> right) {
        this.right = right;
    }

    /** A table with these columns. */
    static TextTable of(String... titles) {
        TextTable table = new TextTable(
                Arrays.stream(titles).map(title -> title.startsWith(">")).toList());
        table.rows.add(
                Arrays.stream(titles).map(title -> title.replaceFirst("^>", "")).toList());
        return table.rule();
    }

    /** Adds a row; missing cells at its end stay empty. */
    TextTable row(Object... cells) {
        rows.add(IntStream.range(0, right.size())
                .mapToObj(i -> i < cells.length ? text(cells[i]) : "")
                .toList());
        return this;
    }

    /** Adds a line across, before a total. */
    TextTable rule() {
        rows.add(RULE);
        return this;
    }

    /** Prints it, a little indented. */
    void print(PrintWriter out) {
        List<Integer> widths = IntStream.range(0, right.size())
                .mapToObj(i -> rows.stream()
                        .filter(row -> row != RULE)
                        .mapToInt(row -> row.get(i).length())
                        .max()
                        .orElse(0))
                .toList();
        for (List<String> row : rows) {
            List<String> cells = IntStream.range(0, right.size())
                    .mapToObj(i ->
                            row == RULE ? "-".repeat(widths.get(i)) : cell(row.get(i), widths.get(i), right.get(i)))
                    .toList();
            out.println(("  " + String.join(GAP, cells)).stripTrailing());
        }
    }

    private static String cell(String text, int width, boolean right) {
        String space = " ".repeat(width - text.length());
        return right ? space + text : text + space;
    }

    /** Numbers as people read them. */
    static String text(Object cell) {
        if (cell instanceof MonetaryAmount amount) {
            return money(Amounts.decimal(amount));
        }
        if (cell instanceof BigDecimal amount) {
            return money(amount);
        }
        return cell instanceof Number number ? String.format(Locale.UK, "%,d", number.longValue()) : cell.toString();
    }

    private static String money(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK)).format(amount);
    }
}
