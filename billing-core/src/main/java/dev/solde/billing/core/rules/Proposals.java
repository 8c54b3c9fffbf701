package dev.solde.billing.core.rules;

import dev.solde.billing.Rejection;
import dev.solde.billing.allocation.AllocationProposal;
import dev.solde.billing.allocation.AllocationProposal.Share;
import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.allocation.AllocationStrategy;
import dev.solde.billing.allocation.NamedDebit;
import dev.solde.billing.ledger.Amounts;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks a strategy and checks its answer as if a person had given it: a strategy may be the host's own.
 *
 * @param proposal the shares of the strategy, with what the request says of everything else
 */
public record Proposals(AllocationProposal proposal, Optional<Rejection> refused) {

    /** The answer of this strategy to this request. */
    public static Proposals of(AllocationStrategy strategy, AllocationRequest request) {
        AllocationProposal answer = ask(strategy, request);
        answer.named().forEach(named -> requireFound(strategy, named, request));
        AllocationProposal proposal = new AllocationProposal(
                request.account(),
                request.version(),
                request.currency(),
                request.sources(),
                answer.shares(),
                answer.named());
        return new Proposals(proposal, refuse(proposal, request));
    }

    /** A calculation that fails inside a strategy is the strategy's failure, not an amount that is too large. */
    private static AllocationProposal ask(AllocationStrategy strategy, AllocationRequest request) {
        try {
            return Objects.requireNonNull(strategy.propose(request), () -> "the proposal of " + strategy.name());
        } catch (ArithmeticException failed) {
            throw new IllegalStateException("strategy " + strategy.name() + " failed", failed);
        }
    }

    /** Names become facts, so only those may that the kernel found itself. */
    private static void requireFound(AllocationStrategy strategy, NamedDebit named, AllocationRequest request) {
        if (!request.found().getOrDefault(named.name(), Set.of()).contains(named.debit())) {
            throw new IllegalStateException("strategy " + strategy.name() + " says that " + named.debit()
                    + " was named, but nothing was found under that name");
        }
    }

    /** Only what was offered, of each item no more than is open, and no more than the new money. */
    private static Optional<Rejection> refuse(AllocationProposal proposal, AllocationRequest request) {
        Map<ItemId, OpenItem> offered = new HashMap<>();
        request.credits().forEach(item -> offered.put(item.id(), item));
        request.debits().forEach(item -> offered.put(item.id(), item));
        Map<ItemId, Long> wanted = new HashMap<>();
        long money = 0;
        for (Share share : proposal.shares()) {
            for (ItemId id : Stream.concat(share.credit().stream(), Stream.of(share.debit()))
                    .toList()) {
                OpenItem item = offered.get(id);
                if (item == null) {
                    return Optional.of(new Rejection.ItemNotFound(id));
                }
                long asked = wanted.merge(id, share.amountMinor(), Math::addExact);
                if (asked > item.openMinor()) {
                    return Optional.of(new Rejection.ExceedsOpenAmount(
                            id, Amounts.ofMinor(asked, item.currency()), item.openAmount()));
                }
            }
            money = share.credit().isPresent() ? money : Math.addExact(money, share.amountMinor());
        }
        return money > request.newMoneyMinor()
                ? Optional.of(new Rejection.ExceedsPayment(
                        Amounts.ofMinor(money, request.currency()),
                        Amounts.ofMinor(request.newMoneyMinor(), request.currency())))
                : Optional.empty();
    }
}
