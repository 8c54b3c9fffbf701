package dev.solde.billing.testkit.scenario.play;

import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A credit note pays the invoice that it corrects, and nothing else. */
record OwnInvoiceOnly() implements AllocationStrategy {

    @Override
    public String name() {
        return "own-invoice-only/1";
    }

    @Override
    public AllocationProposal propose(AllocationRequest request) {
        Set<ItemId> own = request.credits().stream()
                .map(OpenItem::origin)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return request.fill(request.debits().stream().filter(debit -> own.contains(debit.id())));
    }
}
