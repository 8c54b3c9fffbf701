package dev.solde.billing.core.rules;

import dev.solde.billing.allocation.AllocationRequest;
import dev.solde.billing.ledger.AccountState;
import dev.solde.billing.ledger.ItemId;
import dev.solde.billing.ledger.OpenItem;
import dev.solde.billing.ledger.Side;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a strategy is asked: the same for a proposal that is shown and for the command that carries it out. */
public final class Requests {

    private Requests() {}

    /** Which of the debits at hand money settles automatically that is recorded now, or will be. */
    public static AllocationRequest ofMoney(
            AccountState account,
            LocalDate asOf,
            long minor,
            Collection<OpenItem> items,
            Map<String, Set<ItemId>> named) {
        return undisputed(ofMoneyByHand(account, asOf, minor, items, named));
    }

    /** Which of the debits at hand it settles because somebody names them, in dispute or not. */
    static AllocationRequest ofMoneyByHand(
            AccountState account,
            LocalDate asOf,
            long minor,
            Collection<OpenItem> items,
            Map<String, Set<ItemId>> named) {
        return new AllocationRequest(
                account.id(),
                account.version(),
                account.currency(),
                asOf,
                minor,
                List.of(),
                OpenItems.withDisputed(items, Side.DEBIT),
                named);
    }

    /** The same without debits in dispute, for a strategy. */
    static AllocationRequest undisputed(AllocationRequest request) {
        return new AllocationRequest(
                request.account(),
                request.version(),
                request.currency(),
                request.asOf(),
                request.newMoneyMinor(),
                request.credits(),
                OpenItems.of(request.debits(), Side.DEBIT),
                request.found());
    }

    /** What is done with the items at hand; from the side of one item it is alone on that side. */
    public static AllocationRequest ofWaiting(
            AccountState account,
            LocalDate asOf,
            Optional<ItemId> item,
            Collection<OpenItem> items,
            Map<String, Set<ItemId>> named) {
        return new AllocationRequest(
                account.id(),
                account.version(),
                account.currency(),
                asOf,
                0,
                side(item, items, Side.CREDIT),
                side(item, items, Side.DEBIT),
                named);
    }

    private static List<OpenItem> side(Optional<ItemId> alone, Collection<OpenItem> items, Side side) {
        return OpenItems.of(items, side).stream()
                .filter(item -> alone.filter(id -> id.kind().side() == side)
                        .map(item.id()::equals)
                        .orElse(true))
                .toList();
    }
}
