package dev.solde.billing.core.rules;

import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import java.util.Collection;
import java.util.List;

/** The items of one side with something open, in their canonical order. */
final class OpenItems {

    private OpenItems() {}

    static List<OpenItem> of(Collection<OpenItem> items, Side side) {
        return items.stream()
                .filter(item -> item.side() == side && item.openMinor() > 0)
                .sorted(side == Side.DEBIT ? OpenItem.DEBIT_ORDER : OpenItem.CREDIT_ORDER)
                .toList();
    }
}
