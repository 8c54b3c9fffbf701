package dev.solde.billing.core.paging;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * Marks the key of a page with the list to which it belongs, and with a check sum. A key that was made up, cut short, or that belongs to
 * another list or to the list of another account, is refused here, so that every storage gets only keys of its own making and a wrong
 * one is answered alike on all of them. The check sum finds mistakes; a key gives no right to anything, so nobody gains by forging one.
 */
public final class PageKeys {

    private static final char END = '/';
    private static final int SUM = 8;

    private final String list;
    private final String of;

    private PageKeys(String list, String of) {
        this.list = list;
        this.of = of;
    }

    /**
     * A page of a list of an account.
     *
     * @throws IllegalArgumentException when the request does not continue this list
     */
    public static <T> Page<T> page(
            String list, AccountId account, PageRequest request, Function<PageRequest, Page<T>> read) {
        return new PageKeys(list, account.value()).page(request, read);
    }

    /**
     * A page of a list over all accounts.
     *
     * @throws IllegalArgumentException when the request does not continue this list
     */
    public static <T> Page<T> page(String list, PageRequest request, Function<PageRequest, Page<T>> read) {
        return new PageKeys(list, "").page(request, read);
    }

    private <T> Page<T> page(PageRequest request, Function<PageRequest, Page<T>> read) {
        Optional<String> after = request.after().map(this::unmarked);
        Page<T> page = read.apply(new PageRequest(request.limit(), after));
        return new Page<>(
                page.items(),
                page.next().map(next -> next.after(marked(next.after().orElseThrow()))));
    }

    private String marked(String key) {
        return list + END + sum(key) + key;
    }

    private String unmarked(String marked) {
        String key = marked.substring(Math.min(marked.length(), list.length() + 1 + SUM));
        if (!marked.equals(marked(key))) {
            throw new IllegalArgumentException("the page does not continue the list of " + list);
        }
        return key;
    }

    private String sum(String key) {
        CRC32 sum = new CRC32();
        sum.update((list + END + of + END + key).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
