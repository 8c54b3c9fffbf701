package dev.solde.billing.testkit.scenario.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reads JSON to the letter of RFC 8259: no comments, no name twice in one object, nothing behind the value. Numbers are
 * decimals, never floating point.
 */
public final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /** The value of this text; refuses other text with a {@link ScenarioFormatException}. */
    public static JsonNode parse(String text) {
        try {
            JsonNode value = MAPPER.readTree(text);
            if (value.isMissingNode()) {
                throw new ScenarioFormatException("the file", "nothing stands in it");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new ScenarioFormatException(
                    "the file, line " + e.getLocation().getLineNr(), "not JSON: " + e.getOriginalMessage());
        }
    }
}
