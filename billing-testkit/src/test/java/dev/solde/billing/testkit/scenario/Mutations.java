package dev.solde.billing.testkit.scenario;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Copies of a scenario in which one thing was changed. */
final class Mutations {

    private static final String AMOUNT = "-?\\d+\\.\\d+";
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final JsonObject scenario;
    private final List<Scenario> made = new ArrayList<>();

    private Mutations(Scenario scenario) {
        this.scenario = scenario.written();
    }

    /** Each expected amount once a cent higher and once a cent lower. */
    static List<Scenario> ofAmounts(Scenario scenario) {
        return new Mutations(scenario).expected(value -> {
            if (!isAmount(value)) {
                return Stream.of();
            }
            BigDecimal amount = value.getAsBigDecimal();
            return Stream.of(amount.add(CENT), amount.subtract(CENT)).map(other -> text(other.toPlainString()));
        });
    }

    /** Each expected word or count as another one. */
    static List<Scenario> ofWords(Scenario scenario) {
        return new Mutations(scenario).expected(value -> {
            if (isAmount(value)) {
                return Stream.of();
            }
            if (value.isJsonNull()) {
                return Stream.of(text("something"));
            }
            return value.getAsJsonPrimitive().isNumber()
                    ? Stream.of(new JsonPrimitive(value.getAsInt() + 1))
                    : Stream.of(text(value.getAsString() + "x"));
        });
    }

    /** Each refusal once not expected, and once for every other reason. */
    static List<Scenario> ofRefusals(Scenario scenario, List<String> reasons) {
        Mutations mutations = new Mutations(scenario);
        for (JsonElement step : mutations.scenario.getAsJsonArray("steps")) {
            JsonObject operation = step.getAsJsonObject();
            if (operation.has("reject")) {
                JsonElement reject = operation.remove("reject");
                mutations.keep();
                for (String reason : reasons) {
                    operation.addProperty("reject", reason);
                    if (!reason.equals(reject.getAsString())) {
                        mutations.keep();
                    }
                }
                operation.add("reject", reject);
            }
        }
        return mutations.made;
    }

    private List<Scenario> expected(Function<JsonElement, Stream<JsonPrimitive>> others) {
        for (JsonElement step : scenario.getAsJsonArray("steps")) {
            if (step.getAsJsonObject().has("expect")) {
                walk(step.getAsJsonObject().get("expect"), others);
            }
        }
        return made;
    }

    private void walk(JsonElement holder, Function<JsonElement, Stream<JsonPrimitive>> others) {
        if (holder instanceof JsonObject object) {
            for (String name : List.copyOf(object.keySet())) {
                JsonElement value = object.get(name);
                change(value, others, other -> object.add(name, other));
            }
        } else if (holder instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                change(array.get(i), others, other -> array.set(index, other));
            }
        }
    }

    private void change(
            JsonElement value, Function<JsonElement, Stream<JsonPrimitive>> others, Consumer<JsonElement> put) {
        if (value.isJsonObject() || value.isJsonArray()) {
            walk(value, others);
            return;
        }
        others.apply(value).forEach(other -> {
            put.accept(other);
            keep();
        });
        put.accept(value);
    }

    private void keep() {
        made.add(Scenario.of(scenario));
    }

    private static boolean isAmount(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsString().matches(AMOUNT);
    }

    private static JsonPrimitive text(String text) {
        return new JsonPrimitive(text);
    }
}
