package dev.solde.billing.documents.export;

import dev.solde.billing.ledger.Amounts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.money.MonetaryAmount;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table as CSV. */
final class CsvTable implements Cell {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvFormat format;
    private final CSVPrinter printer;

    CsvTable(CsvFormat format, OutputStream out) throws IOException {
        this.format = format;
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (format.hasByteOrderMark()) {
            writer.write(BYTE_ORDER_MARK);
        }
        printer = new CSVPrinter(writer, format.csv());
    }

    <T> void write(Table<T> table) throws IOException {
        for (Column<T> column : table.columns()) {
            printer.print(column.name());
        }
        printer.println();
        Iterator<T> rows = table.rows();
        while (rows.hasNext()) {
            T row = rows.next();
            for (Column<T> column : table.columns()) {
                column.value().write(row, this);
            }
            printer.println();
        }
        printer.flush();
    }

    @Override
    public void text(String text) throws IOException {
        printer.print(CsvText.safe(text));
    }

    @Override
    public void number(BigDecimal number) throws IOException {
        printer.print(new Numeral(format.number(number.toPlainString())));
    }

    @Override
    public void number(long number) throws IOException {
        printer.print(number);
    }

    @Override
    public void amount(MonetaryAmount amount) throws IOException {
        printer.print(new Numeral(format.number(Amounts.plain(amount))));
    }

    @Override
    public void flag(boolean flag) throws IOException {
        printer.print(flag);
    }

    @Override
    public void none() throws IOException {
        printer.print(null);
    }

    /** A number as it is to be written: what is no {@link Number} would be quoted. */
    private static final class Numeral extends Number {

        private static final long serialVersionUID = 1L;

        private final String text;

        Numeral(String text) {
            this.text = text;
        }

        @Override
        public int intValue() {
            return (int) doubleValue();
        }

        @Override
        public long longValue() {
            return (long) doubleValue();
        }

        @Override
        public float floatValue() {
            return (float) doubleValue();
        }

        @Override
        public double doubleValue() {
            throw new UnsupportedOperationException("only to be written");
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
