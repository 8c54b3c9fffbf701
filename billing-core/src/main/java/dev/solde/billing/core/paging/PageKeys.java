package dev.solde.billing.core.paging;

import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import java.util.function.Function;

/**
 * Marks the key of a page with the name of its list. A key that was made up, or that belongs to another list, is refused here, so that
 * every storage gets only keys of its own making and a wrong one is answered alike on all of them.
 */
public final class PageKeys {

    private static final char END = '/';

    private PageKeys() {}

    /**
     * A page of the list of this name.
     *
     * @throws IllegalArgumentException when the request does not continue this list
     */
    public static <T> Page<T> page(String list, PageRequest request, Function<PageRequest, Page<T>> read) {
        String mark = list + END;
        request.after().filter(key -> !key.startsWith(mark)).ifPresent(key -> {
            throw new IllegalArgumentException("the page does not continue the list of " + list);
        });
        Page<T> page =
                read.apply(new PageRequest(request.limit(), request.after().map(key -> key.substring(mark.length()))));
        return new Page<>(
                page.items(),
                page.next().map(next -> next.after(mark + next.after().orElseThrow())));
    }
}
