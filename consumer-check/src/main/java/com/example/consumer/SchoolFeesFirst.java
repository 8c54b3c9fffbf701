package com.example.consumer;

import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.ledger.LineType;
import java.util.Comparator;

/** A strategy of one's own: a record, equal by value, so that it can live in a command. */
record SchoolFeesFirst(LineType fees) implements AllocationStrategy {
    @Override
    public String name() {
        return "school-fees-first/1";
    }

    @Override
    public AllocationProposal propose(AllocationRequest request) {
        return request.fill(request.debits().stream().sorted(Comparator.comparing(item -> !item.lineTypes().contains(fees))));
    }
}
