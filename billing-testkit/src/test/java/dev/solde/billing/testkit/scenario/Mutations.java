package dev.solde.billing.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.solde.billing.testkit.scenario.format.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Copies of a scenario in which one thing was changed. */
final class Mutations {

    private static final String AMOUNT = "-?\\d+\\.\\d+";
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final JsonNode scenario;
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
            BigDecimal amount = new BigDecimal(value.textValue());
            return Stream.of(amount.add(CENT), amount.subtract(CENT)).map(other -> text(other.toPlainString()));
        });
    }

    /** Each expected word or count as another one. */
    static List<Scenario> ofWords(Scenario scenario) {
        return new Mutations(scenario).expected(value -> {
            if (isAmount(value)) {
                return Stream.of();
            }
            if (value.isNull()) {
                return Stream.of(text("something"));
            }
            return value.isNumber()
                    ? Stream.<JsonNode>of(IntNode.valueOf(value.asInt() + 1))
                    : Stream.of(text(value.asText() + "x"));
        });
    }

    /** Each refusal once not expected, and once for another reason. */
    static List<Scenario> ofRefusals(Scenario scenario) {
        Mutations mutations = new Mutations(scenario);
        for (JsonNode step : mutations.scenario.get("steps")) {
            if (step.has("reject")) {
                ObjectNode operation = (ObjectNode) step;
                JsonNode reject = operation.remove("reject");
                mutations.keep();
                operation.put("reject", other(reject.textValue()));
                mutations.keep();
                operation.set("reject", reject);
            }
        }
        return mutations.made;
    }

    /** The next reason of the table. */
    private static String other(String word) {
        Reason reason = Reason.valueOf(word.toUpperCase(Locale.ROOT));
        return Reason.values()[(reason.ordinal() + 1) % Reason.values().length].word();
    }

    private List<Scenario> expected(Function<JsonNode, Stream<JsonNode>> others) {
        for (JsonNode step : scenario.get("steps")) {
            if (step.has("expect")) {
                walk(step.get("expect"), others);
            }
        }
        return made;
    }

    private void walk(JsonNode holder, Function<JsonNode, Stream<JsonNode>> others) {
        if (holder instanceof ObjectNode object) {
            for (String name :
                    object.properties().stream().map(Map.Entry::getKey).toList()) {
                JsonNode value = object.get(name);
                change(value, others, other -> object.set(name, other));
            }
        } else if (holder instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                change(array.get(i), others, other -> array.set(index, other));
            }
        }
    }

    private void change(JsonNode value, Function<JsonNode, Stream<JsonNode>> others, Consumer<JsonNode> put) {
        if (value.isContainerNode()) {
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

    private static boolean isAmount(JsonNode value) {
        return value.isTextual() && value.textValue().matches(AMOUNT);
    }

    private static JsonNode text(String text) {
        return TextNode.valueOf(text);
    }
}
