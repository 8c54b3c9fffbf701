package dev.solde.billing.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.solde.billing.testkit.scenario.format.StoryReader;
import dev.solde.billing.testkit.scenario.format.StrictJson;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the kernel does not do on purpose is told apart from what it does wrong. */
class UnsupportedTest {

    private static final String NOTE =
            "{\"do\": \"issue_credit_note\", \"id\": \"A1\", \"customer\": \"C\", \"lines\": [{\"net\": \"1.00\"}]}";
    private static final String DRAFT =
            "{\"do\": \"issue_credit_note\", \"id\": \"A1\", \"customer\": \"C\", \"lines\": [{\"net\": \"1.00\"}], \"draft\": true}";

    private static Optional<String> reason(String policy, String... steps) {
        return Unsupported.reason(StoryReader.read(
                StrictJson.parse("{\"policy\": {" + policy + "}, \"steps\": [" + String.join(",", steps) + "]}")));
    }

    private static Optional<String> steps(String... steps) {
        return reason("", steps);
    }

    @Test
    void two_policies_are_not_supported() {
        assertThat(reason("\"void_paid\": \"allow\"")).isPresent();
        assertThat(reason("\"void_returns_credit\": false")).isPresent();
        assertThat(reason("\"void_paid\": \"reject\", \"void_returns_credit\": true"))
                .isEmpty();
    }

    @Test
    void an_issued_credit_note_is_not_voided() {
        String voided = "{\"do\": \"void\", \"doc\": \"A1\"}";
        assertThat(steps(NOTE, voided)).isPresent();
        assertThat(steps(DRAFT, "{\"do\": \"finalize\", \"doc\": \"A1\"}", voided))
                .isPresent();
        assertThat(steps(
                        "{\"do\": \"refund\", \"id\": \"R1\", \"from\": \"P1\", \"amount\": \"1.00\", \"credit_note\": {\"id\": \"A1\"}}",
                        voided))
                .isPresent();
        assertThat(steps(
                        "{\"do\": \"cancel_purchase\", \"invoice\": \"F1\", \"lines\": [], \"credit_note\": \"A1\"}",
                        voided))
                .isPresent();
    }

    @Test
    void a_draft_another_document_or_a_refusal_is_supported() {
        assertThat(steps(DRAFT, "{\"do\": \"void\", \"doc\": \"A1\"}")).isEmpty();
        assertThat(steps(NOTE, "{\"do\": \"void\", \"doc\": \"F1\"}")).isEmpty();
        assertThat(steps(NOTE, "{\"do\": \"void\", \"doc\": \"A1\", \"reject\": \"immutable\"}"))
                .isEmpty();
        assertThat(steps(
                        NOTE.replace("}]}", "}], \"reject\": \"zero_amount\"}"), "{\"do\": \"void\", \"doc\": \"A1\"}"))
                .isEmpty();
    }
}
