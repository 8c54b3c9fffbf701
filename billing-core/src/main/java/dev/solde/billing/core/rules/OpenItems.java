package dev.solde.billing.core.rules;

import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import java.util.Collection;
import java.util.List;

/** What a strategy is offered of one side: items with something open and not in dispute, in their canonical order. */
final class OpenItems {

    private OpenItems() {}

    /** Those that may be allocated automatically: what is in dispute is left out. */
    static List<OpenItem> of(Collection<OpenItem> items, Side side) {
        return withDisputed(items, side).stream()
                .filter(item -> !item.disputed())
                .toList();
    }

    /** Those that a person may name. */
    static List<OpenItem> withDisputed(Collection<OpenItem> items, Side side) {
        return items.stream()
                .filter(item -> item.side() == side && item.openMinor() > 0)
                .sorted(side == Side.DEBIT ? OpenItem.DEBIT_ORDER : OpenItem.CREDIT_ORDER)
                .toList();
    }
}
