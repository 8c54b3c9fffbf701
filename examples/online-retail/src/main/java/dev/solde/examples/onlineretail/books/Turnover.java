package dev.solde.examples.onlineretail.books;

import dev.solde.billing.ledger.LedgerEntry;
import dev.solde.billing.ledger.Side;
import java.util.Collection;
import java.util.List;
import javax.money.MonetaryAmount;

/** What ledger entries add up to on each side. */
public record Turnover(MonetaryAmount invoiced, MonetaryAmount credited) {

    /** The turnover of these entries. */
    public static Turnover of(Collection<LedgerEntry> entries) {
        return new Turnover(sum(entries, Side.DEBIT), sum(entries, Side.CREDIT));
    }

    private static MonetaryAmount sum(Collection<LedgerEntry> entries, Side side) {
        List<MonetaryAmount> amounts = entries.stream()
                .filter(entry -> entry.side() == side)
                .map(LedgerEntry::amount)
                .toList();
        return Pounds.sum(amounts);
    }
}
