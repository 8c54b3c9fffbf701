package dev.solde.billing.documents.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.statement.Statement;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is written as CSV, to the letter: other programs read it. */
class CsvExportTest extends ExportedBooks {

    @Test
    void a_ledger_as_csv() {
        assertThat(withoutIds(written(out -> csv().ledger(DUPONT, out))))
                .isEqualTo(
                        lines(
                                "\"account\",\"entryNumber\",\"kind\",\"number\",\"documentDate\",\"postingDate\",\"valueDate\",\"dueDate\","
                                        + "\"currency\",\"debit\",\"credit\",\"balance\",\"recordedAt\",\"item\"",
                                "\"family-dupont\",1,\"invoice\",\"F-2026-000001\",\"2026-06-01\",\"2026-06-01\",\"2026-06-01\",\"2026-07-01\","
                                        + "\"EUR\",150.00,,150.00,\"2026-06-01T07:00:00Z\",\"invoice/UUID/family-dupont\"",
                                "\"family-dupont\",2,\"payment\",,\"2026-06-01\",\"2026-06-01\",\"2026-06-01\",\"2026-06-01\","
                                        + "\"EUR\",,40.50,109.50,\"2026-06-01T07:00:00Z\",\"payment/UUID/family-dupont\"",
                                "\"family-dupont\",3,\"credit-note\",\"AV-2026-000001\",\"2026-06-01\",\"2026-06-01\",\"2026-06-01\",\"2026-06-01\","
                                        + "\"EUR\",,200.00,-90.50,\"2026-06-01T07:00:00Z\",\"credit-note/UUID/family-dupont\""));
    }

    @Test
    void open_items_as_csv_for_a_french_spreadsheet() {
        CsvExport french = CsvExport.of(billing.queries(), CsvFormat.spreadsheet(Locale.FRANCE));

        assertThat(withoutIds(written(out -> french.openItems(DUPONT, out))))
                .isEqualTo("\uFEFF"
                        + lines(
                                "\"account\";\"kind\";\"side\";\"number\";\"documentDate\";\"postingDate\";\"dueDate\";\"currency\";"
                                        + "\"amount\";\"open\";\"disputed\";\"item\"",
                                "\"family-dupont\";\"invoice\";\"DEBIT\";\"F-2026-000001\";\"2026-06-01\";\"2026-06-01\";\"2026-07-01\";"
                                        + "\"EUR\";150,00;109,50;\"false\";\"invoice/UUID/family-dupont\"",
                                "\"family-dupont\";\"credit-note\";\"CREDIT\";\"AV-2026-000001\";\"2026-06-01\";\"2026-06-01\";\"2026-06-01\";"
                                        + "\"EUR\";200,00;200,00;\"false\";\"credit-note/UUID/family-dupont\""));
    }

    @Test
    void the_ageing_of_one_and_of_all_as_csv() {
        String header =
                "\"account\",\"asOf\",\"currency\",\"current\",\"days1to30\",\"days31to60\",\"days61to90\",\"days91plus\","
                        + "\"unappliedCredit\",\"balance\"";

        assertThat(written(out -> CsvExport.of(billing.queries().asOf(LATER)).ageing(DUPONT, out)))
                .isEqualTo(lines(
                        header, "\"family-dupont\",\"2026-07-15\",\"EUR\",0.00,109.50,0.00,0.00,0.00,200.00,-90.50"));
        assertThat(written(out -> csv().ageingOfAll(LATER, out)))
                .isEqualTo(lines(
                        header,
                        "\"family-dupont\",\"2026-07-15\",\"EUR\",0.00,109.50,0.00,0.00,0.00,200.00,-90.50",
                        "\"family-tanaka\",\"2026-07-15\",\"JPY\",0,5000,0,0,0,0,5000"));
    }

    @Test
    void a_statement_as_csv_says_of_each_row_what_it_is() {
        Statement statement = statement();
        String about =
                "\"family-dupont\",\"statement/UUID/family-dupont\",\"ACTIVITY\",\"2026-06-01\",\"2026-06-01\",\"2026-06-01\",";
        String invoice = "\"invoice\",\"F-2026-000001\",\"order:+33 6\",\"2026-06-01\",\"2026-06-01\",\"2026-07-01\",";
        String note = "\"credit-note\",\"AV-2026-000001\",,\"2026-06-01\",\"2026-06-01\",\"2026-06-01\",";

        assertThat(withoutIds(written(out -> csv().statement(statement, out))))
                .isEqualTo(lines(
                        "\"account\",\"statement\",\"statementKind\",\"from\",\"to\",\"asOf\",\"section\",\"kind\",\"number\","
                                + "\"references\",\"documentDate\",\"postingDate\",\"dueDate\",\"daysOverdue\",\"method\",\"label\","
                                + "\"quantity\",\"net\",\"currency\",\"debit\",\"credit\",\"open\",\"balance\"",
                        about + "\"OPENING\",,,,,,,,,,,,\"EUR\",,,,0.00",
                        about + "\"MOVEMENT\"," + invoice + "0,,,,,\"EUR\",150.00,,109.50,150.00",
                        about + "\"LINE\"," + invoice + ",,\"'=Judo; \"\"term\"\", 1\",1.5,150.00,\"EUR\",,,,",
                        about
                                + "\"MOVEMENT\",\"payment\",,,\"2026-06-01\",\"2026-06-01\",\"2026-06-01\",0,\"CARD\",,,,\"EUR\",,40.50,0.00,109.50",
                        about + "\"MOVEMENT\"," + note + "0,,,,,\"EUR\",,200.00,200.00,-90.50",
                        about + "\"LINE\"," + note + ",,\"Goodwill\",1,200.00,\"EUR\",,,,",
                        about + "\"CLOSING\",,,,,,,,,,,,\"EUR\",150.00,240.50,,-90.50",
                        about + "\"OPEN_DEBIT\"," + invoice + "0,,,,,\"EUR\",150.00,,109.50,109.50",
                        about + "\"UNAPPLIED_CREDIT\"," + note + "0,,,,,\"EUR\",,200.00,200.00,-200.00",
                        about + "\"PAYABLE\",,,,,,,,,,,,\"EUR\",,,,109.50"));
    }
}
