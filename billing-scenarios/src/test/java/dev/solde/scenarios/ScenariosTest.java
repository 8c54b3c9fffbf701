package dev.solde.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a shell sees it. */
class ScenariosTest {

    private static final String PAID = """
            {"id": "PAID", "title": "an invoice is paid", "currency": "EUR", "steps": [
              {"do": "issue_invoice", "id": "F1", "customer": "C", "date": "2026-06-01", "lines": [{"id": "1", "net": "100.00"}]},
              {"do": "payment", "id": "P1", "customer": "C", "amount": "100.00", "date": "2026-06-02",
               "allocate": [{"to": "F1", "amount": "100.00"}]},
              {"expect": {"invoice:F1": {"status": "paid"}, "customer:C": {"balance": "0.00"}}}]}""";

    private static final String WRONG = """
            {"id": "WRONG", "title": "a wrong balance is expected", "currency": "EUR", "steps": [
              {"do": "issue_invoice", "id": "F1", "customer": "C", "date": "2026-06-01", "lines": [{"id": "1", "net": "100.00"}]},
              {"expect": {"customer:C": {"balance": "99.99"}}}]}""";

    private static final String OTHER_POLICY = """
            {"id": "OTHER", "title": "a paid invoice is voided", "currency": "EUR", "policy": {"void_paid": "allow"}, "steps": []}""";

    @TempDir
    Path directory;

    private record Run(int exitCode, List<String> out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Scenarios.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exitCode, out.toString().lines().toList(), err.toString());
    }

    private String file(String... scenarios) throws IOException {
        Path file = Files.createTempFile(directory, "stories", ".json");
        Files.writeString(file, "{\"about\": \"ours\", \"scenarios\": [" + String.join(",", scenarios) + "]}");
        return file.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "h2", "postgres"})
    void every_scenario_gives_a_line_and_one_that_fails_the_exit_code_1(String storage) throws IOException {
        assertThat(run("--storage", storage, file(PAID, WRONG), file(OTHER_POLICY)))
                .isEqualTo(new Run(
                        1,
                        List.of(
                                "PASS PAID",
                                "FAIL WRONG: step 2 expect customer:C balance, expected 99.99, got 100.00",
                                "UNSUPPORTED OTHER: an invoice with payments on it is not cancelled (void_paid: allow)",
                                "1 passed, 1 failed, 1 unsupported"),
                        ""));
    }

    @Test
    void without_a_failure_the_exit_code_is_0() throws IOException {
        assertThat(run(file(PAID)))
                .isEqualTo(new Run(0, List.of("PASS PAID", "1 passed, 0 failed, 0 unsupported"), ""));
    }

    @Test
    void what_cannot_be_used_is_said_and_nothing_is_played() throws IOException {
        Run noJson = run(file(PAID), file("{"));
        assertThat(noJson.exitCode()).isEqualTo(2);
        assertThat(noJson.out()).isEmpty();
        assertThat(noJson.err()).contains("not JSON");
        String missing = directory.resolve("missing.json").toString();
        assertThat(run(missing))
                .isEqualTo(new Run(2, List.of(), missing + ": there is no such file" + System.lineSeparator()));
        assertThat(run("--storage", "oracle", file(PAID)).exitCode()).isEqualTo(2);
        assertThat(run().exitCode()).isEqualTo(2);
    }
}
