package dev.solde.billing.core.queries;

import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.ItemId;
import javax.money.MonetaryAmount;

/** Asks a strategy as the command would that carries its answer out. The other reads need only a reader; this one loads. */
public interface AllocationProposals {

    /** What a payment of so much would settle. */
    AllocationProposal ofMoney(AccountId account, MonetaryAmount amount, AllocationStrategy strategy);

    /** What would be allocated from the side of an item. */
    AllocationProposal ofItem(ItemId item, AllocationStrategy strategy);
}
