package dev.solde.billing.core.memory;

import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    static String key(Object... parts) {
        return Stream.of(parts).map(Keyset::sortable).collect(Collectors.joining("\t"));
    }

    /** A part of a key by which the greatest number comes first. */
    static long descending(long number) {
        return ~number;
    }

    /** Text that sorts like the part: numbers and dates by value, enum constants as declared, all else by its own text. */
    private static String sortable(Object part) {
        if (part instanceof Long number) {
            return HexFormat.of().toHexDigits(number ^ Long.MIN_VALUE);
        } else if (part instanceof LocalDate date) {
            return sortable(date.toEpochDay());
        } else if (part instanceof Enum<?> constant) {
            return sortable((long) constant.ordinal());
        }
        return part.toString();
    }
}
