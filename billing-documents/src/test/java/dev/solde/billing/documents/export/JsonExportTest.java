package dev.solde.billing.documents.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written as JSON, to the letter: other programs read it. */
class JsonExportTest extends ExportedBooks {

    @Test
    void the_same_tables_as_json() {
        assertThat(withoutIds(written(out -> json().openItems(DUPONT, out))))
                .isEqualTo("{\"kind\":\"open-items\",\"rows\":["
                        + "{\"account\":\"family-dupont\",\"kind\":\"invoice\",\"side\":\"DEBIT\",\"number\":\"F-2026-000001\","
                        + "\"documentDate\":\"2026-06-01\",\"postingDate\":\"2026-06-01\",\"dueDate\":\"2026-07-01\","
                        + "\"currency\":\"EUR\",\"amount\":\"150.00\",\"open\":\"109.50\",\"disputed\":false,"
                        + "\"item\":\"invoice/UUID/family-dupont\"},"
                        + "{\"account\":\"family-dupont\",\"kind\":\"credit-note\",\"side\":\"CREDIT\",\"number\":\"AV-2026-000001\","
                        + "\"documentDate\":\"2026-06-01\",\"postingDate\":\"2026-06-01\",\"dueDate\":\"2026-06-01\","
                        + "\"currency\":\"EUR\",\"amount\":\"200.00\",\"open\":\"200.00\",\"disputed\":false,"
                        + "\"item\":\"credit-note/UUID/family-dupont\"}]}");
        assertThat(written(out -> json().ageingOfAll(LATER, out)))
                .isEqualTo("{\"kind\":\"ageing\",\"rows\":["
                        + "{\"account\":\"family-dupont\",\"asOf\":\"2026-07-15\",\"currency\":\"EUR\",\"current\":\"0.00\","
                        + "\"days1to30\":\"109.50\",\"days31to60\":\"0.00\",\"days61to90\":\"0.00\",\"days91plus\":\"0.00\","
                        + "\"unappliedCredit\":\"200.00\",\"balance\":\"-90.50\"},"
                        + "{\"account\":\"family-tanaka\",\"asOf\":\"2026-07-15\",\"currency\":\"JPY\",\"current\":\"0\","
                        + "\"days1to30\":\"5000\",\"days31to60\":\"0\",\"days61to90\":\"0\",\"days91plus\":\"0\","
                        + "\"unappliedCredit\":\"0\",\"balance\":\"5000\"}]}");
        assertThat(withoutIds(written(out -> json().ledger(TANAKA, out))))
                .isEqualTo("{\"kind\":\"ledger\",\"rows\":["
                        + "{\"account\":\"family-tanaka\",\"entryNumber\":1,\"kind\":\"invoice\",\"number\":\"F-2026-000002\","
                        + "\"documentDate\":\"2026-06-01\",\"postingDate\":\"2026-06-01\",\"valueDate\":\"2026-06-01\","
                        + "\"dueDate\":\"2026-07-01\",\"currency\":\"JPY\",\"debit\":\"5000\",\"credit\":null,\"balance\":\"5000\","
                        + "\"recordedAt\":\"2026-06-01T07:00:00Z\",\"item\":\"invoice/UUID/family-tanaka\"}]}");
        assertThat(withoutIds(written(out -> json().statement(statement(), out))))
                .startsWith("{\"kind\":\"statement\",\"rows\":[{\"account\":\"family-dupont\",")
                .contains("\"section\":\"LINE\"", "\"label\":\"=Judo; \\\"term\\\", 1\",\"quantity\":\"1.5\"");
    }

    @Test
    void json_that_broke_off_does_not_look_complete() {
        Stream<String> breaking = Stream.of("a", "b").peek(row -> {
            if (row.equals("b")) {
                throw new IllegalStateException("the storage failed");
            }
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> JsonTable.write(
                        new Table<>(
                                "test", List.of(new Column<>("label", (row, to) -> to.text(row))), breaking.iterator()),
                        out))
                .hasMessage("the storage failed");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"kind\":\"test\",\"rows\":[{\"label\":\"a\"}");
    }
}
