package dev.solde.billing.testkit.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads one scenario of a file. */
public final class StoryReader {

    /** What says where a scenario comes from and what it means; it does not change how it is played. */
    private static final List<String> REMARKS =
            List.of("id", "title", "source", "semantic", "conflicts_with", "adapted", "reading", "note");

    private StoryReader() {}

    /** The story; refuses what is not of the format with a {@link ScenarioFormatException} that names the place. */
    public static Story read(JsonNode scenario) {
        Fields fields = Fields.of("the scenario", scenario);
        REMARKS.forEach(fields::any);
        Story story = new Story(fields.currency("currency"), Policies.read(fields), steps(fields));
        fields.end();
        return story;
    }

    private static List<Step> steps(Fields scenario) {
        JsonNode written = scenario.needed("steps");
        if (!written.isArray()) {
            throw scenario.wrong("steps", written, "a list");
        }
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : written) {
            steps.add(step(steps.size() + 1, step));
        }
        return steps;
    }

    private static Step step(int number, JsonNode written) {
        Fields step = Fields.of("step " + number, written);
        if (step.has("expect") == step.has("do")) {
            throw new ScenarioFormatException(step.place(), "either 'do' or 'expect' is wanted");
        }
        return step.has("expect") ? Expect.read(number, step) : OperationReader.read(number, step);
    }
}
