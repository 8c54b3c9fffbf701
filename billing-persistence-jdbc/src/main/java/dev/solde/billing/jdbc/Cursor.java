package dev.solde.billing.jdbc;

import dev.solde.billing.ledger.PageRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The sort key of the last row of a page, from which the next page goes on. Its parts are divided by tabs, which no id may
 * contain. The first page goes on from a key before all others, so that one statement serves every page.
 */
final class Cursor {

    static final String NO_TEXT = "";
    static final String NO_UUID = new UUID(0, 0).toString();
    static final String NO_DATE = LocalDate.of(1, 1, 1).toString();

    private final List<String> parts;

    private Cursor(List<String> parts) {
        this.parts = parts;
    }

    /** Where the page begins; {@code first} is the key before all others. */
    static Cursor of(PageRequest page, String... first) {
        List<String> parts =
                page.after().map(key -> List.of(key.split("\t", -1))).orElse(List.of(first));
        if (parts.size() != first.length) {
            throw new IllegalArgumentException("the page does not continue this list");
        }
        return new Cursor(parts);
    }

    static String write(Object... parts) {
        return Arrays.stream(parts).map(Object::toString).collect(Collectors.joining("\t"));
    }

    String text(int part) {
        return parts.get(part);
    }

    long number(int part) {
        return Long.parseLong(parts.get(part));
    }

    LocalDate date(int part) {
        try {
            return LocalDate.parse(parts.get(part));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the page does not continue this list", e);
        }
    }

    UUID uuid(int part) {
        return UUID.fromString(parts.get(part));
    }
}
