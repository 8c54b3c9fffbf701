package dev.solde.billing.allocation;

import dev.solde.billing.internal.Checks;
import dev.solde.billing.ledger.AccountId;
import dev.solde.billing.ledger.CreditItemId;
import dev.solde.billing.ledger.DocumentNumber;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;

/**
 * What a strategy may allocate: credits that wait on the account, or money that is about to be recorded.
 *
 * <p>The lists come in their canonical order, whatever the order in which they were given.
 *
 * @param version the account's version at which the items were read
 * @param asOf the day on which it is decided what is due
 * @param newMoneyMinor money that is not recorded yet, in minor units; it is used after the credits
 * @param credits the credits to use, in {@link OpenItem#CREDIT_ORDER}
 * @param debits the debits to settle, in {@link OpenItem#DEBIT_ORDER}: what falls due first comes first
 * @param found which open debits were found under the names that the strategy {@link AllocationStrategy#lookups looks up}
 */
public record AllocationRequest(
        AccountId account,
        long version,
        CurrencyUnit currency,
        LocalDate asOf,
        long newMoneyMinor,
        List<OpenItem> credits,
        List<OpenItem> debits,
        Map<String, Set<ItemId>> found) {

    /** Brings the lists into their order. */
    public AllocationRequest {
        Checks.require(newMoneyMinor >= 0, "new money must not be below 0: ", newMoneyMinor);
        credits = ordered(credits, Side.CREDIT);
        debits = ordered(debits, Side.DEBIT);
        found = Map.copyOf(found);
    }

    private static List<OpenItem> ordered(List<OpenItem> items, Side side) {
        for (OpenItem item : items) {
            if (item.side() != side) {
                throw new IllegalArgumentException(item.id() + " does not stand on side " + side);
            }
        }
        if (items.size() < 2) {
            return List.copyOf(items);
        }
        List<OpenItem> ordered = new ArrayList<>(items);
        ordered.sort(side == Side.DEBIT ? OpenItem.DEBIT_ORDER : OpenItem.CREDIT_ORDER);
        return Collections.unmodifiableList(ordered);
    }

    /** What there is to allocate: the credits in their order, then the new money. */
    public List<AllocationProposal.Source> sources() {
        List<AllocationProposal.Source> sources = new ArrayList<>();
        credits.forEach(credit -> sources.add(
                new AllocationProposal.Source(Optional.of((CreditItemId) credit.id()), credit.openMinor())));
        if (newMoneyMinor > 0) {
            sources.add(new AllocationProposal.Source(Optional.empty(), newMoneyMinor));
        }
        return sources;
    }

    /**
     * The debits that a name means: the document of that number, otherwise those that carry it as a reference, in their order.
     * Only names that the strategy looks up are known.
     */
    public List<OpenItem> named(String name) {
        Set<ItemId> ids = found.getOrDefault(name, Set.of());
        List<OpenItem> all =
                debits.stream().filter(debit -> ids.contains(debit.id())).toList();
        List<OpenItem> numbered = all.stream()
                .filter(debit -> debit.number().map(DocumentNumber::value).equals(Optional.of(name)))
                .toList();
        return numbered.isEmpty() ? all : numbered;
    }

    /**
     * Settles debits one after the other with as much credit as there is. For each debit its own credit notes come first,
     * then the credits in their order, then the new money.
     */
    public AllocationProposal fill(Stream<OpenItem> debitsInOrder) {
        ProposalBuilder proposal = proposal();
        for (OpenItem debit : (Iterable<OpenItem>) debitsInOrder::iterator) {
            if (proposal.isUsedUp()) {
                break;
            }
            proposal.settle(debit);
        }
        return proposal.build();
    }

    /** Opens a proposal that is made debit by debit. */
    public ProposalBuilder proposal() {
        return new ProposalBuilder(this);
    }

    /** A proposal of these shares. */
    public AllocationProposal propose(List<AllocationProposal.Share> shares) {
        return new AllocationProposal(account, version, currency, sources(), shares, List.of());
    }

    /** What is left to allocate once a proposal is carried out. */
    public AllocationRequest after(AllocationProposal proposal) {
        Map<ItemId, Long> used = new HashMap<>();
        long money = newMoneyMinor;
        for (AllocationProposal.Share share : proposal.shares()) {
            used.merge(share.debit(), share.amountMinor(), Math::addExact);
            if (share.credit().isPresent()) {
                used.merge(share.credit().get(), share.amountMinor(), Math::addExact);
            } else {
                money = Math.max(0, money - share.amountMinor());
            }
        }
        return new AllocationRequest(
                account, version, currency, asOf, money, left(credits, used), left(debits, used), found);
    }

    /** Whoever proposes more than is open is refused by the kernel; here nothing is open then. */
    private static List<OpenItem> left(List<OpenItem> items, Map<ItemId, Long> usedOf) {
        List<OpenItem> left = new ArrayList<>(items.size());
        for (OpenItem item : items) {
            long used = usedOf.getOrDefault(item.id(), 0L);
            if (used == 0 && item.openMinor() > 0) {
                left.add(item);
            } else if (used < item.openMinor()) {
                left.add(item.asOpen(item.openMinor() - used));
            }
        }
        return left;
    }
}
