package dev.solde.examples.portal.desk;

import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a list of the kernel to its end, page by page, where all of it is shown at once. */
final class Whole {

    private static final PageRequest FIRST = PageRequest.first(200);

    private Whole() {}

    static <T> List<T> of(Function<PageRequest, Page<T>> list) {
        List<T> all = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(FIRST);
        while (next.isPresent()) {
            Page<T> page = list.apply(next.get());
            all.addAll(page.items());
            next = page.next();
        }
        return all;
    }
}
