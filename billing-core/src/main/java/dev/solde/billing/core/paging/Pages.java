package dev.solde.billing.core.paging;

import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Goes through all pages of a list while holding one of them. */
public final class Pages {

    private static final int SIZE = 500;

    private Pages() {}

    /** All rows. */
    public static <T> Stream<T> stream(Function<PageRequest, Page<T>> read) {
        return stream(read, PageRequest.first(SIZE));
    }

    /** All rows from this page on, read in pages of its size. */
    public static <T> Stream<T> stream(Function<PageRequest, Page<T>> read, PageRequest first) {
        return Stream.iterate(
                        Optional.of(read.apply(first)),
                        Optional::isPresent,
                        page -> page.flatMap(Page::next).map(read))
                .flatMap(page -> page.stream().flatMap(rows -> rows.items().stream()));
    }
}
