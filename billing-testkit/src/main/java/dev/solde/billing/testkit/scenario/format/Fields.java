package dev.solde.billing.testkit.scenario.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.UnknownCurrencyException;

/** One JSON object with its place in the file. It remembers what was asked for, so that {@link #end} can name what was not. */
final class Fields {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private final String place;
    private final JsonNode object;
    private final Set<String> read = new HashSet<>();

    private Fields(String place, JsonNode object) {
        this.place = place;
        this.object = object;
    }

    static Fields of(String place, JsonNode element) {
        if (!element.isObject()) {
            throw new ScenarioFormatException(place, "an object is wanted, not " + element);
        }
        return new Fields(place, element);
    }

    /** The same object under a better name for messages. */
    Fields at(String name) {
        return new Fields(name, object);
    }

    String place() {
        return place;
    }

    /** Refuses names that nobody asked for. */
    void end() {
        List<String> unknown = names().filter(name -> !read.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new ScenarioFormatException(place, "unknown: " + String.join(", ", unknown));
        }
    }

    /** What stands under this name, if anything other than null does. */
    Optional<JsonNode> any(String name) {
        read.add(name);
        return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
    }

    JsonNode needed(String name) {
        return any(name).orElseThrow(() -> new ScenarioFormatException(place, "'" + name + "' is missing"));
    }

    boolean has(String name) {
        return any(name).isPresent();
    }

    /** The names with their values, all of them taken as read. */
    Map<String, JsonNode> all() {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        names().forEach(name -> all.put(name, object.get(name)));
        read.addAll(all.keySet());
        return all;
    }

    private Stream<String> names() {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false);
    }

    Optional<String> text(String name) {
        return any(name).map(value -> text(name, value));
    }

    String neededText(String name) {
        return text(name, needed(name));
    }

    Optional<BigDecimal> decimal(String name) {
        return any(name).map(value -> decimal(name, value));
    }

    BigDecimal neededDecimal(String name) {
        return decimal(name, needed(name));
    }

    Optional<LocalDate> date(String name) {
        return text(name).map(text -> parsed(name, text, LocalDate::parse));
    }

    LocalDate neededDate(String name) {
        return parsed(name, neededText(name), LocalDate::parse);
    }

    Optional<CurrencyUnit> currency(String name) {
        return text(name).map(text -> parsed(name, text, Monetary::getCurrency));
    }

    boolean flag(String name, boolean absent) {
        return any(name).map(value -> flag(name, value)).orElse(absent);
    }

    /** The objects of a list, none when it is absent; each knows its place. */
    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : list(name)) {
            objects.add(of(place + " " + name + "[" + (objects.size() + 1) + "]", element));
        }
        return objects;
    }

    /** The texts of a list, none when it is absent. */
    List<String> texts(String name) {
        return list(name).stream().map(element -> text(name, element)).toList();
    }

    List<BigDecimal> decimals(String name) {
        return list(name).stream().map(element -> decimal(name, element)).toList();
    }

    /** The object under this name. */
    Optional<Fields> object(String name) {
        return any(name).map(value -> of(place + " " + name, value));
    }

    ScenarioFormatException wrong(String name, Object value, String wanted) {
        return new ScenarioFormatException(place, "'" + name + "' is " + wanted + ", not " + value);
    }

    private List<JsonNode> list(String name) {
        Optional<JsonNode> value = any(name);
        if (value.isPresent() && !value.get().isArray()) {
            throw wrong(name, value.get(), "a list");
        }
        List<JsonNode> elements = new ArrayList<>();
        value.ifPresent(list -> list.forEach(elements::add));
        return elements;
    }

    private String text(String name, JsonNode value) {
        if (!value.isTextual()) {
            throw wrong(name, value, "a text");
        }
        return value.textValue();
    }

    /** A decimal is a text; a number, which in JSON has the same decimals, is taken as well. */
    private BigDecimal decimal(String name, JsonNode value) {
        String text = value.isNumber() ? value.decimalValue().toString() : text(name, value);
        if (!DECIMAL.matcher(text).matches()) {
            throw wrong(name, text, "a decimal such as 12.50");
        }
        return new BigDecimal(text);
    }

    private boolean flag(String name, JsonNode value) {
        if (!value.isBoolean()) {
            throw wrong(name, value, "true or false");
        }
        return value.booleanValue();
    }

    private <T> T parsed(String name, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException | UnknownCurrencyException e) {
            throw wrong(name, text, "of the format: " + e.getMessage());
        }
    }
}
