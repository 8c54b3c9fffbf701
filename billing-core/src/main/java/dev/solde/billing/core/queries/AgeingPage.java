package dev.solde.billing.core.queries;

import dev.solde.billing.BillingException;
import dev.solde.billing.core.statements.AgeingSums;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.statement.AgeingOptions;
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
    private static final int ATTEMPTS = 5;

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

    /** Begins again when items were closed between the two readings, because the key would then skip an account. */
    Page<AgeingReport> read() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            reports.clear();
            sums = null;
            Optional<Page<AgeingReport>> page = once();
            if (page.isPresent()) {
                return page.get();
            }
        }
        throw new BillingException("open items change so fast that no page of accounts can be read");
    }

    private Optional<Page<AgeingReport>> once() {
        Optional<PageRequest> next = Optional.of(new PageRequest(ITEMS, request.after()));
        while (next.isPresent()) {
            PageRequest at = next.get();
            Page<OpenItem> page = read.apply(at);
            for (int i = 0; i < page.items().size(); i++) {
                if (!add(page.items().get(i))) {
                    return upTo(at, page.items().subList(0, i));
                }
            }
            next = page.next();
        }
        finish();
        return Optional.of(new Page<>(reports, Optional.empty()));
    }

    /** The accounts so far, with the request for what follows these first rows of a page; empty when the rows changed. */
    private Optional<Page<AgeingReport>> upTo(PageRequest items, List<OpenItem> rows) {
        if (rows.isEmpty()) {
            return Optional.of(new Page<>(reports, items.after().map(request::after)));
        }
        Page<OpenItem> again = read.apply(new PageRequest(rows.size(), items.after()));
        return again.items().equals(rows)
                ? Optional.of(new Page<>(
                        reports, again.next().flatMap(PageRequest::after).map(request::after)))
                : Optional.empty();
    }

    /** Whether there is still room for the item's account. */
    private boolean add(OpenItem item) {
        if (sums == null || !item.id().account().equals(current)) {
            finish();
            if (reports.size() == request.limit()) {
                return false;
            }
            current = item.id().account();
            sums = new AgeingSums(item.currency(), day, AgeingOptions.DEFAULT);
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
