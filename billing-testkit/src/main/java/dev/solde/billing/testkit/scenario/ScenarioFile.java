package dev.solde.billing.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.solde.billing.testkit.scenario.format.ScenarioFormatException;
import dev.solde.billing.testkit.scenario.format.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Scenarios that were written together: {@code {"about": .., "scenarios": [..]}}.
 *
 * @param about where they come from
 */
public record ScenarioFile(String about, List<Scenario> scenarios) {

    private static final Set<String> NAMES = Set.of("about", "scenarios");

    /** Copies the list. */
    public ScenarioFile {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when it is no such file
     * @throws UncheckedIOException when it cannot be read
     */
    public static ScenarioFile read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Behaviours that billing products state in their manuals. */
    public static ScenarioFile ofManuals() {
        return shipped("seed.json");
    }

    /** Behaviours that the tests and documents of other products fix. */
    public static ScenarioFile ofPeers() {
        return shipped("peers.json");
    }

    /** Corners of the format that the other two leave out; all figures are ours. */
    public static ScenarioFile ofCorners() {
        return shipped("corners.json");
    }

    /** What the rules of the kernel state, family by family; all figures are ours. */
    public static ScenarioFile ofRules() {
        return shipped("rules.json");
    }

    private static ScenarioFile shipped(String name) {
        try (InputStream file = ScenarioFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing in the jar");
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the text of a file.
     *
     * @throws IllegalArgumentException when it is not the text of such a file, or two scenarios have one id
     */
    public static ScenarioFile parse(String text) {
        JsonNode file = StrictJson.parse(text);
        if (!file.isObject() || !file.properties().stream().allMatch(entry -> NAMES.contains(entry.getKey()))) {
            throw new ScenarioFormatException("the file", "an object of 'about' and 'scenarios' is wanted");
        }
        if (!file.path("scenarios").isArray()) {
            throw new ScenarioFormatException("the file", "'scenarios' is missing, or no list");
        }
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode written : file.get("scenarios")) {
            if (!written.isObject()) {
                throw new ScenarioFormatException("the file", "a scenario is an object, not " + written);
            }
            Scenario scenario = Scenario.of(written);
            if (!ids.add(scenario.id())) {
                throw new ScenarioFormatException("the file", "two scenarios are called " + scenario.id());
            }
            scenarios.add(scenario);
        }
        return new ScenarioFile(file.path("about").asText(), scenarios);
    }
}
