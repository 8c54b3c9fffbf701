package dev.solde.billing.testkit.scenario.format;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Reads one scenario of a file. */
public final class StoryReader {

    /** What says where a scenario comes from and what it means; it does not change how it is played. */
    private static final List<String> REMARKS =
            List.of("id", "title", "source", "semantic", "conflicts_with", "adapted", "reading", "note");

    private StoryReader() {}

    /** The story; refuses what is not of the format with a {@link ScenarioFormatException} that names the place. */
    public static Story read(JsonObject scenario) {
        Fields fields = Fields.of("the scenario", scenario);
        REMARKS.forEach(fields::any);
        Story story = new Story(fields.currency("currency"), Policies.read(fields), steps(fields));
        fields.end();
        return story;
    }

    private static List<Step> steps(Fields scenario) {
        JsonElement written = scenario.needed("steps");
        if (!written.isJsonArray()) {
            throw scenario.wrong("steps", written, "a list");
        }
        List<Step> steps = new ArrayList<>();
        for (JsonElement step : written.getAsJsonArray()) {
            steps.add(step(steps.size() + 1, step));
        }
        return steps;
    }

    private static Step step(int number, JsonElement written) {
        Fields step = Fields.of("step " + number, written);
        if (step.has("expect") == step.has("do")) {
            throw new ScenarioFormatException(step.place(), "either 'do' or 'expect' is wanted");
        }
        return step.has("expect") ? Expect.read(number, step) : OperationReader.read(number, step);
    }
}
