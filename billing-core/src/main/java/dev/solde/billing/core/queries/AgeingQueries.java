package dev.solde.billing.core.queries;

import dev.solde.billing.core.paging.Pages;
import dev.solde.billing.core.statements.AgeingSums;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Page;
import dev.solde.billing.ledger.PageRequest;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import dev.solde.billing.statement.AgedBalance;
import dev.solde.billing.statement.AgeingOptions;
import dev.solde.billing.statement.AgeingReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Ageing from open items, of one account or of all, one page of items in memory at a time. */
final class AgeingQueries {

    private final BillingReader reader;

    AgeingQueries(BillingReader reader) {
        this.reader = reader;
    }

    AgeingReport of(AccountState account, ReadView view, LocalDate day, AgeingOptions options) {
        AgeingSums sums = new AgeingSums(account.currency(), day, options);
        Pages.stream(page -> reader.openItems(account.id(), view, page)).forEach(sums::add);
        return sums.report(account.id());
    }

    List<AgedBalance> totals(LocalDate asOf, LocalDate day) {
        Map<String, AgeingSums> sums = new TreeMap<>();
        Pages.stream(page -> reader.openItemsOfAll(Optional.of(asOf), page))
                .forEach(item -> sums(sums, item, day).add(item));
        return sums.values().stream().map(AgeingSums::total).toList();
    }

    private static AgeingSums sums(Map<String, AgeingSums> sums, OpenItem item, LocalDate day) {
        return sums.computeIfAbsent(
                item.currency().getCurrencyCode(), code -> new AgeingSums(item.currency(), day, AgeingOptions.DEFAULT));
    }

    Page<AgeingReport> byAccount(LocalDate asOf, LocalDate day, PageRequest request) {
        return new AgeingPage(page -> reader.openItemsOfAll(Optional.of(asOf), page), day, request).read();
    }
}
