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
 * A page of accounts out of pages of items, which come by account. The key to go on is the last account shown and the key of
 * the page of items in which it ended; that page is read once more and what was shown is skipped.
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
        String[] key = request.after().map(after -> after.split("\n", 2)).orElse(new String[] {"", ""});
        PageRequest items = PageRequest.first(ITEMS);
        Optional<PageRequest> next = Optional.of(key[1].isEmpty() ? items : items.after(key[1]));
        while (next.isPresent()) {
            PageRequest at = next.get();
            Page<OpenItem> page = read.apply(at);
            for (OpenItem item : page.items()) {
                if (item.id().account().value().compareTo(key[0]) > 0 && !add(item)) {
                    String last = reports.get(reports.size() - 1).account().value();
                    return new Page<>(
                            reports,
                            Optional.of(request.after(last + "\n" + at.after().orElse(""))));
                }
            }
            next = page.next();
        }
        finish();
        return new Page<>(reports, Optional.empty());
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
