package dev.solde.examples.portal.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a query or a form says: texts by name, without the spaces around them. An empty field says nothing. */
public record Parameters(Map<String, List<String>> values) {

    private static final int MOST = 1000;

    /** Nothing said. */
    public static final Parameters NONE = new Parameters(Map.of());

    /** Reads {@code a=1&b=2}; refuses what is not well-formed or names too much. */
    public static Parameters parse(String encoded) {
        if (encoded.isEmpty()) {
            return NONE;
        }
        String[] pairs = encoded.split("&", MOST + 1);
        if (pairs.length > MOST) {
            throw new BadRequest("more than " + MOST + " fields");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1)).strip();
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return new Parameters(values);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("not a form: " + e.getMessage());
        }
    }

    /** The first value of that name, if it is not empty. */
    public Optional<String> text(String name) {
        return all(name).stream().filter(value -> !value.isEmpty()).findFirst();
    }

    /** The first value of that name, or nothing in writing. */
    public String shown(String name) {
        return text(name).orElse("");
    }

    /** All values of that name, empty ones too. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether the name is there at all: a box that was ticked, a button that was pressed. */
    public boolean has(String name) {
        return values.containsKey(name);
    }
}
