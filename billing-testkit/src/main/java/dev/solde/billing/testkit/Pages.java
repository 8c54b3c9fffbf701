package dev.solde.billing.testkit;

import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a list that comes by page to its end. */
public final class Pages {

    private static final int USUAL = 200;

    private Pages() {}

    /** All rows: {@code Pages.all(page -> queries.entries(account, page))}. */
    public static <T> List<T> all(Function<PageRequest, Page<T>> read) {
        return all(USUAL, read);
    }

    /** All rows, read in pages of this size. Fails when a page is longer, or empty though it was announced. */
    public static <T> List<T> all(int limit, Function<PageRequest, Page<T>> read) {
        List<T> rows = new ArrayList<>();
        Optional<PageRequest> request = Optional.of(PageRequest.first(limit));
        while (request.isPresent()) {
            Page<T> page = read.apply(request.get());
            if (page.items().size() > limit
                    || (page.items().isEmpty() && request.get().after().isPresent())) {
                throw new AssertionError("a page of " + page.items().size() + " rows for a limit of " + limit
                        + " after " + request.get());
            }
            rows.addAll(page.items());
            request = page.next();
        }
        return rows;
    }
}
