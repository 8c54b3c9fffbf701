package dev.solde.billing.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads fields, and names the one that is missing. */
final class Json {

    private Json() {}

    static JsonNode field(JsonNode node, String name) {
        JsonNode field = node.get(name);
        if (field == null || field.isNull()) {
            throw new IllegalArgumentException("there is no field \"" + name + "\"");
        }
        return field;
    }

    static String text(JsonNode node, String name) {
        return field(node, name).asText();
    }

    static Optional<String> optionalText(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(text(node, name)) : Optional.empty();
    }

    static BigDecimal decimal(JsonNode node, String name) {
        String text = text(node, name);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + name + "\" is not a decimal: " + text, e);
        }
    }

    static Optional<BigDecimal> optionalDecimal(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(decimal(node, name)) : Optional.empty();
    }

    /** The elements of a list that may be missing. */
    static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> element) {
        List<T> list = new ArrayList<>();
        node.path(name).forEach(one -> list.add(element.apply(one)));
        return list;
    }
}
