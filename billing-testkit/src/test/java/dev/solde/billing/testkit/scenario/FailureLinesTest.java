package dev.solde.billing.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line of a failure names the step, what was expected and what came instead. */
class FailureLinesTest {

    private static final String INVOICE =
            "{\"do\": \"issue_invoice\", \"id\": \"F1\", \"customer\": \"C\", \"lines\": [{\"net\": \"1.00\"}]}";

    private final ScenarioPlayer player =
            ScenarioPlayer.on(ScenarioStorage.inMemory()).withoutInvariants();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"expect": {"client:C": {"balance": "1.00"}}}|step 2 expect client:C, expected a kind of the format, got client
            {"expect": {"customer:C": {"debt": "1.00"}}}|step 2 expect customer:C debt, expected 1.00, got no such quantity
            {"expect": {"customer:C": {"balance": "1.01"}}}|step 2 expect customer:C balance, expected 1.01, got 1.00
            {"expect": {"invoice:F1": {"lines": ["2"]}}}|step 2 expect invoice:F1 lines, expected ["2"], got [1]
            {"expect": {"invoice:F9": {"total": "1.00"}}}|step 2 expect invoice:F9, expected it to exist, got nothing of that name
            {"expect": {"statement": {"closing": "1.00"}}}|step 2 expect statement, expected it to exist, got nothing of that name
            {"do": "void", "doc": "F1", "reject": "immutable"}|step 2 void, expected refused immutable, got accepted
            {"do": "bury", "doc": "F1"}|step 2 bury, expected the format, got unknown operation 'bury'
            {"do": "void", "doc": "F1", "why": "x"}|step 2 void, expected the format, got unknown: why
            """)
    void a_failure_names_step_expected_and_got(String step, String line) {
        assertThat(line("\"currency\": \"EUR\",", step)).isEqualTo("FAIL S: " + line);
    }

    @Test
    void what_is_missing_in_the_scenario_is_a_matter_of_the_format() {
        assertThat(line("", "{\"expect\": {}}"))
                .isEqualTo(
                        "FAIL S: step 1 issue_invoice, expected the format, got the scenario: 'currency' is missing");
    }

    private String line(String currency, String step) {
        ScenarioFile file = ScenarioFile.parse(
                "{\"scenarios\": [{\"id\": \"S\", " + currency + " \"steps\": [" + INVOICE + ", " + step + "]}]}");
        return player.play(file.scenarios().get(0)).line();
    }
}
