package dev.solde.billing.documents.export;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * How CSV is written: by RFC 4180 in UTF-8, lines ended by CR LF, every text in quotes, numbers without. Header, codes and dates are
 * the same in every format.
 */
public final class CsvFormat {

    private static final CsvFormat RFC_4180 = new CsvFormat(',', '.', false);

    private final char delimiter;
    private final char decimalSeparator;
    private final boolean byteOrderMark;

    private CsvFormat(char delimiter, char decimalSeparator, boolean byteOrderMark) {
        this.delimiter = delimiter;
        this.decimalSeparator = decimalSeparator;
        this.byteOrderMark = byteOrderMark;
    }

    /** For programs: fields divided by commas, decimals by a point. */
    public static CsvFormat rfc4180() {
        return RFC_4180;
    }

    /**
     * For a spreadsheet that is set to this locale, which then opens the file by a double click: begins with a byte order mark, has the
     * locale's decimal separator, and divides fields by semicolons where that is a comma.
     */
    public static CsvFormat spreadsheet(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        char separator = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return separator == ',' ? new CsvFormat(';', ',', true) : new CsvFormat(',', '.', true);
    }

    boolean hasByteOrderMark() {
        return byteOrderMark;
    }

    String number(String plain) {
        return decimalSeparator == '.' ? plain : plain.replace('.', decimalSeparator);
    }

    /** Text is quoted whatever it holds, because a spreadsheet of another locale would divide it at other characters. */
    CSVFormat csv() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setQuoteMode(QuoteMode.NON_NUMERIC)
                .get();
    }
}
