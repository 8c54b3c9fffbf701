package dev.solde.billing.allocation;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DebitItemId;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a proposal debit by debit and keeps account of what is left of each side, so that it can never be too much. Lives
 * inside one call of a strategy.
 */
public final class ProposalBuilder {

    private final AllocationRequest request;
    private final Map<ItemId, Long> openDebits = new HashMap<>();
    /** What is left of the sources in their order; without a credit it is the new money. */
    private final Map<Optional<CreditItemId>, Long> left = new LinkedHashMap<>();

    private final Map<ItemId, List<CreditItemId>> ownNotes = new HashMap<>();
    private final List<AllocationProposal.Share> shares = new ArrayList<>();
    private final List<NamedDebit> named = new ArrayList<>();

    ProposalBuilder(AllocationRequest request) {
        this.request = request;
        request.debits().forEach(debit -> openDebits.put(debit.id(), debit.openMinor()));
        request.sources().forEach(source -> left.put(source.credit(), source.availableMinor()));
        request.credits()
                .forEach(credit -> credit.origin()
                        .ifPresent(invoice -> ownNotes.computeIfAbsent(invoice, id -> new ArrayList<>())
                                .add((CreditItemId) credit.id())));
    }

    /** Whether nothing is left to allocate. */
    public boolean isUsedUp() {
        return left.isEmpty();
    }

    /** Settles as much of a debit as is open and as there is; tells how much that was, in minor units. */
    public long settle(OpenItem debit) {
        return settle(debit, Long.MAX_VALUE);
    }

    /**
     * Settles a debit up to so many minor units, first with its own credit notes, then with the credits in their order, then
     * with the new money; tells how much that was.
     *
     * @throws IllegalArgumentException for a debit that the request does not offer
     */
    public long settle(OpenItem debit, long atMostMinor) {
        Long open = openDebits.get(debit.id());
        Checks.require(open != null, debit.id() + " was not offered");
        DebitItemId id = (DebitItemId) debit.id();
        long wanted = Math.min(open, atMostMinor);
        long rest = wanted;
        for (CreditItemId own : ownNotes.getOrDefault(id, List.of())) {
            rest -= take(Optional.of(own), id, rest);
        }
        while (rest > 0 && !left.isEmpty()) {
            rest -= take(left.keySet().iterator().next(), id, rest);
        }
        openDebits.put(id, open - wanted + rest);
        return wanted - rest;
    }

    private long take(Optional<CreditItemId> credit, DebitItemId debit, long wanted) {
        long there = left.getOrDefault(credit, 0L);
        long share = Math.min(there, wanted);
        if (share > 0) {
            shares.add(new AllocationProposal.Share(credit, debit, share));
        }
        if (share == there) {
            left.remove(credit);
        } else {
            left.put(credit, there - share);
        }
        return share;
    }

    /** Notes that a debit is settled because the payer named it. */
    public ProposalBuilder named(String name, OpenItem debit) {
        named.add(new NamedDebit(name, (DebitItemId) debit.id()));
        return this;
    }

    /** The proposal so far. */
    public AllocationProposal build() {
        return new AllocationProposal(
                request.account(), request.version(), request.currency(), request.sources(), shares, named);
    }
}
