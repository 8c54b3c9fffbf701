package dev.solde.billing.core.memory;

import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Pages of a list that is ordered by one text per row, its key. The key of the last row shown is the cursor, so a row is
 * neither shown twice nor lost when others come or go.
 */
final class Keyset {

    private Keyset() {}

    static <T> Page<T> page(Stream<T> rows, PageRequest request, Function<T, String> key) {
        List<T> found = rows.filter(row -> isAfter(request, key.apply(row)))
                .sorted(Comparator.comparing(key))
                .limit(request.limit() + 1L)
                .toList();
        return Page.of(found, request, key);
    }

    private static boolean isAfter(PageRequest request, String key) {
        return request.after().isEmpty() || key.compareTo(request.after().get()) > 0;
    }

    /** The parts in order of weight. They are divided by a tab, which comes before anything that an id may contain. */
    static String key(String... parts) {
        return String.join("\t", parts);
    }

    /** A number as text that sorts like the number, negative ones first. */
    static String ascending(long number) {
        return HexFormat.of().toHexDigits(number ^ Long.MIN_VALUE);
    }

    /** A number as text that sorts the greatest first. */
    static String descending(long number) {
        return ascending(~number);
    }

    static String ascending(LocalDate date) {
        return ascending(date.toEpochDay());
    }
}
