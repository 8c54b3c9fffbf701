package dev.solde.billing.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items the rows
 * @param next the request for the following rows; empty on the last page
 */
public record Page<T>(List<T> items, Optional<PageRequest> next) {

    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page made of rows that were read one beyond the limit.
     *
     * @param rows up to {@code limit + 1} rows
     * @param key the key by which to continue after a row
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, String> key) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, Optional.empty());
        }
        List<T> shown = rows.subList(0, request.limit());
        return new Page<>(shown, Optional.of(request.after(key.apply(shown.get(shown.size() - 1)))));
    }

    /** The same page with each row turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> function) {
        return new Page<>(items.stream().<R>map(function).toList(), next);
    }
}
