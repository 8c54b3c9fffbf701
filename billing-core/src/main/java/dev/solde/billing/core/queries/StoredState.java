package dev.solde.billing.core.queries;

import dev.solde.billing.core.evolution.LedgerEvolution;
import dev.solde.billing.core.paging.Pages;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.Allocation;
import dev.solde.billing.ledger.AllocationId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.port.BillingReader;
import dev.solde.billing.port.ReadView;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what a storage keeps beside the facts with what the facts say: row, items, allocations and the ledger. */
final class StoredState {

    private final LedgerEvolution facts;
    private final AccountId account;
    private final BillingReader reader;
    private final SettledComparison settling;

    StoredState(LedgerEvolution facts, AccountId account, BillingReader reader, SettledComparison settling) {
        this.facts = facts;
        this.account = account;
        this.reader = reader;
        this.settling = settling;
    }

    /** The first difference. */
    Optional<String> difference() {
        return settling.settled(this::row)
                .or(this::items)
                .or(() -> settling.settled(this::openItems))
                .or(this::allocations)
                .or(() -> settling.settled(this::entries));
    }

    private Optional<String> row() {
        Optional<AccountState> kept = reader.account(account);
        return kept.equals(Optional.of(facts.account()))
                ? Optional.empty()
                : Optional.of("the account's row is "
                        + kept.map(AccountState::toString).orElse("gone") + ", but the facts say " + facts.account());
    }

    private Optional<String> items() {
        return List.copyOf(facts.items()).stream()
                .flatMap(item -> settling.settled(() -> item(item.id())).stream())
                .findFirst();
    }

    private Optional<String> item(ItemId id) {
        OpenItem item = facts.item(id);
        Optional<OpenItem> kept = reader.item(id, ReadView.NOW);
        return kept.equals(Optional.of(item))
                ? Optional.empty()
                : Optional.of("the item is kept as " + kept + ", but the facts say " + item);
    }

    /** What is listed as open is exactly what the facts leave open, so that no stray item is offered for payment. */
    private Optional<String> openItems() {
        long open = facts.items().stream().filter(item -> item.openMinor() > 0).count();
        long listed = Pages.stream(page -> reader.openItems(account, ReadView.NOW, page))
                .count();
        return open == listed
                ? Optional.empty()
                : Optional.of(listed + " items are listed as open, but the facts say " + open);
    }

    private Optional<String> allocations() {
        return List.copyOf(facts.allocations()).stream()
                .flatMap(allocation -> settling.settled(() -> allocation(allocation.id())).stream())
                .findFirst();
    }

    private Optional<String> allocation(AllocationId id) {
        Allocation allocation = facts.allocation(id);
        Optional<Allocation> kept = reader.allocation(id);
        return kept.equals(Optional.of(allocation))
                ? Optional.empty()
                : Optional.of("the allocation is kept as " + kept + ", but the facts say " + allocation);
    }

    private Optional<String> entries() {
        Map<ItemId, OpenItem> items = new HashMap<>();
        facts.items().forEach(item -> items.put(item.id(), item));
        Iterator<LedgerEntry> entries = Pages.stream(page -> reader.entries(account, ReadView.NOW, page))
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
