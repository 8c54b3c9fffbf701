package dev.solde.billing.core.queries;

import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.statement.AgeingReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of accounts out of pages of items, which come by account. Where the last account of the page ends within a page of
 * items, that page is read once more up to there, so that the storage itself gives the key to go on: the order of accounts is
 * the storage's, and is never compared here.
 */
final class AgeingPage {

    private static final int ITEMS = 500;

    private final Function<PageRequest, Page<OpenItem>> read;
    private final LocalDate day;
    private final PageRequest request;
    private final List<AgeingReport> reports = new ArrayList<>();
    private @Nullable AccountId current;
    private @Nullable AgeingSums sums;

    AgeingPage(Function<PageRequest, Page<OpenItem>> read, LocalDate day, PageRequest request) {
        this.read = read;
        this.day = day;
        this.request = request;
    }

    Page<AgeingReport> read() {
        Optional<PageRequest> next = Optional.of(new PageRequest(ITEMS, request.after()));
        while (next.isPresent()) {
            PageRequest at = next.get();
            Page<OpenItem> page = read.apply(at);
            for (int i = 0; i < page.items().size(); i++) {
                if (!add(page.items().get(i))) {
                    return new Page<>(reports, keyAfter(at, i));
                }
            }
            next = page.next();
        }
        finish();
        return new Page<>(reports, Optional.empty());
    }

    /** The request for what follows the first rows of a page of items. */
    private Optional<PageRequest> keyAfter(PageRequest items, int rows) {
        Optional<String> key = rows == 0
                ? items.after()
                : read.apply(new PageRequest(rows, items.after())).next().flatMap(PageRequest::after);
        return key.map(request::after);
    }

    /** Whether there is still room for the item's account. */
    private boolean add(OpenItem item) {
        if (sums == null || !item.id().account().equals(current)) {
            finish();
            if (reports.size() == request.limit()) {
                return false;
            }
            current = item.id().account();
            sums = new AgeingSums(item.currency(), day);
        }
        sums.add(item);
        return true;
    }

    private void finish() {
        if (sums != null && current != null) {
            reports.add(sums.report(current));
            sums = null;
        }
    }
}
