package dev.solde.billing.core.rules;

import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.InvoiceId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.Ledger;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The open items that a strategy is to be shown.
 *
 * @param debitMinor debits in their order until so much of them is open; 0 for none
 * @param creditMinor credits in their order until so much of them is open; 0 for none
 * @param ownOf invoices whose own credit notes are wanted, too
 */
public record Candidates(long debitMinor, long creditMinor, Set<InvoiceId> ownOf) {

    /** Only what the command names. */
    public static final Candidates NONE = new Candidates(0, 0, Set.of());

    private static final long ALL = Long.MAX_VALUE;

    /** Debits for so much credit. */
    public static Candidates debits(long amount, AllocationStrategy strategy) {
        return debits(amount, List.of(strategy));
    }

    /** Debits for so much credit, as far as any of these strategies must see. */
    public static Candidates debits(long amount, Collection<AllocationStrategy> strategies) {
        long reach = strategies.stream()
                .mapToLong(strategy -> debitReach(amount, strategy))
                .max()
                .orElse(0);
        return new Candidates(reach, 0, Set.of());
    }

    /** Credits for so much of this invoice. */
    public static Candidates credits(long amount, Optional<InvoiceId> invoice, AllocationStrategy strategy) {
        return new Candidates(0, reach(amount, strategy), invoice.map(Set::of).orElseGet(Set::of));
    }

    /** Debits and credits of so much each. */
    public static Candidates both(long amount, AllocationStrategy strategy) {
        return new Candidates(debitReach(amount, strategy), reach(amount, strategy), Set.of());
    }

    /** Credits of so much in their order, and all credit notes of these invoices. */
    public static Candidates credits(long amount, Set<InvoiceId> ownOf) {
        return new Candidates(0, Math.max(0, amount), ownOf);
    }

    /** These and debits of so much in their order. */
    public Candidates andDebits(long amount) {
        return new Candidates(Math.max(debitMinor, amount), creditMinor, ownOf);
    }

    /** What waits on the account, or on the other side of an item, for this strategy. */
    public static Candidates waiting(Optional<ItemId> item, Ledger ledger, AllocationStrategy strategy) {
        AccountState account = ledger.account();
        if (item.isEmpty()) {
            return both(Math.min(account.openDebitMinor(), account.openCreditMinor()), strategy);
        }
        ItemId id = item.get();
        long open = ledger.item(id).map(OpenItem::openMinor).orElse(0L);
        if (id.kind().side() == Side.CREDIT) {
            return debits(open, strategy);
        }
        return credits(open, id instanceof InvoiceId invoice ? Optional.of(invoice) : Optional.empty(), strategy);
    }

    private static long debitReach(long amount, AllocationStrategy strategy) {
        return strategy.sight() == AllocationStrategy.Sight.LOOKUPS ? 0 : reach(amount, strategy);
    }

    private static long reach(long amount, AllocationStrategy strategy) {
        return strategy.sight() == AllocationStrategy.Sight.ALL && amount > 0 ? ALL : amount;
    }
}
