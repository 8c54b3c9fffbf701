package dev.solde.billing.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.solde.billing.testkit.scenario.format.ScenarioFormatException;
import dev.solde.billing.testkit.scenario.format.Story;
import dev.solde.billing.testkit.scenario.format.StoryReader;

/** One story of a file, as written. Whether it is of the format shows when it is played. */
public final class Scenario {

    private final String id;
    private final String title;
    private final JsonNode written;

    private Scenario(String id, String title, JsonNode written) {
        this.id = id;
        this.title = title;
        this.written = written;
    }

    static Scenario of(JsonNode written) {
        return new Scenario(word(written, "id"), written.path("title").asText(), written.deepCopy());
    }

    private static String word(JsonNode written, String name) {
        if (!written.has(name) || !written.get(name).isTextual()) {
            throw new ScenarioFormatException("a scenario", "'" + name + "' is missing");
        }
        return written.get(name).textValue();
    }

    /** Its stable name. */
    public String id() {
        return id;
    }

    /** What it is about, in one line. */
    public String title() {
        return title;
    }

    JsonNode written() {
        return written.deepCopy();
    }

    Story read() {
        return StoryReader.read(written);
    }

    @Override
    public String toString() {
        return id + " " + title;
    }
}
