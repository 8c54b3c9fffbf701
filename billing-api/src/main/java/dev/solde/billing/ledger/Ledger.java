package dev.solde.billing.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An immutable snapshot of one account: its row, and only those items and allocations that the command at hand is about.
 * Never the history and never all open items, so that a command costs the same on an old account as on a new one.
 */
public record Ledger(AccountState account, Map<ItemId, OpenItem> items, Map<AllocationId, Allocation> allocations) {

    /** Keeps the order in which the items were loaded, which is the canonical one where a strategy asked for them. */
    public Ledger {
        items = copy(items);
        allocations = copy(allocations);
    }

    private static <K, V> Map<K, V> copy(Map<K, V> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** An account before its first record. */
    public static Ledger empty(AccountState account) {
        return new Ledger(account, Map.of(), Map.of());
    }

    /** The item, if it was asked for and exists on this account. */
    public Optional<OpenItem> item(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    /** The allocation, if it was asked for and exists on this account. */
    public Optional<Allocation> allocation(AllocationId id) {
        return Optional.ofNullable(allocations.get(id));
    }
}
