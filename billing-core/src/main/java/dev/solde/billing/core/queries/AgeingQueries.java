package dev.solde.billing.core.queries;

import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.statement.AgedBalance;
import dev.solde.billing.statement.AgeingReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ageing from open items, of one account or of all, one page of items in memory at a time. */
final class AgeingQueries {

    private final BillingReader reader;

    AgeingQueries(BillingReader reader) {
        this.reader = reader;
    }

    AgeingReport of(AccountState account, ReadView view, LocalDate day) {
        AgeingSums sums = new AgeingSums(account.currency(), day);
        Pages.stream(page -> reader.openItems(account.id(), view, page)).forEach(sums::add);
        return sums.report(account.id());
    }

    List<AgedBalance> totals(ReadView view, LocalDate day) {
        Map<String, AgeingSums> sums = new TreeMap<>();
        Pages.stream(page -> reader.openItemsOfAll(view, page))
                .forEach(item -> sums(sums, item, day).add(item));
        return sums.values().stream().map(AgeingSums::total).toList();
    }

    private static AgeingSums sums(Map<String, AgeingSums> sums, OpenItem item, LocalDate day) {
        return sums.computeIfAbsent(item.currency().getCurrencyCode(), code -> new AgeingSums(item.currency(), day));
    }

    Page<AgeingReport> byAccount(ReadView view, LocalDate day, PageRequest request) {
        return new AgeingPage(page -> reader.openItemsOfAll(view, page), day, request).read();
    }
}
