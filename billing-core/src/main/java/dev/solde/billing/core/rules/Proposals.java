package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Checks what a strategy proposes as if a person had asked for it: a strategy may be the host's own. */
final class Proposals {

    private Proposals() {}

    static Optional<Rejection> refuse(AllocationProposal proposal, LedgerDraft draft) {
        Map<ItemId, Long> wanted = new HashMap<>();
        for (AllocationProposal.Share share : proposal.shares()) {
            wanted.merge(share.credit(), share.amountMinor(), Math::addExact);
            wanted.merge(share.debit(), share.amountMinor(), Math::addExact);
        }
        for (AllocationProposal.Share share : proposal.shares()) {
            for (ItemId id : new ItemId[] {share.credit(), share.debit()}) {
                OpenItem item = draft.item(id);
                long asked = wanted.get(id);
                if (asked > item.openMinor()) {
                    return Optional.of(new Rejection.ExceedsOpenAmount(
                            id, Amounts.ofMinor(asked, item.currency()), item.openAmount()));
                }
            }
        }
        return Optional.empty();
    }
}
