package dev.solde.billing.documents.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Whatever text people wrote, it is read back as it was and nowhere taken for something else. */
class HostileTextProperties {

    private static final List<Column<String>> COLUMNS = List.of(
            new Column<>("before", (text, to) -> to.number(-1)),
            new Column<>("label", (text, to) -> to.text(text)),
            new Column<>("after", (text, to) -> to.text("x")));

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(40);
        Arbitrary<String> awkward = Arbitraries.strings()
                .withChars("=+-@'\"\t\r\n\0;,\\|\uFF1D\uFEFF aé1")
                .ofMaxLength(12);
        return Arbitraries.oneOf(any, awkward, awkward)
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }

    @Provide
    Arbitrary<CsvFormat> formats() {
        return Arbitraries.of(
                CsvFormat.rfc4180(), CsvFormat.spreadsheet(Locale.FRANCE), CsvFormat.spreadsheet(Locale.UK));
    }

    private static Table<String> table(String text) {
        return new Table<>("test", COLUMNS, Stream.of(text).iterator());
    }

    private static String csv(String text, CsvFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvTable(format, out).write(table(text));
        String written = out.toString(StandardCharsets.UTF_8);
        return format.hasByteOrderMark() ? written.substring(1) : written;
    }

    @Property(tries = 2_000)
    void any_text_comes_back_from_csv_less_the_apostrophe(
            @ForAll("texts") String text, @ForAll("formats") CsvFormat format) throws IOException {
        CSVFormat reading = CSVFormat.RFC4180
                .builder()
                .setDelimiter(format.csv().getDelimiterString())
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(csv(text, format)), reading)) {
            List<CSVRecord> rows = parser.getRecords();
            assertThat(rows).hasSize(1);
            CSVRecord row = rows.get(0);
            String cell = row.get("label");
            assertThat(cell.startsWith("'") ? cell.substring(1) : cell).isEqualTo(text);
            assertThat(cell)
                    .doesNotStartWith("=")
                    .doesNotStartWith("+")
                    .doesNotStartWith("-")
                    .doesNotStartWith("@");
            assertThat(List.of(row.get("before"), row.get("after"))).containsExactly("-1", "x");
        }
    }

    /** Divided at the wrong character, as by a spreadsheet of another locale, the text still is in quotes. */
    @Property(tries = 1_000)
    void text_is_always_in_quotes(@ForAll("texts") String text, @ForAll("formats") CsvFormat format)
            throws IOException {
        char delimiter = format.csv().getDelimiterString().charAt(0);
        String row = csv(text, format).split("\r\n", 2)[1];

        assertThat(row).startsWith("-1" + delimiter + "\"").endsWith("\"" + delimiter + "\"x\"\r\n");
    }

    @Property(tries = 2_000)
    void any_text_comes_back_from_json(@ForAll("texts") String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonTable.write(table(text), out);
        try (JsonParser parser = new JsonFactory().createParser(out.toByteArray())) {
            String label = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && "label".equals(parser.currentName())) {
                    label = parser.getText();
                }
            }
            assertThat(label).isEqualTo(text);
        }
    }

    @Example
    void each_character_that_could_begin_a_formula_is_preceded_by_an_apostrophe() {
        for (String start :
                List.of("=", "+", "-", "@", "\t", "\r", "\n", "\0", "'", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20")) {
            assertThat(CsvText.safe(start + "1+1")).isEqualTo("'" + start + "1+1");
        }
        for (String plain : List.of("", "Judo", " =1", "1-30", "é", "a=b")) {
            assertThat(CsvText.safe(plain)).isEqualTo(plain);
        }
    }
}
