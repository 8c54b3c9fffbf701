package dev.solde.billing.core.queries;

import dev.solde.billing.core.evolution.LedgerEvolution;
import dev.solde.billing.core.paging.Pages;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Compares what a storage keeps beside the facts with what the facts say: row, items, allocations and the ledger. */
final class StoredState {

    private StoredState() {}

    static Optional<String> difference(LedgerEvolution facts, AccountState stored, BillingReader reader) {
        AccountState computed = facts.account();
        if (!computed.equals(stored)) {
            return Optional.of("the account's row is " + stored + ", but the facts say " + computed);
        }
        return items(facts, reader)
                .or(() -> openItems(facts, stored, reader))
                .or(() -> allocations(facts, reader))
                .or(() -> entries(facts, stored, reader));
    }

    private static Optional<String> items(LedgerEvolution facts, BillingReader reader) {
        for (OpenItem item : facts.items()) {
            Optional<OpenItem> kept = reader.item(item.id(), ReadView.NOW);
            if (!kept.equals(Optional.of(item))) {
                return Optional.of("the item is kept as " + kept + ", but the facts say " + item);
            }
        }
        return Optional.empty();
    }

    /** What is listed as open is exactly what the facts leave open, so that no stray item is offered for payment. */
    private static Optional<String> openItems(LedgerEvolution facts, AccountState stored, BillingReader reader) {
        long open = facts.items().stream().filter(item -> item.openMinor() > 0).count();
        long listed = Pages.stream(page -> reader.openItems(stored.id(), ReadView.NOW, page))
                .count();
        return open == listed
                ? Optional.empty()
                : Optional.of(listed + " items are listed as open, but the facts say " + open);
    }

    private static Optional<String> allocations(LedgerEvolution facts, BillingReader reader) {
        for (Allocation allocation : facts.allocations()) {
            Optional<Allocation> kept = reader.allocation(allocation.id());
            if (!kept.equals(Optional.of(allocation))) {
                return Optional.of("the allocation is kept as " + kept + ", but the facts say " + allocation);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> entries(LedgerEvolution facts, AccountState stored, BillingReader reader) {
        Map<ItemId, OpenItem> items = new HashMap<>();
        facts.items().forEach(item -> items.put(item.id(), item));
        Iterator<LedgerEntry> entries = Pages.stream(page -> reader.entries(stored.id(), ReadView.NOW, page))
                .iterator();
        long number = 0;
        long balance = 0;
        while (entries.hasNext()) {
            LedgerEntry entry = entries.next();
            number++;
            balance = Math.addExact(balance, entry.side().signed(entry.amountMinor()));
            OpenItem item = items.get(entry.item());
            if (entry.entryNumber() != number
                    || entry.balanceAfterMinor() != balance
                    || item == null
                    || item.amountMinor() != entry.amountMinor()) {
                return Optional.of("the ledger shows " + entry + ", but the facts say entry " + number + " of " + item
                        + " with a balance of " + balance);
            }
        }
        return number == facts.account().entries()
                ? Optional.empty()
                : Optional.of("the ledger shows " + number + " entries of "
                        + facts.account().entries());
    }
}
